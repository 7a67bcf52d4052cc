/** What a mend proposes is what was meant, or nothing: a false proposal is typed in, and holds. */
import { describe, expect, test } from "vitest";
import { ACTS, DOCUMENT_KINDS, MODES, READINGS, STATES, STATUSES, UNITS } from "../src/model/vocabulary.js";
import { mendForm } from "../src/record/forms.js";
import { meantValue, valuesOf } from "../src/record/meant-value.js";
import { readCollection } from "../src/record/read.js";
import { readSchema } from "../src/schema/json-schema.js";
import { editedCollection, RECORD } from "./edited-collection.js";

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe("a value of a closed list", () => {
  test.each([
    ["act", ACTS, "agreed-to agree-to agree_to agree-to launching launch emphasize emphasise Welcome welcome"],
    [
      "act by its meaning",
      ACTS,
      "denied deny refutes deny refute deny declined refuse rejected oppose promise commit pledged commit stress emphasise hope look-forward reiterate reaffirm",
    ],
    ["act by a common word", ACTS, "said say met meet meeting meet congradulate congratulate"],
    [
      "kind",
      DOCUMENT_KINDS,
      "press-release news-release transcripts transcript read-out readout Readout readout repost post",
    ],
    ["mode", MODES, "IN_PERSON in-person inperson in-person phone telephone virtual video"],
    ["status", STATUSES, "canceled cancelled hold held PLANNED planned"],
    ["state", STATES, "in_force in-force announcd announced exchanged concluded"],
    ["unit", UNITS, "% percent percentage percent persons person years year"],
    ["reading", READINGS, "partly part"],
  ] as const)("%s is found by what people write", (_, list, pairs) => {
    const words = pairs.split(" ");
    for (let index = 0; index < words.length; index += 2) {
      expect(meantValue(words[index] as string, idsOf(list)), words[index]).toBe(words[index + 1]);
    }
  });

  test("what begins like several is answered with these", () => {
    for (const word of ["agree", "agreed", "Agrees"]) {
      expect(valuesOf(word, idsOf(ACTS))).toEqual(["agree-that", "agree-on", "agree-to"]);
    }
    expect(valuesOf("greet", idsOf(ACTS))).toEqual([]);
    const [problem] = readCollection(editedCollection([RECORD, "act: agree-that", "act: agreed"])).problems;
    expect(problem?.mend).toBe("Write agree-that, agree-on or agree-to.");
  });

  test.each([
    [
      "act",
      ACTS,
      "raise comment denounce renounce recall concur signal resign dismiss except invoke thing guest hold agree",
    ],
    ["kind", DOCUMENT_KINDS, "press-statement media-statement article text parties"],
    ["state", STATES, "negotiated unsigned renounced"],
    ["unit", UNITS, "monthly yearly"],
    ["any", ACTS, "constructor __proto__ toString ("],
  ] as const)("%s is not guessed from what only looks like it", (_, list, words) => {
    for (const word of words.split(" ")) expect(meantValue(word, idsOf(list)), word).toBe(undefined);
  });
});

describe("a form", () => {
  const mended = (type: string, text: string) => {
    const { pattern = "" } = readSchema("record").definitions?.[type] ?? {};
    return /^Write (?!it in)"?(.*?)"?\.$/.exec(mendForm(text, type, pattern, "yaml"))?.[1];
  };

  test.each([
    ["Decimal", "100億", "10000000000"],
    ["Decimal", "10 milliards", "10000000000"],
    ["Decimal", "US$10 billion", "10000000000"],
    ["Decimal", "10bn", "10000000000"],
    ["Decimal", "US$5m", "5000000"],
    ["Decimal", "800 mn", "800000000"],
    ["Decimal", "10000000000 JPY", "10000000000"],
    ["Day", "2026–04–14", "2026-04-14"],
    ["Day", "April 2026", "2026-04"],
    ["Decimal", ".5", "0.5"],
    ["Decimal", "12.5 %", "12.5"],
    ["Day", "14th April 2026", "2026-04-14"],
    ["Day", "2026-04-14T00:00:00Z", "2026-04-14"],
    ["Moment", "2026-04-14T10:00:00.000Z", "2026-04-14T10:00:00Z"],
    ["Moment", "2026-04-14T10:00+0300", "2026-04-14T10:00+03:00"],
    ["Moment", "2026-04-14 10:00 UTC", "2026-04-14T10:00Z"],
    ["Clock", "around 16:00", "~16:00"],
    ["Address", "<https://example.org/a>", "https://example.org/a"],
    ["CountryCode", "UK", "GB"],
    ["MeetingId", "2026-04-14-kenya-norway.yaml", "2026-04-14-kenya-norway"],
  ])("%s: %s is %s", (type, text, meant) => {
    expect(mended(type, text)).toBe(meant);
  });

  test.each([
    // Words that multiply, in a language whose words are not known; marks that are thousands here and decimals there.
    ...["40 Mrd", "3-5 Mrd", "5 m", "10 millions", "0.250.000,5", "€1.500"].map((text) => ["Decimal", text]),
    // The hour would be lost.
    ["Day", "2026-04-14T16:00"],
    ["Moment", "2026-04-14T10:00"],
    ["Day", "06/03/2026"],
  ])("%s: of %s nothing is guessed", (type, text) => {
    expect(mended(type as string, text as string)).toBe(undefined);
  });

  test.each([
    ["0,250", 'Write "0.250", if the comma stands before decimals.'],
    ["1,50", 'Write "1.50", if the comma stands before decimals.'],
    ["3 to 5 billion", 'Write "3000000000" as value and "5000000000" as valueTo.'],
    ["$2.5–3 bn", 'Write "2500000000" as value and "3000000000" as valueTo.'],
    ["1,234", 'Write "1234"; or "1.234", if the comma stands before decimals.'],
  ])("of %s what it may be is said", (text, mend) => {
    expect(mendForm(text, "Decimal", "^-?\\d+(\\.\\d+)?$", "yaml")).toBe(mend);
  });
});

describe("a span of time, which a period cannot hold,", () => {
  const { pattern = "" } = readSchema("record").definitions?.Period?.properties?.time ?? {};
  const mend = (text: string) => mendForm(text, "time", pattern, "yaml");

  test.each(["2025-26", "2025/26", "FY2025-26", "2025-2026", "1999-00", "2025-04/2026-03", "2025-04-01/2026-03-31"])(
    "%s leads to a length",
    (text) => expect(mend(text)).toContain("P1Y for a fiscal year, with `is: over`"),
  );

  test.each(["2026-13", "2026-13-01", "2025-27", "3 years"])("%s is none", (text) =>
    expect(mend(text)).not.toContain("fiscal"),
  );
});
