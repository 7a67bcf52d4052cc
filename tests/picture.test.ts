/** The pictures: what they show is what the records say, and the table behind each has the same numbers. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../src/record/read.js";
import { flowFigure } from "../src/site/picture/flow.js";
import { timelineFigure } from "../src/site/picture/timeline.js";
import { View } from "../src/site/view.js";
import { ourCollection, root } from "./support.js";

const ours = ourCollection();
const [meeting] = ours.meetings as [(typeof ours.meetings)[number]];
const cases = (() => {
  const reading = readCollection(join(root, "tests/cases"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.collection;
})();

const text = (markup: string) =>
  markup
    .replace(/[\u2068\u2069]/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
/** The cells of the table behind a picture. */
const tableOf = (figure: string) =>
  [...figure.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row]) =>
      [...(row as string).matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => text(cell as string).trim()),
    );

test("the picture of a meeting counts its statements by act, and so does its table", () => {
  const view = new View(ours, "en");
  const figure = String(flowFigure(meeting, view));
  const statements = meeting.statements ?? [];
  for (const act of new Set(statements.map((one) => one.act))) {
    const count = statements.filter((one) => one.act === act).length;
    expect(text(figure)).toContain(`${view.labels.act[act]} ${count}`);
  }
  const rows = tableOf(figure);
  // Of one act about one topic: the invitation, about visits, which are within bilateral relations.
  expect(rows).toContainEqual(["Mark Carney", "Invite", "Bilateral relations", "1"]);
  expect(rows.filter(([, act]) => act === "Congratulate")).toEqual([["Mark Carney", "Congratulate", "Elections", "1"]]);
});

test("the picture is named for those who do not see it, in the language of the page", () => {
  const figure = String(flowFigure(meeting, new View(ours, "fr")));
  expect(figure.match(/<svg/g)?.length).toBeGreaterThan(0);
  // Wide and narrow; what is drawn inside them has no name of its own.
  expect(figure.match(/<svg[^>]* role="img"/g)).toHaveLength(2);
  expect(text(figure)).toContain("12 énoncés");
});

test("a meeting without statements has no picture", () => {
  const { statements: _, ...silent } = meeting;
  expect(flowFigure(silent, new View(ours, "en"))).toBeUndefined();
});

test("the timeline counts the meetings of each pair, and each mark of one leads to its page", () => {
  const view = new View(cases, "en");
  const dated = cases.meetings.map((one) => ({ ...one, address: `meetings/${one.id}/index.html` }));
  const figure = String(timelineFigure(dated, view));
  const met = (one: string, other: string) =>
    cases.meetings.filter(({ parties }) => parties.includes(one) && parties.includes(other)).length;
  const rows = tableOf(figure);
  expect(rows.find(([pair]) => pair === "Canada – Japan")?.[1]).toBe(String(met("ca", "jp")));
  expect(rows.find(([pair]) => pair === "Canada – Mexico")?.[1]).toBe(String(met("ca", "mx")));
  const links = [...figure.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((address) => !dated.some((one) => one.address === address))).toEqual([]);
});

describe("beside a meeting of many parties", () => {
  const parties = (ids: string) => ids.split(" ").map((id) => ({ id, kind: "state" as const, name: { en: id } }));
  const many = "aa ab ac ad ae af ag ah";
  const pairs = (count: number) => Array.from({ length: count }, (_, at) => `m${String.fromCharCode(97 + at)} zz`);
  const figure = (count: number, dateOf = (at: number): string => `${2000 + at}`) => {
    const view = new View({ ...ours, parties: parties(`${many} zz ${pairs(count).join(" ")}`) }, "en");
    const dated = [many, ...pairs(count)].map((ids, at) => {
      return { ...meeting, when: { date: dateOf(at) }, parties: ids.split(" "), address: `${at}.html` };
    });
    const picture = String(timelineFigure(dated, view));
    // Wide and narrow.
    return { picture, marked: [...picture.matchAll(/href="(\d+)\.html"/g)].map(([, at]) => at) };
  };

  test("each meeting has a mark, since no pair has a row for it alone", () => {
    const { picture, marked } = figure(11);
    expect(new Set(marked).size).toBe(12);
    expect(picture).not.toContain("no mark");
    expect(picture).not.toContain("<rect");
  });

  test("where rows are too few, it is told how many have none", () => {
    const { picture, marked } = figure(14);
    expect(new Set(marked).size).toBe(12);
    expect(picture).toContain("3 meetings have no mark");
  });

  test.each([
    ["1 year", (at: number) => `${2000 + at}`, "2000", "1", 15],
    ["1 month", (at: number) => `2001-0${[8, 12, 14, 15].findIndex((next) => at < next) + 1}`, "2001-02", "4", 4],
    // A month is not told by who knows but the year.
    ["1 year", (at: number) => (at ? `2001-0${1 + (at % 9)}-03` : "2001"), "2001", "15", 1],
    ["5 years", (at: number) => `${1800 + 10 * at}-07-01`, "1800–1804", "1", 15],
  ])(
    "where rows are too few, bars count all meetings by %s, and the table has the same",
    (length, dateOf, name, count, bars) => {
      const { picture } = figure(14, dateOf);
      expect(picture).toContain(`Each bar counts all meetings that began within ${length}.`);
      const rows = tableOf(picture)
        .filter((cells) => cells.length === 2)
        .slice(0, bars);
      expect(rows).toContainEqual([name, count]);
      expect(rows.reduce((sum, [, each]) => sum + Number(each), 0)).toBe(15);
      const drawn = [...picture.matchAll(/<rect [^>]*height="([\d.]+)"[^>]*><title>([^:]*): (\d+)</g)];
      // Wide and narrow, as high as they count.
      expect(drawn.map(([, , of, told]) => [of, told])).toEqual([...rows, ...rows]);
      expect(new Set(drawn.map(([, height, , told]) => Number(height) / Number(told))).size).toBe(1);
    },
  );
});

test("text of any length and script neither breaks a picture nor is lost from its table", () => {
  for (const name of [
    "W".repeat(10_000),
    "<svg onload=x>",
    "東京".repeat(400),
    "👩‍👩‍👧‍👦".repeat(50),
    "محمد ".repeat(100).trim(),
  ]) {
    const named = {
      ...ours,
      people: ours.people.map((one) => ({ ...one, name: { given: name, order: "given-first" as const } })),
    };
    const figure = String(flowFigure(meeting, new View(named, "en")));
    expect(figure).not.toContain("<svg onload");
    for (const [, label] of figure.matchAll(/<text[^>]*>(.*?)<\/text>/gs))
      expect(text((label as string).replace(/<title>.*?<\/title>/gs, "")).length).toBeLessThan(200);
  }
});
