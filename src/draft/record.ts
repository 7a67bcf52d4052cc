import { Document, isCollection, isNode, isScalar, visit } from "yaml";
import { citationOf } from "../evidence/citation.js";
import { DocumentText, type Range } from "../evidence/document-text.js";
import { hashOf } from "../evidence/normal-form.js";
import { quantitiesIn } from "../evidence/quantity.js";
import type { Collection } from "../model/collection.js";
import type { Status } from "../model/vocabulary.js";
import { Cast, idOf, type Member } from "./cast.js";
import { type Claim, claimsIn, unreadIn } from "./claims.js";
import { issuerCountry, ORGANISATIONS, partyName } from "./countries.js";
import { turnIn } from "./quotations.js";
import { bodyWords, daysIn, FRAME, type Release, releaseOf, unreadRelease } from "./release.js";
import { TONGUES, type Tongue, tongueOf } from "./tongue.js";

/** What the author is asked to look at: at a value, by its path. */
type Doubt = readonly [path: readonly (string | number)[], words: string];

/** The dollar of each country that has one. */
const DOLLARS: Readonly<Record<string, string>> = { CA: "CAD", US: "USD", AU: "AUD", NZ: "NZD", SG: "SGD" };

/**
 * A draft of the record of a meeting, as YAML, from the text of one account of it: each sentence of the body is a
 * statement, shown by the fewest words, with the act and the speakers that its verb and its subject propose. What a
 * person has to look at has a comment `# TODO`, and what only a person can write is `TODO`: `validate` refuses both.
 * Nothing is summarised, and no other source is asked. Of a text that is neither English nor French only the sentences
 * are told apart.
 *
 * @param raw the document's text as it was saved; any string will do
 * @param known what the collection shares: people, parties, organisations and topics are recognised by their names
 * @param schema where an editor finds the schema of records, from the folder that the record is to stand in
 */
export function draftRecord(
  raw: string,
  known: Omit<Collection, "meetings" | "about">,
  schema = "record.schema.json",
): string {
  const text = new DocumentText(raw);
  const language = tongueOf(text.normal);
  const tongue = language ?? "en";
  const release = language ? releaseOf(raw, text, language) : unreadRelease(raw, text);
  const doubts: Doubt[] = [];
  const doubt = (words: string, ...path: (string | number)[]) => void doubts.push([path, words]);
  const body = { start: release.lines[0]?.start ?? 0, end: release.lines.at(-1)?.end ?? 0 };
  const account = release.lines.map((line) => text.slice(line)).join("\n");
  const country = issuerCountry(`${release.around}\n${account.slice(0, 40)}`);
  const partyOf = (code: string) => known.parties.find((party) => party.country === code)?.id ?? code.toLowerCase();
  const cast = new Cast(language ? account : "", known, tongue);
  const read = () => (language ? claimsIn(text, release.lines, cast, language) : unreadIn(text, release.lines));
  const readings = read();
  const told = readings.find(({ act, verb, passage }) => {
    const fewest = act === "receive" ? 2 : 1;
    const persons = () => cast.mentionsIn(text.slice(passage)).filter(({ kind }) => kind === "person").length;
    return verb && ["meet", "call", "receive"].includes(act) && persons() >= fewest;
  });
  const opening = told ?? (language && readings[0]);
  const sentence = opening ? text.slice(opening.passage) : "";
  const day = dayOf(release, sentence, tongue);
  cast.opensWith(sentence, country && partyOf(country), day.date?.slice(0, 7));
  const said = read();
  const isFrame = ({ passage }: Claim) => FRAME.test(text.slice(passage));
  const [claims, frames] = [said.filter((claim) => !isFrame(claim)), said.filter(isFrame)];
  const parties = [...new Set(cast.participants.flatMap(({ party }) => party ?? []))].sort();
  const issuer = cast.participants[0]?.party;
  const organisation = known.organisations.find(({ of, name }) => {
    return of === issuer && name[tongue] !== undefined && release.around.replaceAll("’", "'").includes(name[tongue]);
  });
  if (!organisation) doubt("whose account is it? A party, or one of organisations.yaml", "documents", 0, "issuers");

  doubt(day.doubt, "when");
  const unknown = parties.filter((id) => !known.parties.some((party) => party.id === id));
  if (unknown.length > 0) {
    doubt(
      `add ${unknown.map((id) => `${id} (${partyName(id, tongue)}${ORGANISATIONS.includes(id) ? ", kind organisation" : ""})`).join(", ")} to parties.yaml`,
      "parties",
    );
  }
  if (parties.length < 2) doubt("name the parties, two at least", "parties");
  const evidence = ({ passage, verb }: { passage: Range; verb?: Range | undefined }, ...path: (string | number)[]) => {
    const words = citationOf(text, passage, tongue);
    if (!words) doubt("no words tell the passage from others: say where it stands", ...path);
    return {
      ...(verb && words && { verb: text.slice(verb) }),
      ...(words ?? { at: `${text.slice(passage).slice(0, 20)}…` }),
    };
  };
  const ids = new Set<string>(
    [...known.parties, ...known.organisations, ...known.people, ...known.topics].map(({ id }) => id),
  );
  const numbers = new Map<string, number>();
  const newId = (name: string) => {
    let id = name;
    let number = numbers.get(name) ?? 1;
    while (ids.has(id)) {
      number += 1;
      id = `${name}-${number}`;
    }
    numbers.set(name, number);
    ids.add(id);
    return id;
  };
  const figures: object[] = [];
  const statements = claims.map((claim, index) => {
    const words = text.slice(claim.passage);
    const counted = (language ? quantitiesIn(words, language) : []).map(
      ({ start, words: printed, currency, mayChange, ...quantity }) => {
        const id = newId(`figure-${figures.length + 1}`);
        const at = ["figures", figures.length] as const;
        const passage = { start: claim.passage.start + start, end: claim.passage.start + start + printed.length };
        const dollar = currency === "$" ? (DOLLARS[(country ?? issuer ?? "").toUpperCase()] ?? "USD") : undefined;
        if (dollar) doubt("is it this country's dollar?", ...at, "currency");
        if (quantity.unit === "thing") doubt("things, people, or money of a currency not known here?", ...at, "unit");
        if (mayChange) doubt("a range, or a change from the one to the other?", ...at, "valueTo");
        const because =
          tongue === "en" ? 'The text prints "$" alone.' : "Le texte ne dit pas de quel dollar il s’agit.";
        figures.push({
          id,
          ...quantity,
          ...(currency && { currency: dollar ?? currency }),
          measure: { [tongue]: "TODO" },
          words: printed,
          inferred: dollar ? [{ of: "currency", because: { [tongue]: because } }] : [],
          evidence: evidence(
            { passage: citationOf(text, passage, tongue) ? passage : claim.passage },
            ...at,
            "evidence",
          ),
        });
        return id;
      },
    );
    if (claim.doubts.act) doubt(claim.doubts.act, "statements", index, "act");
    if (claim.by === "all" && cast.participants.length === 0) doubt("who says it?", "statements", index, "by");
    if (claim.doubts.by) doubt(claim.doubts.by, "statements", index, "by");
    const topics = language ? topicsIn(words, known, language) : [];
    const about = [...topics, ...thirdParties(cast, words, known, parties), ...counted];
    return {
      id: newId(claim.act),
      act: claim.act,
      by: speakersOf(claim, cast.participants),
      ...(claim.to.length > 0 && { to: claim.to }),
      ...(about.length > 0 && { about }),
      summary: { [tongue]: "TODO" },
      evidence: evidence(claim, "statements", index, "evidence"),
    };
  });
  const isTold = told?.verb && !told.doubts.act && TONGUES[tongue].past.test(text.slice(told.verb));
  const status = statusOf(`${release.title}\n${sentence}`, isTold === true, tongue);
  if (language && !text.normal.match(TONGUES[language].common)) doubt("is it this one?", "documents", 0, "language");
  if (!release.isDated) doubt("was it published on that day?", "documents", 0, "published");
  if (release.isCut) doubt("does nothing below it belong to the account?", "documents", 0, "body");
  const isTranscript =
    language !== undefined && release.lines.some((line) => turnIn(text.slice(line), cast) !== undefined);
  if (isTranscript) doubt("are these the words of speakers, or an account of them?", "documents", 0, "kind");
  if (!language) doubt("what sort of account is it?", "documents", 0, "kind");
  if (!isTold || status !== "held") doubt("did it take place?", "status");
  const mode = modeOf(`${release.title}\n${sentence}`);
  if (mode === "unspecified") doubt("in which way were they in touch?", "mode");
  const named = (member: Member, list: string, index: number) => {
    const missing = [
      ...(member.isKnown ? [] : [`add ${member.id} (${member.name ?? member.office}) to people.yaml`]),
      ...(member.name || day.date ? [] : ["put the month into the id, lest another be the same person"]),
      ...(member.party ? [] : ["for which party?"]),
      ...(list === "participants" && index === 0 && cast.isOpen ? ["see who else took part"] : []),
    ];
    if (missing.length > 0) doubt(missing.join("; "), list, index, "person");
    const { id: person, office, party } = member;
    return { person, ...(office && { office: { [tongue]: office } }), ...(party && { party }) };
  };
  const acting = new Set(claims.flatMap(({ by, to }) => [...(by === "all" ? [] : by), ...to]));
  const others = cast.members.filter((member) => acting.has(member.id) && !cast.participants.includes(member));
  const names = parties.map((id) =>
    idOf(known.parties.find((party) => party.id === id)?.name.en ?? partyName(id, "en")),
  );
  const words = bodyWords(text, body, tongue);
  doubt("add url, where it is published", "documents", 0, "id");
  const record = {
    id: [day.date ?? "0000", ...(names.length > 0 ? names.sort() : ["unknown"])].join("-").slice(0, 100),
    title: { [tongue]: "TODO" },
    status,
    mode,
    when: { date: day.date, until: day.until, words: day.words },
    inferred: day.because ? [{ of: "date", because: { [tongue]: day.because } }] : [],
    ...(opening && { evidence: evidence({ passage: opening.passage }, "evidence") }),
    parties,
    ...(cast.participants.length > 0 && {
      participants: cast.participants.map((member, index) => named(member, "participants", index)),
    }),
    ...(others.length > 0 && { others: others.map((member, index) => named(member, "others", index)) }),
    documents: [
      {
        id: [organisation?.id ?? issuer ?? "document", ...(language ? [language] : [])].join("-"),
        kind: release.isJoint ? "joint-statement" : isTranscript ? "transcript" : "readout",
        issuers: [organisation?.id ?? issuer ?? "unknown"],
        ...(release.wire && { publisher: release.wire }),
        language: language ?? "TODO",
        ...(release.title && { title: release.title }),
        ...(release.dates[0] && { published: release.dates[0] }),
        ...(release.dateline && { dateline: release.dateline }),
        ...(release.contact && { contact: release.contact }),
        read: "whole",
        ...(words && { body: words, sha256: hashOf(text.slice(body)) }),
        ...(frames.length > 0 && { evidence: frames.map(({ passage }) => evidence({ passage })) }),
      },
    ],
    ...(statements.length > 0 && { statements }),
    ...(figures.length > 0 && { figures }),
  };
  return yamlOf(record, doubts, schema);
}

function speakersOf({ by }: Claim, participants: readonly Member[]): string | readonly string[] {
  if (by === "all") return participants.length > 0 ? "all" : ["unstated"];
  const isAll = by.length > 1 && by.length === participants.length && participants.every(({ id }) => by.includes(id));
  return isAll ? "all" : by.length > 0 ? by : ["unstated"];
}

function topicsIn(words: string, { topics }: Pick<Collection, "topics">, tongue: Tongue): string[] {
  return topics.flatMap(({ id, name }) => {
    // A label may end with its short form: "Liquefied natural gas (LNG)".
    const labels = (name[tongue] ?? "")
      .split(/[()]/)
      .map((label) => label.trim())
      .filter((label) => label !== "");
    const isNamed = (label: string) =>
      new RegExp(`(?<![\\p{L}-])${label.replace(/[.*+?^${}|[\]\\]/g, "\\$&")}(?![\\p{L}-])`, "iu").test(words);
    return labels.some(isNamed) ? [id] : [];
  });
}

/** Parties and organisations of the collection that a passage names, and that do not take part. */
function thirdParties(
  cast: Cast,
  words: string,
  known: Pick<Collection, "parties" | "organisations">,
  parties: readonly string[],
) {
  const named = cast
    .partiesIn(words)
    .filter((id) => !parties.includes(id) && known.parties.some((party) => party.id === id));
  const bodies = known.organisations.filter(({ name }) => Object.values(name).some((each) => words.includes(each)));
  return [...named, ...bodies.map(({ id }) => id)];
}

function modeOf(words: string): string {
  if (/t[ée]l[ée]phon|\bphone/i.test(words)) return "telephone";
  if (/\bvideo|virtual|visio|vidéo/i.test(words)) return "video";
  if (/\bmet\b|\bmeets?\b|rencontr/i.test(words)) return "in-person";
  return /\bcall\b|\bspoke\b|\bspeaks\b|\bappel\b|parlé/i.test(words) ? "call" : "unspecified";
}

/** The day of the meeting as the text has it, why it was read so, and what a person has to look at. */
interface DayReading {
  readonly date?: string;
  readonly until?: string;
  readonly words?: string | undefined;
  readonly because?: string;
  readonly doubt: string;
}

/** Whether the meeting came about, by the heading and the sentence on it: held, where that tells of it. */
function statusOf(words: string, isTold: boolean, tongue: Tongue): Status {
  const said = (["cancelled", "postponed", ...(isTold ? [] : ["planned" as const])] as const).find((status) =>
    TONGUES[tongue][status].test(words),
  );
  return said ?? "held";
}

/** The day of the meeting, as the first sentence and the dates around the account tell it. */
function dayOf({ dates: [published] }: Release, sentence: string, tongue: Tongue): DayReading {
  const { today, weekdays, yesterday } = TONGUES[tongue];
  const doubt = "see whether the date is right, and add where, if a document says it";
  const [whole] = daysIn(sentence, tongue);
  if (whole) return { date: whole.date, ...(whole.until && { until: whole.until }), doubt };
  const [printed] = published ? daysIn(sentence, tongue, published.slice(0, 4)) : [];
  const says = (words: string) => {
    return tongue === "en"
      ? `The text says "${words}", and is dated ${published}.`
      : `Le texte dit « ${words} », et porte la date ${published}.`;
  };
  if (printed) return { ...printed, because: says(printed.words), doubt };
  const [word] = today.exec(sentence) ?? yesterday.exec(sentence) ?? [];
  const weekday = new RegExp(`(?:on |last )?(${weekdays.join("|")})`, "iu").exec(sentence);
  if (!published || Number.isNaN(Date.parse(published)))
    return { words: word ?? weekday?.[0], doubt: "when was it? Name the file as the id" };
  const daysBefore = (days: number) => new Date(Date.parse(published) - days * 86_400_000).toISOString().slice(0, 10);
  if (word) return { date: today.test(sentence) ? published : daysBefore(1), words: word, because: says(word), doubt };
  const number = weekdays.findIndex((name) => name.toLowerCase() === weekday?.[1]?.toLowerCase());
  const since = (7 + new Date(published).getUTCDay() - number) % 7;
  if (weekday) return { date: daysBefore(since), words: weekday[0], because: says(weekday[0]), doubt };
  return {
    date: published,
    because: tongue === "en" ? "The text is of that day." : "Le texte est de ce jour.",
    doubt: "the date is the document's: when did they meet?",
  };
}

/** The record in YAML, what is short on one line, each doubt beside its value. */
function yamlOf(record: object, doubts: readonly Doubt[], schema: string): string {
  const document = new Document(record, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  visit(document, {
    Collection(key, node) {
      const values = node.items.map((item) => (isNode(item) ? item : (item as { value: unknown }).value));
      node.flow = key !== null && values.every((value) => !isCollection(value));
    },
  });
  for (const [path, words] of doubts) {
    const node = document.getIn(path, true);
    if (isScalar(node) || isCollection(node)) node.comment = ` TODO ${words}`;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).replace("\n\n", "\n");
}
