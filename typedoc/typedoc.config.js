import { Converter, OptionDefaults, ReflectionKind } from "typedoc";
import ts from "typescript";

/** What our docstrings say to the generator of schemas, which the schemas then tell. */
const CONSTRAINTS = [
  "@asType",
  "@format",
  "@maxLength",
  "@minItems",
  "@minLength",
  "@minProperties",
  "@minimum",
  "@pattern",
  "@propertyNames",
  "@uniqueItems",
];

/**
 * Types as they are written: TypeDoc (0.28.20) asks the compiler, and so spells out each closed list where it is used, and
 * loses the rest of `readonly [Text, ...Text[]]`.
 */
function asWritten({ converter }) {
  converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.kindOf([ReflectionKind.Property, ReflectionKind.Variable])) return;
    const { type, initializer } = context.getSymbolFromReflection(reflection)?.valueDeclaration ?? {};
    const written = type ?? (initializer && ts.isSatisfiesExpression(initializer) ? initializer.type : undefined);
    if (!written) return;
    if (reflection.type) context.project.removeTypeReflections(reflection.type);
    reflection.type = converter.convertType(context.withScope(reflection), written);
  });
}

export default {
  entryPoints: ["../src/index.ts", "../src/data.ts"],
  tsconfig: "../tsconfig.json",
  out: "../docs/api",
  readme: "./README.md",
  mergeReadme: true,
  plugin: ["typedoc-plugin-markdown", asWritten],
  // The compiler has checked them.
  skipErrorChecking: true,
  disableSources: true,
  blockTags: [...OptionDefaults.blockTags, ...CONSTRAINTS],
  excludeTags: CONSTRAINTS,
  validation: { notDocumented: true, notExported: false },
  router: "module",
  hideBreadcrumbs: true,
  hidePageHeader: true,
  classPropertiesFormat: "table",
  interfacePropertiesFormat: "table",
  parametersFormat: "table",
  typeAliasPropertiesFormat: "table",
  typeDeclarationFormat: "table",
};
