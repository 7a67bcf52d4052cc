/** Keys that are misspelled, missing, empty, doubled, or of another object; and what stands between a key and its value. */
import { slipped } from "./values.js";

/** A kind that writes a key otherwise. */
const key =
  (change, isAsked = () => true) =>
  (page, any) => {
    const pair = any(page.pairs.filter((each) => /^[a-zA-Z]\w*$/.test(each.key) && isAsked(each)));
    const words = pair && change(pair.key, any, pair);
    return words === undefined ? undefined : page.with(pair.keyStart, pair.keyEnd, words, [pair.owner.first]);
  };

/** A kind that writes what stands between a key and its value otherwise. */
const between =
  (change, isAsked = () => true) =>
  (page, any) => {
    const pair = any(page.pairs.filter((each) => each.isScalar && each.source !== "" && isAsked(each)));
    if (!pair) return undefined;
    const words = change(pair.key, any, pair);
    return words === undefined ? undefined : page.with(pair.keyStart, pair.start, words);
  };

const isCamel = ({ key }) => /[a-z][A-Z]/.test(key);
const isLong = ({ key }) => key.length > 3;
const isLanguage = ({ key }) =>
  /^[a-z]{2}$/.test(key) && key !== "by" && key !== "to" && key !== "of" && key !== "at" && key !== "is";

/** Other words for keys. */
const WORDS = {
  about: ["topics", "subjects", "regarding", "tags", "on"],
  act: ["action", "verb", "type", "speechAct"],
  alsoAt: ["also", "mirrors", "copies"],
  because: ["reason", "why", "explanation"],
  by: ["speaker", "speakers", "from", "who", "actor", "actors", "author"],
  city: ["town", "place"],
  country: ["state", "nation", "land"],
  currency: ["unit", "money", "cur"],
  date: ["day", "on"],
  documents: ["sources", "docs", "texts"],
  en: ["eng", "english", "EN", "text"],
  evidence: ["source", "proof", "quotes", "citation"],
  figures: ["numbers", "amounts"],
  first: ["start", "begin", "from", "quote"],
  id: ["key", "name", "ID", "label", "alias", "code", "identifier"],
  instruments: ["agreements", "treaties"],
  issuers: ["issuer", "authors", "publishedBy", "from"],
  kind: ["type", "category"],
  language: ["lang", "locale"],
  last: ["end", "until", "to"],
  measure: ["label", "description", "what"],
  office: ["title", "role", "position", "function"],
  participants: ["attendees", "people", "persons"],
  parties: ["countries", "states", "sides"],
  party: ["country", "side", "parties"],
  person: ["name", "who", "id"],
  published: ["date", "publishedAt", "datePublished"],
  publisher: ["site", "outlet"],
  sha256: ["hash", "checksum", "sha", "sha-256", "SHA256"],
  state: ["status", "stage"],
  statements: ["claims", "points"],
  summary: ["text", "description", "abstract"],
  title: ["name", "heading", "label"],
  to: ["addressee", "addressees", "toward", "for"],
  url: ["link", "address", "href", "URL", "uri"],
  value: ["amount", "number", "val"],
  verb: ["word", "act"],
  when: ["date", "time", "day"],
  where: ["place", "location", "venue"],
  words: ["text", "quote", "printed"],
};

export const KEYS = {
  "key with letters exchanged or lost": key((word, any) => slipped(word, any), isLong),
  "key in capitals": key((word) => word.toUpperCase()),
  "key with a capital": key((word) => word[0].toUpperCase() + word.slice(1)),
  "key in the singular": key((word) =>
    /[a-z]{3}s$/.test(word) ? word.replace(/ies$/, "y").replace(/s$/, "") : undefined,
  ),
  "key in the plural": key((word) => (/[a-z]{3}$/.test(word) && !word.endsWith("s") ? `${word}s` : undefined), isLong),
  "key with an underscore": key((word) => word.replace(/[A-Z]/, (one) => `_${one.toLowerCase()}`), isCamel),
  "key with a hyphen": key((word) => word.replace(/[A-Z]/, (one) => `-${one.toLowerCase()}`), isCamel),
  "key with a blank": key((word) => word.replace(/[A-Z]/, (one) => ` ${one.toLowerCase()}`), isCamel),
  "key in small letters": key((word) => word.toLowerCase(), isCamel),
  "key by another word": key((word, any) => any(WORDS[word] ?? [])),
  "key with its language": key(
    (word) => `${word}_en`,
    ({ key }) => ["title", "summary", "name", "description", "office"].includes(key),
  ),
  "key in French": key(
    (word) =>
      ({
        title: "titre",
        summary: "résumé",
        date: "jour",
        documents: "pièces",
        language: "langue",
        city: "ville",
        country: "pays",
        by: "par",
        to: "à",
      })[word],
  ),
  "key in bold": key((word) => `**${word}**`),
  "key with a sign in front": key((word, any) => any(["@", "$", "&", "*", "-", "_", "?"]) + word),
  "key in quotes that are smart": key((word) => `“${word}”`),
  "key with a quote on one side": key((word, any) => any([`"${word}`, `${word}"`])),
  "key numbered": key(
    (word) => `${word}1`,
    ({ key }) => ["by", "first", "url", "person", "summary", "statements"].includes(key),
  ),
  "key with a zero-width blank": key((word) => `${word}\u200b`),
  "key with a foreign letter": key((word) =>
    /[aeo]/.test(word) ? word.replace(/[aeo]/, (one) => ({ a: "а", e: "е", o: "о" })[one]) : undefined,
  ),
  "language by its country": key((word) => ({ ja: "jp", en: "gb" })[word], isLanguage),
  "language by its name": key((word) => ({ en: "english", fr: "french", ja: "japanese" })[word], isLanguage),
  "language by three letters": key((word) => ({ en: "eng", fr: "fra", ja: "jpn" })[word], isLanguage),
  "language in capitals": key((word) => word.toUpperCase(), isLanguage),
  "language that nobody declared": key((_, any) => any(["sw", "de", "it"]), isLanguage),
  "language with an underscore": key((word) => ({ en: "en_CA", fr: "fr_CA" })[word], isLanguage),

  "key that must be there": (page, any) => {
    // The required keys, each as a line or in braces.
    const must = [
      "id",
      "title",
      "status",
      "mode",
      "when",
      "parties",
      "documents",
      "act",
      "by",
      "summary",
      "evidence",
      "kind",
    ];
    const more = [
      "issuers",
      "language",
      "read",
      "states",
      "state",
      "of",
      "because",
      "person",
      "measure",
      "description",
    ];
    return without(page, any(page.pairs.filter(({ key, path }) => must.concat(more).includes(key) && !isInList(path))));
  },
  "key without its value": (page, any) => {
    const pair = any(page.pairs.filter(({ isScalar, source, inBraces }) => isScalar && source !== "" && !inBraces));
    return pair && page.with(pair.keyEnd + 1, pair.end, "");
  },
  "object or list without what is in it": (page, any) => {
    const pair = any(
      page.pairs.filter(({ isScalar, inBraces, start, isFlow }) => !isScalar && !inBraces && start && !isFlow),
    );
    const place = pair && page.block(pair);
    if (!place) return undefined;
    const lines = page.lines.toSpliced(place.first, place.last - place.first);
    return page.made(lines, [place.first, place.first + 1, pair.owner.first]);
  },
  "key with null": (page, any) => {
    const pair = any(page.pairs.filter(({ start, inBraces }) => start && !inBraces));
    if (!pair) return undefined;
    return page.with(pair.keyEnd + 1, page.text.slice(0, pair.end).trimEnd().length, any([" null", " ~"]));
  },
  "key twice": (page, any) => {
    const pair = any(page.scalars().filter(({ inBraces }) => !inBraces));
    const place = pair && page.block(pair);
    if (!place || place.first !== place.last) return undefined;
    const line = `${" ".repeat(place.column)}${page.lines[place.first - 1].replace(/^[ -]*/, "")}`;
    return page.made(page.lines.toSpliced(place.first, 0, line), [place.first, place.first + 1]);
  },
  "key twice with another value": (page, any) => {
    const pair = any(page.scalars().filter(({ inBraces, path }) => !inBraces && path.length > 1));
    const place = pair && page.block(pair);
    if (!place || place.first !== place.last) return undefined;
    const line = `${" ".repeat(place.column)}${pair.key}: something else`;
    return page.made(page.lines.toSpliced(place.first, 0, line), [place.first, place.first + 1]);
  },
  "key twice in braces": (page, any) => {
    const pair = any(page.scalars().filter(({ inBraces, end, source }) => inBraces && end && !source.includes("\n")));
    return pair && page.with(pair.end, pair.end, `, ${pair.key}: ${pair.source}`);
  },
  "key of another object": (page, any) => {
    const foreign = any([
      "act: say",
      "city: Tokyo",
      "person: someone",
      "sha256: none",
      "currency: CAD",
      "language: en",
      "by: all",
      "verb: said",
      "url: https://example.org/1",
    ]);
    const [name] = foreign.split(":");
    const pair = any(page.scalars().filter(({ inBraces, owner }) => !inBraces && !owner.keys.includes(name)));
    const place = pair && page.block(pair);
    if (!place || place.first !== place.last || isLanguage(pair)) return undefined;
    return page.made(page.lines.toSpliced(place.first, 0, `${" ".repeat(place.column)}${foreign}`), [place.first + 1]);
  },
  "key that nobody knows": (page, any) => {
    const pair = any(page.scalars().filter(({ inBraces }) => !inBraces));
    const place = pair && page.block(pair);
    if (!place || place.first !== place.last || isLanguage(pair)) return undefined;
    const foreign = any([
      "comment: see below",
      "tags: [a, b]",
      "author: me",
      "checked: yes",
      "confidence: high",
      "_id: 7",
    ]);
    return page.made(page.lines.toSpliced(place.first, 0, `${" ".repeat(place.column)}${foreign}`), [place.first + 1]);
  },
  "key and value exchanged": (page, any) => {
    const pair = any(
      page.scalars("status", "mode", "act", "kind", "read", "state").filter(({ inBraces }) => !inBraces),
    );
    return pair && page.with(pair.keyStart, pair.end, `${pair.value}: ${pair.key}`, [pair.owner.first]);
  },

  "key glued to its value": between((word) => `${word}:`),
  "equals sign for the colon": between((word, any) => any([`${word} = `, `${word}=`])),
  "no colon": between((word) => `${word} `),
  "arrow for the colon": between((word, any) => any([`${word} => `, `${word} -> `])),
  "two colons": between((word) => `${word}:: `),
  "semicolon for the colon": between((word) => `${word}; `),
  "comma for the colon": between(
    (word) => `${word}, `,
    ({ inBraces }) => !inBraces,
  ),
  "wide colon": between((word, any) => any([`${word}： `, `${word}：`])),
  "wide blank behind the colon": between((word, any) => any([`${word}:\u00a0`, `${word}:\u3000`])),
  "dash for the colon": between((word) => `${word} - `),
  // Where it is the first of its object, the keys below may as well be what stands wrong.
  "hyphen before the key": (page, any) => {
    const pair = any(page.scalars().filter(({ inBraces, path }) => !inBraces && typeof path.at(-2) !== "number"));
    return pair && page.with(pair.keyStart, pair.keyStart, "- ", [page.lineAt(pair.keyStart) + 1]);
  },
  "tab behind the colon and a list": between((word) => `${word}:\t`),
};

function isInList(path) {
  return path.at(-1) === "evidence" && path.length === 1;
}

/** The page without a key and its value; where the key was, or the object that lacks it, is where this may be told. */
function without(page, pair) {
  if (!pair || pair.end === undefined) return undefined;
  if (pair.inBraces) {
    const [behind] = /^\s*,\s*/.exec(page.text.slice(pair.end)) ?? [""];
    const before = behind ? 0 : (/,\s*$/.exec(page.text.slice(0, pair.keyStart))?.[0].length ?? 0);
    return page.with(pair.keyStart - before, pair.end + behind.length, "", [pair.owner.first]);
  }
  const { first, last, column } = page.block(pair);
  // What stands behind a hyphen leaves the hyphen to the next key.
  const [line, next] = [page.lines[first - 1], page.lines[last]];
  const hyphen = /^ *- /.exec(line)?.[0].length === column;
  if (hyphen && (!next?.startsWith(" ".repeat(column)) || next[column] === " ")) return undefined;
  const lines = page.lines.toSpliced(first - 1, last - first + 1);
  if (hyphen) lines[first - 1] = line.slice(0, column) + lines[first - 1].slice(column);
  return page.made(lines, [pair.owner.first, first - 1, first]);
}
