/** What Ajv's code does beside deciding: it makes errors and the ways to them, and keeps what it was called with. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/validate\d+\.errors = \[\{instancePath.*?\}\];return false;/g, "return false;"],
  [
    /const (err\d+) = \{(?:instancePath.*?)?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
    "",
  ],
  [
    /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;/g,
    "errors++;",
  ],
  [/if\(vErrors !== null\)\{if\((_errs\d+)\)\{vErrors\.length = \1;\}else \{vErrors = null;\}\}/g, ""],
  [/validate\d+\.errors = vErrors;/g, ""],
  [/let vErrors = null;/g, ""],
  [/\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g, "(data)"],
  [/, \{instancePath[^;{}]*?,rootData\}\)/g, ")"],
];

/**
 * Ajv's code of validators that end at the first error, without the errors: two thirds of it, which V8 would read at each
 * start, and none of it needed where all is well.
 *
 * @throws where Ajv writes something otherwise than was known here
 */
export function verdictOf(code: string): string {
  const verdict = TELLING.reduce((rest, [part, instead]) => rest.replace(part, instead), code);
  const [left] =
    /.{0,60}(?:instancePath|schemaPath|vErrors|validate\d+\.errors|parentData|const err\d+).{0,60}/.exec(verdict) ?? [];
  if (left !== undefined) throw new Error(`Ajv writes its errors otherwise now: see verdict.ts for ${left}`);
  return verdict;
}
