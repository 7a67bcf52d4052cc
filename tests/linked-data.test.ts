/** The JSON-LD is right in the eyes of an independent reader, offline, and says no more and no less than the record. */
import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { toEmbed } from "../src/formats/embed.js";
import { toJson } from "../src/formats/json.js";
import { toJsonLd } from "../src/formats/jsonld.js";
import { excerptOf } from "../src/graph/excerpt.js";
import type { LinkedNode } from "../src/model/linked-data.js";
import { changesOf, everyProperty } from "./every-property.js";
import { faultsOf, ourCollection } from "./support.js";
import { faultsOfMarkup } from "./vocabulary.js";

const collection = ourCollection();
const meeting = collection.meetings[0]!;
const data = toJsonLd(collection);
const nodes = new Map(data["@graph"].map((node) => [node["@id"], node]));
const base = collection.about.base;
const here = base + meeting.id;

/** Answers for schema.org from memory and refuses every other address. */
const documentLoader = async (url: string) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`no network: ${url}`);
  const context = { "@vocab": "http://schema.org/", id: "@id", type: "@type", schema: "http://schema.org/" };
  return { document: { "@context": context }, documentUrl: url, tag: "static" };
};
const safe = { safe: true, documentLoader } as object;
const canonical = (document: object): Promise<string> =>
  jsonld.canonize(
    document as never,
    { ...safe, algorithm: "RDFC-1.0", format: "application/n-quads" } as never,
  ) as never;
const linksOf = (node: object): string[] =>
  Object.values(node)
    .flat()
    .flatMap((value) => (typeof value === "object" && value && "@id" in value ? [value["@id"] as string] : []));

describe("the full graph", () => {
  let quads: string;
  beforeAll(async () => {
    quads = await canonical(data);
  });

  test("expands and canonises in safe mode, offline", async () => {
    expect(await jsonld.expand(data as never, safe)).toHaveLength(data["@graph"].length);
    expect(quads.split("\n").length).toBeGreaterThan(500);
  });

  test("has no blank node, and each node once", () => {
    expect(quads).not.toContain("_:");
    expect(nodes.size).toBe(data["@graph"].length);
  });

  test("links only to its own nodes, to our terms, to pages on the web and to a status of schema.org", () => {
    const outside = data["@graph"].flatMap(linksOf).filter((address) => !nodes.has(address));
    for (const address of outside) {
      expect(address).toMatch(
        /^https:\/\/(w3id\.org\/readout\/terms#|www\.newswire\.ca\/|pm\.gc\.ca)|^http:\/\/schema\.org\/EventScheduled$/,
      );
    }
    expect(outside.some((address) => address.startsWith(base))).toBe(false);
  });

  test("every key is a term of schema.org, of SKOS, of ours or a label, and no value is an object of another form", () => {
    expect(faultsOf("linked-data", data)).toEqual([]);
    const keys = new Set(data["@graph"].flatMap((node) => Object.keys(node)));
    for (const key of keys)
      expect(key).toMatch(
        /^(@id|@type|[a-z][A-Za-z]+|readout:[a-z][A-Za-z0-9]*|rdfs:label|skos:(broader|inScheme|prefLabel))$/,
      );
  });

  test("says that a reader who knows schema.org alone finds the meeting, its people, its place, its accounts", () => {
    const event = nodes.get(here)!;
    expect(event["@type"]).toContain("Event");
    expect(event.attendee).toEqual([{ "@id": `${base}mark-carney` }, { "@id": `${base}takaichi-sanae` }]);
    const place = nodes.get((event.location as { "@id": string })["@id"])!;
    expect(place["@type"]).toEqual(["Place", "PostalAddress"]);
    expect(place).toMatchObject({ addressCountry: "JP" });
    expect(nodes.get((event.subjectOf as { "@id": string })["@id"])?.["@type"]).toContain("CreativeWork");
    const about = (event.about as { "@id": string }[]).map((link) => nodes.get(link["@id"])!);
    expect(about.filter((node) => node["@type"].includes("GovernmentService"))).toHaveLength(3);
    expect(about.filter((node) => node["@type"].includes("readout:Instrument"))).toHaveLength(3);
  });

  test("ties each statement, state, service and figure to passages that open in a browser", () => {
    const claims = data["@graph"].filter((node) =>
      node["@type"].some((type) => /^readout:(Statement|State|Service|Figure)$/.test(type)),
    );
    expect(claims).toHaveLength(12 + 3 + 3 + 1);
    for (const claim of claims) {
      const passages = [claim["readout:evidence"]].flat() as { "@id": string }[];
      expect(passages.length).toBeGreaterThan(0);
      for (const passage of passages) {
        const url = nodes.get(passage["@id"])?.url as { "@id": string };
        expect(url["@id"]).toMatch(/^https:\/\/www\.newswire\.ca\/.*#:~:text=/);
      }
    }
  });

  test("is typed as XML Schema has it", () => {
    expect(quads).toContain(`"2026-03-06"^^<http://www.w3.org/2001/XMLSchema#date>`);
    expect(quads).toContain(`"40000000000"^^<http://www.w3.org/2001/XMLSchema#decimal>`);
  });

  test("has a day as schema.org has it only where the day is known, and always the date as far as it is known", () => {
    const timeOf = (when: typeof meeting.when) => {
      const [event] = toJsonLd({ ...collection, meetings: [{ ...meeting, when }] })["@graph"];
      return [event!["readout:date"], event!.startDate, event!["readout:until"], event!.endDate];
    };
    const day = (date: string) => ({ "@value": date, "@type": "xsd:date" });
    expect(timeOf({ date: "2026" })).toEqual(["2026", undefined, undefined, undefined]);
    expect(timeOf({ date: "2026-03" })).toEqual(["2026-03", undefined, undefined, undefined]);
    expect(timeOf({ date: "2026-03-06" })).toEqual(["2026-03-06", day("2026-03-06"), undefined, undefined]);
    expect(timeOf({ date: "2026-03-06", until: "2026-03-07" })).toEqual([
      "2026-03-06",
      day("2026-03-06"),
      "2026-03-07",
      day("2026-03-07"),
    ]);
  });

  test("has the status as schema.org has it, so that what was called off is not read as held", () => {
    const statusOf = (status: typeof meeting.status) => {
      const [event] = toJsonLd({ ...collection, meetings: [{ ...meeting, status }] })["@graph"];
      return event!.eventStatus;
    };
    expect(statusOf("held")).toEqual({ "@id": "http://schema.org/EventScheduled" });
    expect(statusOf("postponed")).toEqual({ "@id": "http://schema.org/EventPostponed" });
    expect(statusOf("cancelled")).toEqual({ "@id": "http://schema.org/EventCancelled" });
  });

  test("the file of one meeting is the part of the graph that it needs", async () => {
    const one = await canonical(toJsonLd(excerptOf(collection, meeting)));
    const whole = new Set(quads.split("\n"));
    expect(one.split("\n").filter((quad) => !whole.has(quad))).toEqual([]);
  });

  test("a shared thing that no meeting names is in the collection's file and not in the meeting's", () => {
    const more = { ...collection, topics: [...collection.topics, { id: "sport", name: { en: "Sport" } }] };
    const has = (graph: readonly LinkedNode[]) => graph.some((node) => node["@id"] === `${base}sport`);
    expect(has(toJsonLd(more)["@graph"])).toBe(true);
    expect(has(toJsonLd(excerptOf(more, meeting))["@graph"])).toBe(false);
  });
});

describe("the mapping", () => {
  const every = toJsonLd(everyProperty);
  const everyNode = new Map(every["@graph"].map((node) => [node["@id"], node]));

  test("uses schema.org's terms as schema.org defines them, for every property that a record can have", () => {
    const event = { "@id": `${everyProperty.about.base}occasion/state-visit`, "@type": "Event" };
    expect(faultsOfMarkup({ ...every, "@graph": [...every["@graph"], event] })).toEqual([]);
    expect(faultsOfMarkup(data)).toEqual([]);
  });

  test("is held to that: each kind of fault is found", () => {
    const event = everyNode.get(`${everyProperty.about.base}2025-07-holy-see-it`) as object;
    const wrong = (keys: object) => faultsOfMarkup({ ...every, "@graph": [...every["@graph"], { ...event, ...keys }] });
    expect(wrong({ "@type": "Meeeting" })[0]).toContain("unknown-type");
    expect(wrong({ headlin: "x" })).toEqual(['unknown-property: the property "headlin"']);
    expect(wrong({ attendees: "x" })[0]).toContain("superseded");
    expect(wrong({ jobTitle: "x" })[0]).toMatch(/^domain: "jobTitle" on Event/);
    expect(wrong({ attendee: 7 })[0]).toContain('range: "attendee" is');
    expect(wrong({ location: { "@id": `${everyProperty.about.base}pope` } })[0]).toContain('range: "location" is');
  });

  test("keeps its terms: they are only ever added to", async () => {
    const pairs = every["@graph"].flatMap((node) =>
      Object.keys(node).flatMap((key) => (key.startsWith("@") ? [] : [`${node["@type"].join("+")} ${key}`])),
    );
    await expect(`${[...new Set(pairs)].sort().join("\n")}\n`).toMatchFileSnapshot("terms.txt");
  });

  test("has a schema that each node fits, canonises in safe mode, and has no blank node", async () => {
    expect(faultsOf("linked-data", every)).toEqual([]);
    expect(await canonical(every)).not.toContain("_:");
  });

  test("loses no fact: another value, or one less, is another graph", () => {
    const text = JSON.stringify(every);
    const same = changesOf(everyProperty).filter(({ changed }) => {
      // What is no collection any more has no facts to lose.
      if (faultsOf("publication", toJson(changed)).length > 0) return false;
      return JSON.stringify(toJsonLd(changed)) === text;
    });
    expect(same.map(({ change }) => change)).toEqual([]);
  });

  test("has no node of schema.org's Person for a number of persons", () => {
    const group = everyNode.get(`${everyProperty.about.base}officials`)!;
    expect(group["@type"]).toEqual(["readout:Group"]);
    const event = everyNode.get(`${everyProperty.about.base}2025-07-holy-see-it`)!;
    expect(JSON.stringify(event.attendee)).not.toContain("officials");
  });

  test("tells each status, and to pages as schema.org does, so that a cancelled meeting is not taken for one that was held", () => {
    for (const [status, told] of [
      ["held", "Scheduled"],
      ["planned", "Scheduled"],
      ["postponed", "Postponed"],
      ["cancelled", "Cancelled"],
    ] as const) {
      const changed = { ...meeting, status };
      expect(toJsonLd({ ...collection, meetings: [changed] })["@graph"][0]?.["readout:status"]).toEqual({
        "@id": `https://w3id.org/readout/terms#status-${status}`,
      });
      expect(toEmbed(changed, collection).eventStatus).toEqual({ "@id": `https://schema.org/Event${told}` });
    }
  });
});

describe("what a page embeds", () => {
  const markup = toEmbed(meeting, collection);
  const text = JSON.stringify(markup);

  test("fits its schema, is schema.org alone, and stays under 8 KB", () => {
    expect(faultsOf("embed", markup)).toEqual([]);
    expect(markup["@context"]).toBe("https://schema.org");
    expect(text).not.toContain("readout:");
    expect(Buffer.byteLength(text)).toBeLessThan(8192);
  });

  test("expands in safe mode, without a blank node, and every bare link leads to a node in it or to the web", async () => {
    const quads = await canonical(markup);
    expect(quads).not.toContain("_:");
    const described = new Set([...text.matchAll(/"@type":"[A-Za-z]+","@id":"([^"]+)"/g)].map(([, id]) => id));
    const bare = [...text.matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id as string);
    expect(bare.length).toBeGreaterThan(3);
    for (const id of bare)
      expect(described.has(id) || /^https:\/\/(schema\.org|www\.newswire\.ca)\//.test(id), id).toBe(true);
  });

  test("says nothing that is only inferred beyond day and place", () => {
    const properties = {
      providers: "provider",
      operators: "serviceOperator",
      area: "areaServed",
      audience: "audience",
    };
    const services = markup.about!.filter((subject) => subject["@type"] === "GovernmentService");
    for (const { id, inferred } of meeting.services!) {
      const service = services.find((one) => one["@id"].endsWith(`#${id}`));
      expect(inferred.length).toBeGreaterThan(0);
      for (const { of } of inferred) expect(service).not.toHaveProperty(properties[of as "area"]);
    }
    expect(text).not.toContain("CAD");
    expect(text).toContain("serviceOperator");
    const stated = structuredClone(meeting) as typeof meeting & { services: { inferred: unknown[] }[] };
    for (const service of stated.services) service.inferred = [];
    expect(JSON.stringify(toEmbed(stated, collection))).toContain('"provider"');
  });

  test("leaves out each thing that is only inferred, of whatever the record reads it into", () => {
    expect(markup.attendee?.map((person) => [person.name, "worksFor" in person])).toEqual([
      ["Mark Carney", false],
      ["Takaichi Sanae", true],
    ]);
    const because = { en: "Our reading" };
    const reading = structuredClone(meeting) as unknown as Record<string, Record<string, unknown>[]> & {
      inferred: object[];
    };
    reading.inferred.push({ of: "status", because });
    const read = (list: string, ...keys: string[]) => {
      for (const thing of reading[list]!) thing.inferred = keys.map((of) => ({ of, because }));
    };
    read("participants", "office", "party");
    read("documents", "issuers", "language", "published");
    read("services", "providers", "operators", "area", "audience");
    for (const { states } of reading.instruments!)
      (states as { inferred: object[] }[])[0]!.inferred = [{ of: "state", because }];
    const bare = toEmbed(reading as never, collection);
    const keys = new Set([...JSON.stringify(bare).matchAll(/"(\w+)":/g)].map(([, key]) => key));
    const gone = ["eventStatus", "jobTitle", "worksFor", "author", "inLanguage", "datePublished", "creativeWorkStatus"];
    for (const key of [...gone, "provider", "serviceOperator", "areaServed", "audience"])
      expect(keys).not.toContain(key);
    for (const key of ["startDate", "location", "attendee", "subjectOf"]) expect(keys).toContain(key);
    expect(faultsOf("embed", bare)).toEqual([]);
  });

  test("calls every service proposed, in name and description, in each language", () => {
    for (const [language, word] of [
      ["en", /proposed/i],
      ["fr", /propos/i],
      ["ja", /案/],
    ] as const) {
      const { about } = toEmbed(meeting, collection, { language });
      const services = about!.filter((subject) => subject["@type"] === "GovernmentService");
      expect(services).toHaveLength(3);
      for (const service of services) expect((service as { name: string }).name).toMatch(word);
    }
  });

  test("is in one language: what it lacks in that is left out, but for names", () => {
    const french = toEmbed(meeting, collection, { language: "fr" });
    for (const service of french.about!.filter((subject) => subject["@type"] === "GovernmentService")) {
      expect(service).not.toHaveProperty("description");
      expect(service).not.toHaveProperty("audience");
    }
    const korean = toEmbed(meeting, collection, { language: "ko" });
    expect(korean.name).toBe(meeting.title.en);
    expect(korean.attendee?.[0]).not.toHaveProperty("jobTitle");
    expect(() => toEmbed(meeting, collection, { page: "nonsense" })).toThrow(/no address of a page/);
  });

  test("uses schema.org's terms as schema.org defines them", () => {
    for (const [one, of] of [
      [meeting, collection],
      [everyProperty.meetings[0]!, everyProperty],
    ] as const) {
      expect(faultsOfMarkup(toEmbed(one, of))).toEqual([]);
      expect(faultsOf("embed", toEmbed(one, of))).toEqual([]);
    }
  });

  test("names people in the language asked for, and else as documents print them", () => {
    const namesIn = (language: string) => toEmbed(meeting, collection, { language }).attendee?.map(({ name }) => name);
    expect(namesIn("en")).toEqual(["Mark Carney", "Takaichi Sanae"]);
    expect(namesIn("fr")).toEqual(["Mark Carney", "Takaichi Sanae"]);
    expect(namesIn("ja")).toEqual(["マーク・カーニー", "高市早苗"]);
  });

  test("is in the language asked for, and at the page's address where one is given", () => {
    const page = "https://example.org/rencontres/1";
    const french = toEmbed(meeting, collection, { language: "fr", page });
    expect(french.name).toMatch(/^Le premier ministre/);
    expect(french["@id"]).toBe(page);
    expect(french.location?.["@id"]).toBe(`${page}#meeting.where`);
    expect(JSON.stringify(french)).not.toContain(here);
  });

  test("never calls the meeting open to the public", () => {
    expect(text).not.toMatch(/"(offers|performer|organizer)"/);
  });
});
