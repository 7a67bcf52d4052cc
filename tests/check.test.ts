/** `readout check` finds what is wrong in a page's JSON-LD, once and at its place, and is silent where nothing is. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toEmbed } from "../src/formats/embed.js";
import { readHtml, readJsonLd } from "../src/markup/blocks.js";
import { CHECKS } from "../src/markup/fault.js";
import { GOOGLE_RULES } from "../src/markup/google.js";
import { lint } from "../src/markup/lint.js";
import { readNodes } from "../src/markup/nodes.js";
import { shown } from "../src/shown.js";
import { emptyFolder, ourCollection, readout, root } from "./support.js";
import { vocabulary } from "./vocabulary.js";

const folder = emptyFolder();
const record = join(root, "src/meetings/2026-03-06-canada-japan.yaml");

/** What the command tells of a page: `line:column severity rule`. */
function told(page: string | Buffer, { name = "page.html", args = [] as string[] } = {}): string[] {
  writeFileSync(join(folder, name), page);
  const { status, stderr } = readout(["check", name, ...args], { cwd: folder });
  const problems = [...stderr.matchAll(/^\S+?:(\d+:\d+ (?:error|warning) \S+)$/gm)].map(([, words]) => words!);
  expect({ stderr, status }).toMatchObject({ status: problems.some((each) => each.includes("error")) ? 1 : 0 });
  return problems;
}

/** A page whose second line begins with the block's text. */
const page = (json: string, type = "application/ld+json") =>
  `<!doctype html><p>é😀\n<script type="${type}">${json}</script>`;
const event = (members: string) =>
  page(`\n{"@context": "https://schema.org", "@type": "Event", "name": "x",\n${members}}`);

describe("each kind of fault is found, once, at its place", () => {
  test.each<[what: string, page: string, ...told: string[]]>([
    ["a trailing comma", event('"url": "x" ,\n'), "4:12 error json"],
    ["a comment", event('"url": "x" // so\n'), "4:12 error json"],
    ["a missing comma", event('"url": "x"\n"image": "y"'), "5:1 error json"],
    ["a line break in a text", event('"url": "x\ny"'), "4:10 error json"],
    ["single quotes", event("'url': 'x'"), "4:1 error json"],
    ["a text after the data", page('{"@context": "https://schema.org"};'), "2:70 error json"],
    ["a block without an end", '<script type="application/ld+json">{"a": 1', "1:43 error json"],
    ["a comment of HTML around it", page('\n<!--\n{"@context": "https://schema.org"}\n-->'), "3:1 error json"],
    ["CDATA around it", page('//<![CDATA[\n{"@context": "https://schema.org"}\n//]]>'), "2:36 error json"],
    ["a key twice", event('"name": "y"'), "4:1 error duplicate-key"],
    ["no object", page("5"), "2:36 error json"],
    ["an empty block", page(" \n"), "2:1 warning no-markup"],
    ["no block", "<p>", "1:1 warning no-markup"],
    ["no context", page('\n{"@type": "Event"}'), "3:1 error context"],
    [
      "a misspelled context",
      page('{"@context": "https://shema.org", "@type": "Evnt"}'),
      "2:49 error context",
      "2:79 error unknown-type",
    ],
    [
      "a context of others",
      page('{"@context": "https://www.w3.org/ns/activitystreams", "type": "Note"}'),
      "2:49 error context",
    ],
    [
      "a vocabulary without its slash",
      page('{"@context": {"@vocab": "https://schema.org"}, "@type": "Event"}'),
      "2:60 error context",
    ],
    ["a misspelled type", event('"about": {"@type": "Evnet"}'), "4:20 error unknown-type"],
    ["a misspelled property", event('"atendee": "y"'), "4:1 error unknown-property"],
    ["a misspelled keyword", event('"about": {"@tpye": "Thing"}'), "4:11 error unknown-property"],
    ["a term under another name", event('"http://schema.org/headlin": "y"'), "4:1 error unknown-property"],
    ["a misspelled member", event('"eventStatus": "https://schema.org/EventCancled"'), "4:16 error unknown-value"],
    ["a superseded property", event('"attendees": "y"'), "4:1 warning superseded"],
    ["a superseded type", page('{"@context": "https://schema.org", "@type": "UserTweets"}'), "2:80 warning superseded"],
    ["a property outside its domain", event('"jobTitle": "y"'), "4:1 error domain"],
    [
      "one in a role that does not repeat it",
      event('"organizer": {"@type": "Role", "attendee": "y"}'),
      "4:32 error domain",
    ],
    ["a reversed one", event('"@reverse": {"jobTitle": {"@type": "Place"}}'), "4:14 error domain"],
    ["a thing outside the range", event('"location": {"@type": "Person"}'), "4:13 error range"],
    ["one that is described elsewhere", event('"@id": "#e", "location": [{"@id": "#e"}]'), "4:35 error range"],
    ["a day that is none", event('"startDate": "next Tuesday"'), "4:14 error range"],
    ["a thing for a text", event('"description": {"@type": "Person"}'), "4:16 error range"],
    ["a number for a thing", event('"attendee": [7]'), "4:14 error range"],
    [
      "a member of another enumeration",
      event('"eventStatus": {"@id": "http://schema.org/InStock"}'),
      "4:24 error range",
    ],
    ["a fragment that nothing describes", event('"about": {"@id": "#x"}'), "4:18 error dangling-link"],
    ["a blank node that nothing describes", event('"about": {"@id": "_:x"}'), "4:18 error dangling-link"],
    [
      "a part of a described page that is not there",
      event('"@id": "http://a.b/c", "about": {"@id": "http://a.b/c#d"}'),
      "4:41 error dangling-link",
    ],
    [
      "bare terms beside a prefix alone",
      page('{"@context": {"schema": "https://schema.org/"}, "@type": "Event", "startDte": "x"}'),
      "2:93 error context",
    ],
    [
      "a context beside schema.org's, once a block",
      page('{"@context": ["https://schema.org", "https://a.b/c", "https://a.b/d"], "@type": "Evnet"}'),
      "2:72 warning context-not-read",
    ],
    ["a context of null", page('{"@context": null, "@type": "Event"}'), "2:49 error context"],
    [
      "a misspelled @context",
      page('{"@contxt": "https://schema.org", "@type": "Event"}'),
      "2:37 error unknown-property",
    ],
    [
      "a type that is none",
      page('{"@context": "https://schema.org", "@Type": "Event"}'),
      "2:71 error unknown-property",
    ],
    ["no type", page('{"@context": "https://schema.org", "name": "x"}'), "2:36 warning no-type"],
    ["an empty type", page('{"@context": "https://schema.org", "@type": "", "name": "x"}'), "2:36 warning no-type"],
    ...["2026-02-30", "2023-02-29", "2026-13-01", "2026-00-01", "2026-03-06T25:00", "2026-03-06T12:60Z"].map(
      (day): [string, string, string] => [`the day ${day}`, event(`"startDate": "${day}"`), "4:14 error range"],
    ),
    ["an hour that no clock has", event('"doorTime": "T25:00"'), "4:13 error range"],
    ["a misspelled member without its address", event('"eventStatus": "EventSheduled"'), "4:16 error unknown-value"],
    ["an entity", event('"description": "A &amp; B"'), "4:16 error entity"],
  ])("%s", (_, text, ...wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  test.each([
    ["{&quot;a&quot;: 1}", "unescaped"],
    ["{“a”: 1}", "straight quote marks"],
    ["{'a': 1}", "double quote marks"],
    ['{"a": "say "yes" to"}', "is a part of the text"],
    ['{"a": True}', "true, false or null"],
    ['{"a": None}', "true, false or null"],
    ['{"a": 007}', "Take the zeros out"],
    ['{"a": {{ name }}}', "Fill the template in"],
    ['{"a": {% name %}}', "Fill the template in"],
    ['{"a": 1 "b": 2}', "Put a comma"],
    ['{"@context": "https://schema.org"};', "Take the semicolon out"],
    [event('"startDate": "6 March 2026"'), "Write it as 2026-03-06\\."],
    [event('"startDate": "March 6, 2026"'), "Write it as 2026-03-06\\."],
    [event('"startDate": "2026-02-30"'), "Write a day and an hour that exist"],
    [event('"eventStatus": "Scheduled"'), "Write EventScheduled,"],
    [event('"eventStatus": "EventSheduled"'), "Write EventScheduled,"],
    [event('"@Type": "Event"'), "Write @type,"],
    [event('"description": "&lt;A&gt; &amp; B"'), "each stands for"],
  ])("how to mend it is said in its own words: %s", (text, words) => {
    writeFileSync(join(folder, "m.html"), text.startsWith("<") ? text : page(text));
    const { stderr } = readout(["check", "m.html"], { cwd: folder });
    expect(stderr.match(/^ {2}mend: .*$/gm)).toEqual([expect.stringMatching(words)]);
  });

  test("blocks that could not be read are counted", () => {
    writeFileSync(join(folder, "m.html"), page('{"a": x}') + event('"url": "x"') + page("{'a'"));
    expect(readout(["check", "m.html"], { cwd: folder }).stderr).toContain(
      "1 page, 3 blocks, 2 of them not JSON, held",
    );
  });

  test("bytes that are not UTF-8, and what is too large, are named", () => {
    expect(told(Buffer.from("<p>\n\xff", "latin1"))).toEqual(["1:1 warning no-markup", "2:1 error encoding"]);
    expect(told(Buffer.alloc(17 * 1024 * 1024, " "))).toEqual(["1:1 error too-large"]);
    expect(told("<div>".repeat(3000))).toEqual(["1:4991 error too-large"]);
    expect(told("[".repeat(1e6), { name: "deep.jsonld" })).toEqual(["1:202 error too-large"]);
  });

  test("lines and columns are those of the page, whatever ends its lines", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(told(event('"url": "😀",\n  "atendee": 1').replaceAll("\n", end))).toEqual(["5:3 error unknown-property"]);
    }
  });
});

describe("what is right is not told", () => {
  test.each([
    [
      "lists for single values",
      event('"name2": 1'.replace('"name2": 1', '"startDate": ["2026-03-06"], "location": ["Tokyo"]')),
    ],
    ["texts for things, numbers for texts", event('"location": "Tokyo", "attendee": ["A"], "description": 5')],
    ["an http context", page('{"@context": "http://schema.org/", "@type": "Event"}')],
    [
      "a context with more in it",
      page(
        '{"@context": ["https://schema.org", {"@language": "en", "dct": "http://purl.org/dc/terms/"}], "@type": "Event", "dct:title": "x"}',
      ),
    ],
    [
      "a prefix",
      page(
        '{"@context": {"s": "http://schema.org/"}, "@type": "s:Event", "s:startDate": {"@value": "2026-03-06", "@type": "s:Date"}}',
      ),
    ],
    [
      "a graph, and links within the page",
      page('{"@context": "https://schema.org", "@graph": [{"@type": "Event", "about": {"@id": "#b"}}]}') +
        page('{"@context": "https://schema.org", "@id": "#b", "@type": "Thing"}'),
    ],
    ["links away from the page", event('"about": [{"@id": "https://example.org/x#y"}, {"@id": "/other"}]')],
    [
      "days and hours that are, by any name of theirs",
      event(
        '"startDate": ["2024-02-29", "2000-02-29", "2026-W10", "2026-123", "20260306", "2026-03", "2026-03-06T24:00", "2026-03-06T14:30:05.1+09:00"], "doorTime": ["T09:30", "09:30Z"]',
      ),
    ],
    ["prose for a member", event('"eventStatus": "It took place as planned"')],
    ["links without types", page('{"@context": "https://schema.org", "@id": "#a"}')],
    [
      "a type told elsewhere",
      page('{"@context": "https://schema.org", "@id": "#a", "name": "x"}') +
        page('{"@context": "https://schema.org", "@id": "#a", "@type": "Thing"}'),
    ],
    [
      "a role",
      event('"organizer": {"@type": "OrganizationRole", "startDate": "2020", "organizer": {"@type": "Person"}}'),
    ],
    [
      "members as texts and addresses",
      event(
        '"eventStatus": ["EventScheduled", "http://schema.org/EventScheduled", {"@id": "https://schema.org/EventScheduled"}]',
      ),
    ],
    [
      "types of other vocabularies",
      event('"about": {"@type": ["http://purl.org/goodrelations/v1#Offering"], "http://purl.org/x": 1}'),
    ],
    [
      "annotations of actions",
      page('{"@context": "https://schema.org", "@type": "SearchAction", "query-input": "required name=q"}'),
    ],
    ["a pending term", page('{"@context": "https://schema.org", "@type": "Person", "jobTitle": "x"}')],
    ["what release 30.0 added", page('{"@context": "https://schema.org", "@type": "Credential", "validIn": "Japan"}')],
    ["HTML in a text", event('"description": "<p>A &amp; B</p>"')],
    [
      "parameters and capitals of the type",
      `<SCRIPT TYPE="Application/LD+JSON; charset=utf-8">{"@context": "https://schema.org", "@type": "Event"}</SCRIPT>`,
    ],
    [
      "lists, reversal and null",
      event(
        '"@reverse": {"superEvent": {"@type": "Event", "about": null}}, "subEvent": {"@list": [{"@type": "Event"}]}',
      ),
    ],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  test("nor anything in what we publish", () => {
    const { status, stderr } = readout(["check", "dist-data"]);
    expect(stderr).toMatch(/^[4-9] pages, [4-9] blocks, held against schema\.org [\d.]+: no problems\.\n$/);
    expect(status).toBe(0);
  });

  test("and no text at all makes it fail", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.constantFrom("__proto__", "@id", "@type", "@context", "#", "_:", "http://["),
    );
    const anything = fc.dictionary(
      fc.oneof(
        fc.string(),
        fc.constantFrom("__proto__", "@id", "@type", "@context", "@graph", "@reverse", "@value", "name"),
      ),
      fc.oneof(hostile, fc.jsonValue()),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          anything.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          for (const read of [readJsonLd(text), readHtml(page(text)), readHtml(text)]) {
            const reading = readNodes(read);
            for (const { at } of [...read.faults, ...reading.faults, ...lint(reading, vocabulary)])
              expect(at).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("Google", () => {
  const json = (value: object) => JSON.stringify({ "@context": "https://schema.org", ...value });
  const google = (value: object) =>
    told(json(value), { name: "g.jsonld", args: ["--google"] }).map((each) => each.split(" ").slice(1).join(" "));
  const place = { "@type": "Place", address: "Tokyo" };
  const event = {
    "@type": "MusicEvent",
    name: "x",
    startDate: "2026-03-06",
    location: place,
    description: "x",
    endDate: "2026-03-06",
    eventStatus: "EventScheduled",
    image: "x",
    organizer: "x",
  };
  const file = { "@type": "DataDownload", contentUrl: "x", encodingFormat: "text/csv" };
  const dataset = {
    "@type": "Dataset",
    name: "x",
    description: "x".repeat(50),
    creator: "x",
    includedInDataCatalog: "x",
    isBasedOn: "x",
    keywords: "x",
    license: "x",
    spatialCoverage: "x",
    temporalCoverage: "x",
    variableMeasured: "x",
    version: "1",
    distribution: [file],
  };

  test("wants nothing more of what has every field", () => {
    expect(google(event)).toEqual([]);
    expect(google(dataset)).toEqual([]);
    expect(told(json({ "@type": "Event" }), { name: "g.jsonld" })).toEqual([]);
  });

  test.each(GOOGLE_RULES)("names the rule $id", ({ id, type, field, required }) => {
    const whole = { Event: event, Dataset: dataset, DataDownload: file }[type];
    const [name, inner] = field as [string, string?];
    const lacking = inner ? { ...whole, [name]: { "@type": "Place" } } : { ...whole, [name]: undefined };
    const missed = google(lacking).filter((each) => !/location-address/.test(each) || inner);
    expect(missed).toEqual([`${required ? "error" : "warning"} ${id}`]);
  });

  test("takes a place that is an address too for what it is, as the shelf has it", () => {
    const both = { "@type": ["Place", "PostalAddress"], name: "Tokyo" };
    expect(google({ ...event, location: { ...both, addressCountry: "JP" } })).toEqual([]);
    expect(google({ ...event, location: both })).toEqual(["error google-event-location-address"]);
    expect(google({ ...event, location: { "@type": "Place", addressCountry: "JP" } })).toContain(
      "error google-event-location-address",
    );
    expect(readout(["check", "dist-data", "--google"]).status).toBe(0);
  });

  test("takes nothing for a value", () => {
    expect(google({ ...event, name: "" })).toEqual(["error google-event-name"]);
    expect(google({ ...event, name: [" "] })).toEqual(["error google-event-name"]);
  });

  test("wants a place that is one, and a description of a length", () => {
    expect(google({ ...event, location: "Tokyo" })).toEqual(["error google-event-location"]);
    expect(google({ ...dataset, description: "short" })).toEqual(["error google-dataset-description"]);
  });
});

describe("drift from a record", () => {
  const collection = ourCollection();
  const address = "https://example.org/meeting";
  type Markup = Record<string, never> & {
    attendee: Record<string, unknown>[];
    about: unknown[];
    location: Record<string, unknown>;
  };
  const markup = (language: "en" | "fr" = "en") =>
    toEmbed(collection.meetings[0]!, collection, { language, page: address }) as unknown as Markup;
  const drift = (value: object, html = '<html lang="en">') =>
    told(`${html}<script type="application/ld+json">\n${JSON.stringify(value, null, 1)}</script>`, {
      args: ["--record", record],
    });

  test("is none in what the record makes, at any address and in any language", () => {
    expect(drift(markup())).toEqual([]);
    expect(drift(markup("fr"), '<html lang="fr-CA">')).toEqual([]);
    expect(drift(markup("fr"), "")).toEqual([]);
    expect(drift({ ...markup(), publisher: undefined })).toEqual([]);
  });

  test.each<[string, (markup: Markup) => object, RegExp]>([
    ["a changed value", (all) => ({ ...all, startDate: "2026-03-07" }), /^\d+:15 error drift-value$/],
    [
      "a changed value of a part",
      (all) => ({ ...all, attendee: [{ ...all.attendee[0], name: "Marc" }, ...all.attendee.slice(1)] }),
      /:\d+ error drift-value$/,
    ],
    ["a missing property", (all) => ({ ...all, startDate: undefined }), /^2:1 error drift-missing$/],
    ["a missing thing", (all) => ({ ...all, attendee: all.attendee.slice(1) }), /:2 error drift-missing$/],
    [
      "a thing too many",
      (all) => ({ ...all, attendee: [...all.attendee, { "@type": "Person", name: "Z" }] }),
      /:3 error drift-extra$/,
    ],
    ["a property too many", (all) => ({ ...all, image: "https://example.org/a.png" }), /:2 warning drift-addition$/],
    ["another type", (all) => ({ ...all, location: { ...all.location, "@type": "City" } }), /:\d+ error drift-value$/],
  ])("is told once: %s", (_, change, wanted) => {
    const problems = drift(change(markup()));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(wanted);
  });

  /** All words of what is told. */
  const wordsOf = (value: object) => {
    const html = `<html lang="en"><script type="application/ld+json">${JSON.stringify(value, null, 1)}</script>`;
    writeFileSync(join(folder, "w.html"), html);
    return readout(["check", "w.html", "--record", record], { cwd: folder }).stderr;
  };

  test("is told of the markup of another language once", () => {
    expect(drift(markup("fr"))).toEqual([expect.stringMatching(/ error drift-language$/)]);
    expect(drift({ ...markup("fr"), startDate: "2026-03-07" }).map((each) => each.split(" ")[2])).toEqual([
      "drift-language",
      "drift-value",
    ]);
  });

  test("names things by what is told of them, and local ones as the page writes them", () => {
    const lacking = wordsOf({ ...markup(), location: undefined });
    expect(lacking).toContain('wanted: a Place with address "Tokyo, JP"');
    const other = wordsOf({ ...markup(), eventStatus: "EventCancelled", location: { "@id": "#loc" } });
    expect(other).toContain('found:  "location" is "#loc"');
    expect(other).toContain('wanted: "https://schema.org/EventScheduled"');
    expect(other.match(/found:/g)).toHaveLength(2);
    expect(other).not.toContain("page.invalid");
  });

  test("shows where two long texts differ, of values and of addresses", () => {
    const { name } = markup() as unknown as { name: string };
    expect(wordsOf({ ...markup(), name: name.replace(/Japan$/, "Jamaica") })).toMatch(
      /"name" is "….*Takaichi of Jamaica"\n {2}wanted: "….*Takaichi of Japan"\n/,
    );
    const service = markup().about.findIndex((each) => (each as { "@type": string })["@type"] === "GovernmentService");
    const [id, about] = [(markup().about[service] as { "@id": string })["@id"], [...markup().about]];
    about[service] = { ...(about[service] as object), "@id": `${id}-abroad` };
    expect(wordsOf({ ...markup(), about })).toMatch(
      /found: {2}"….*for-nationals-abroad"\n {2}wanted: "….*for-nationals"\n/,
    );
    const smile = "\ud83d\ude00";
    expect(shown(`${smile.repeat(50)}x`, `${smile.repeat(50)}y`)).toBe(`"…${smile.repeat(10)}x"`);
    expect(shown(`a${smile.repeat(50)}x`, `a${smile.repeat(50)}y`)).toBe(`"…${smile.repeat(10)}x"`);
    expect(shown(`a${smile.repeat(50)}`, `a${smile.repeat(49)}\ud83d\ude01`)).toContain(`${smile.repeat(9)}${smile}"`);
  });

  test("tells a thing that is missing in several places once", () => {
    const gone = markup().about[0] as { "@id": string };
    const lacking = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.filter((each) => each?.["@id"] !== gone["@id"]).map(lacking)
        : value && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value).flatMap(([key, each]) =>
                each?.["@id"] === gone["@id"] ? [] : [[key, lacking(each)]],
              ),
            )
          : value;
    const told = wordsOf(lacking(markup()) as object);
    expect(told.match(/error drift-missing/g)).toHaveLength(1);
    const linked = { ...markup(), about: markup().about.map((each, at) => (at ? each : { "@id": gone["@id"] })) };
    expect(drift(linked)).toEqual([expect.stringMatching(/ error drift-missing$/)]);
  });

  test("is told where the Event itself is missing; and a record that is none is refused", () => {
    expect(drift({ "@context": "https://schema.org", "@type": "Place" })).toEqual(["1:1 error drift-missing"]);
    expect(readout(["check", "dist-data", "--record", "src/meetings"]).status).toBe(2);
    expect(readout(["check", "dist-data", "--record", "none.yaml"]).status).toBe(2);
  });
});

describe("the command", () => {
  test("reads folders in order, leaves out what is hidden, and standard input by how it begins", () => {
    const site = join(folder, "site");
    for (const path of ["b", "a", ".git", "node_modules"]) {
      mkdirSync(join(site, path), { recursive: true });
      writeFileSync(join(site, path, "x.HTML"), "<p>");
      writeFileSync(join(site, path, "x.css"), "");
    }
    expect(
      [...readout(["check", site]).stderr.matchAll(/([ab.]\w*)\Wx\.HTML:1:1 warning/g)].map(([, name]) => name),
    ).toEqual(["a", "b"]);
    const piped = (input: string) =>
      spawnSync(process.execPath, [join(root, "dist/command/main.cjs"), "check", "-"], { input, encoding: "utf8" });
    expect(piped('\n{"@context": "https://schema.org", "@type": "Evnt"}').stderr).toContain(
      "<stdin>:2:45 error unknown-type",
    );
    expect(piped(page('{"@context": "https://schema.org"}')).status).toBe(0);
  });

  test("refuses what is neither a page nor JSON-LD", () => {
    for (const file of ["dist-data/csv/flat.csv", "README.md"])
      expect(readout(["check", file])).toEqual({
        status: 2,
        stdout: "",
        stderr: `error: ${file} is neither HTML nor JSON-LD, by its name and by how it begins.\n`,
      });
    const stderr = "error: Standard input is neither HTML nor JSON-LD, by its name and by how it begins.\n";
    expect(readout(["check", "-"])).toMatchObject({ status: 2, stderr });
    expect(readout(["check", "-"], { input: Buffer.from("\ufeff\n<p>") })).toMatchObject({ status: 0 });
    writeFileSync(join(folder, "text.html"), "No markup at all");
    expect(readout(["check", join(folder, "text.html")]).status).toBe(0);
  });

  test("refuses what is not there, and a folder without pages", () => {
    expect(readout(["check", "none.html"])).toMatchObject({
      status: 2,
      stderr: "error: There is no file or folder none.html.\n",
    });
    expect(readout(["check", "schemas"]).status).toBe(2);
    expect(readout(["check"]).status).toBe(2);
  });

  test("judges by the release that it names: the package's data are those that it was measured on", () => {
    const quads = readFileSync(fileURLToPath(import.meta.resolve("@vocabulary/schema/schema.nq")));
    expect(createHash("sha256").update(quads).digest("hex")).toBe(
      "93c52025c6a229fd3bafbb615a22d1e62a78ad56221a1ba20a181654a1e3f896",
    );
    expect(vocabulary.isClass("DENonprofitType") && vocabulary.isProperty("jobDuration")).toBe(true);
  });

  test("finds the record's event among others of a page", () => {
    const record = join(root, "src/meetings/2026-03-06-canada-japan.yaml");
    const { stdout } = readout(["embed", record, "--url", "https://example.org/p"]);
    const other = `{"@context":"https://schema.org","@type":"Event","@id":"https://example.org/open","name":"Open day"}`;
    writeFileSync(join(folder, "two.html"), `<script type="application/ld+json">${other}</script>${stdout}`);
    expect(readout(["check", "two.html", "--record", record], { cwd: folder })).toMatchObject({ status: 0 });
  });

  test.skipIf(process.platform === "win32")("waits for no pipe, and reads the pages beside it", () => {
    const site = join(folder, "piped");
    mkdirSync(site);
    spawnSync("mkfifo", [join(site, "a.html")]);
    symlinkSync(tmpdir(), join(site, "b.html"));
    writeFileSync(join(site, "c.html"), "<p>no markup</p>");
    expect(readout(["check", "piped"], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("1 page"),
    });
    expect(readout(["check", "piped/a.html"], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("neither a file nor a folder"),
    });
  });

  test("reads a page of many open comments in linear time", () => {
    const block = "<script type=application/ld+json>/*x</script>";
    writeFileSync(join(folder, "comments.html"), block.repeat(900));
    const { status, stderr } = readout(["check", "comments.html", "--max-problems", "1"], { cwd: folder });
    expect({ status, told: stderr.includes("a comment") }).toEqual({ status: 1, told: true });
  });

  test("has its rules and an example in the docs", () => {
    const text = readFileSync(join(root, "docs/check.md"), "utf8");
    for (const [id, { severity, means }] of Object.entries(CHECKS))
      expect(text).toContain(`| \`${id}\` | ${severity} | ${means} |`);
    for (const { id, required } of GOOGLE_RULES)
      expect(text).toContain(`| \`${id}\` | ${required ? "error" : "warning"} |`);
    expect(text.match(/^\| `/gm)).toHaveLength(Object.keys(CHECKS).length + GOOGLE_RULES.length);
    const block = (info: string) => new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\``, "ms").exec(text)![1]!;
    writeFileSync(join(folder, "page.html"), block("html page.html"));
    const { stderr } = readout(["check", "page.html"], { cwd: folder });
    expect(stderr.replace(/\n\n/g, "\n")).toBe(block("text page.html"));
  });
});
