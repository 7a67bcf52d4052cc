/** The committed schemas are those of the types. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fullFormats } from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formats } from "../src/schema/formats.js";
import { generateSchemas } from "../src/schema/generate.js";
import { MODULES, validatorModule } from "../src/schema/standalone.js";
import { verdictOf } from "../src/schema/verdict.js";
import { root } from "./support.js";

test("schemas/ is what `npm run schemas` writes from src/model", () => {
  const generated = generateSchemas();
  const committed = readdirSync(join(root, "schemas"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.replaceAll("\\", "/"));
  expect(committed.sort(), "run `npm run schemas`").toEqual([...generated.keys()].sort());
  for (const [file, text] of generated) {
    expect(readFileSync(join(root, "schemas", file), "utf8"), `${file} is stale: run \`npm run schemas\``).toBe(text);
  }
});

test.each(MODULES)("the validators in %s are those of the schemas", async (file) => {
  const compiled = readFileSync(join(root, "dist/schema", file), "utf8");
  expect(compiled === (await validatorModule(file)).code, "run `npm run compile`").toBe(true);
});

test("what Ajv writes in a way that is not known here is refused, and not left in what decides", () => {
  const decides =
    'function validate1(data){if(data !== 1){validate1.errors = [{instancePath,schemaPath:"#"}];return false;}}';
  expect(verdictOf(decides)).toBe("function validate1(data){if(data !== 1){return false;}}");
  for (const part of ["const err0 = {foo: 1};errors++;", "vErrors.push(err1);", "validate1.errors = null;"]) {
    expect(() => verdictOf(decides + part), part).toThrow(/Ajv writes its errors otherwise now/);
  }
});

test("an address that is taken for one at a glance is one by its whole grammar, and any other is held against that", () => {
  const whole = fullFormats.uri as (text: string) => boolean;
  const mark = fc.constantFrom(..."az09.-_~/:?#[]@!$&'()*+,;=% \\^é\u3000\n");
  const text = fc.string({ unit: mark, maxLength: 12 });
  const addresses = fc
    .tuple(fc.constantFrom("http://", "https://", "https:", "ftp://", ""), text)
    .map((all) => all.join(""));
  const plain = fc.stringMatching(/^https:\/\/[a-z.-]{1,5}(\/[\w.~/-]{0,5})?(\?[\w=&]{0,5})?(#[\w=]{0,5})?$/);
  fc.assert(
    fc.property(fc.oneof(addresses, plain, fc.webUrl()), (address) => formats.uri(address) === whole(address)),
    { numRuns: 2000, seed: 6 },
  );
});

test("each schema tells its address, its title, what it is, and that it is generated", () => {
  for (const [file, text] of generateSchemas()) {
    const schema = JSON.parse(text);
    expect(schema.$id).toBe(`https://w3id.org/readout/schemas/1/${file}`);
    expect(schema.$comment).toMatch(/Generated .* do not edit/);
    expect(schema.title).toMatch(/^Readout: /);
    expect(schema.description).toBeTruthy();
  }
});

test("the values of each closed list are told in its description", () => {
  const { definitions } = JSON.parse(generateSchemas().get("meeting.schema.json") as string);
  const lists = Object.entries<{ enum?: string[]; description: string }>(definitions).filter(
    ([, { enum: list }]) => list,
  );
  expect(lists.map(([name]) => name)).toEqual(
    expect.arrayContaining(["Act", "InstrumentState", "Mode", "Status", "Qualifier", "DocumentKind"]),
  );
  for (const [name, { enum: list, description }] of lists) {
    if (/Key$/.test(name)) continue;
    for (const value of list ?? []) expect(description, name).toContain(`\`${value}\`: `);
  }
});
