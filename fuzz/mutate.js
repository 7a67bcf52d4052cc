/** Mutants of records: each follows from a seed and its number alone. */
import { stringify } from "yaml";

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that break what trusts its input. */
const HOSTILE = [
  ...[
    "",
    " ",
    "~",
    "null",
    "NO",
    "=1+1",
    "-x",
    "@x",
    "__proto__",
    "constructor",
    "toString",
    "all",
    "unstated",
    "meeting",
  ],
  ...[
    "\u0000",
    "\u001b[31mred",
    "a\nb",
    "a\r\n::error::x",
    "\u2028",
    "\u202e",
    "\ud800",
    "e\u0301",
    "\ufeffx",
    "\ufffd",
  ],
  ...["../../x", "CON", "nul.", "x/y", "C:\\x", "a".repeat(3000), "https://x y/", "https://example.org/%zz?a=1#b,c:d"],
  ...[
    "2026-02-31",
    "9999-12-31",
    "0000",
    "24:00",
    "1e400",
    "00",
    "-0",
    "0.10",
    "99999999999999999999",
    'a, b; "c"',
    "'",
    "# x",
  ],
  ...[
    "<script>",
    "]]>",
    "{{x}}",
    "{%x%}",
    "\u05d0\u05d1 x",
    "\u65e5\u672c",
    "\ud83d\ude00",
    "\u0130",
    "\u00df",
    "zh-Hant",
  ],
];
const OTHER_KINDS = [null, true, false, 0, -1, 1.5, 1e21, [], {}, [[]], [null], { en: "x" }, { __proto__x: 1 }];

/** The text of one mutant of a record, with parts of others in it, and what it is called. */
export function mutant(random, record, records) {
  const any = (list) => list[Math.floor(random() * list.length)];
  const way = record.isMeeting ? random() : 0.5;
  if (way < 0.3) return { record, file: record.file, text: changedText(record.text, random, any) };
  const value = structuredClone(record.value);
  for (let count = 1 + Math.floor(random() * random() * 4); count > 0; count -= 1) change(value, records, random, any);
  if (way < 0.75)
    return { record, file: record.file.replace(/\.yaml$/, ".json"), text: JSON.stringify(value, null, any([0, 2])) };
  const options = {
    indent: any([1, 2, 4]),
    indentSeq: random() < 0.5,
    lineWidth: any([0, 20, 80]),
    defaultStringType: any(["PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED"]),
    collectionStyle: any(["any", "any", "block", "flow"]),
  };
  return { record, file: record.file, text: stringify(value, options) };
}

/** One change of structure, in place. */
function change(root, records, random, any) {
  const [owner, key] = any(slotsOf(root));
  const keys = Object.keys(owner);
  const other = any(keys);
  switch (Math.floor(random() * 10)) {
    case 0:
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else delete owner[key];
      return;
    case 1:
      if (Array.isArray(owner)) owner.splice(Number(key), 0, structuredClone(owner[key]));
      else define(owner, `${key}${any(["2", "s", " ", "-x"])}`, structuredClone(owner[key]));
      return;
    case 2: {
      const value = owner[key];
      if (!Array.isArray(owner)) {
        delete owner[key];
        define(owner, any([...HOSTILE, key.slice(1), key.toUpperCase(), other]), value);
      }
      return;
    }
    case 3:
      [owner[key], owner[other]] = [owner[other], owner[key]];
      return;
    case 4:
      owner[key] = any(HOSTILE);
      return;
    case 5:
      owner[key] = structuredClone(any(OTHER_KINDS));
      return;
    case 6: {
      // What stands under the same key elsewhere: most likely to be accepted.
      const same = slotsOf(any(records).value).filter(([, name]) => name === key);
      if (same.length > 0) {
        const [from, name] = any(same);
        owner[key] = structuredClone(from[name]);
      }
      return;
    }
    case 7: {
      const [from, name] = any(slotsOf(any(records).value));
      owner[key] = structuredClone(from[name]);
      return;
    }
    case 8:
      if (Array.isArray(owner[key])) owner[key].reverse();
      else owner[key] = [owner[key]];
      return;
    default:
      if (typeof owner[key] === "string") owner[key] = changedWord(owner[key], random, any);
  }
}

function changedWord(word, random, any) {
  const at = Math.floor(random() * (word.length + 1));
  return (
    word.slice(0, at) +
    any(["x", "é", " ", "-", "0", "\u200d", '"', ",", "|", "\\", any(HOSTILE)]) +
    word.slice(at + any([0, 1]))
  );
}

/** Sets a key as a parser would, also where it is `__proto__`. */
function define(owner, key, value) {
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Every key and list position in a value, with what holds it. */
function slotsOf(root) {
  const slots = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const owner = waiting.pop();
    if (typeof owner !== "object" || owner === null) continue;
    for (const key of Object.keys(owner)) {
      slots.push([owner, key]);
      waiting.push(owner[key]);
    }
  }
  return slots.length > 0 ? slots : [[{ x: 1 }, "x"]];
}

/** A change of lines, quotes, indentation or bytes. */
function changedText(text, random, any) {
  const lines = text.split("\n");
  const at = Math.floor(random() * lines.length);
  const line = lines[at];
  const place = Math.floor(random() * (line.length + 1));
  switch (Math.floor(random() * 10)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(at, 0, line);
      break;
    case 2:
      lines[at] = any([" ", "  ", "\t", "- "]) + line;
      break;
    case 3:
      lines[at] = line.replace(/^ {1,2}/, "");
      break;
    case 4:
      lines[at] = line.replace(
        /: (\S.*)$/,
        (_, value) => `: ${any(["'", '"', "|\n", ">-\n  ", "&a ", "*a", "!x ", "[", "{"])}${value}`,
      );
      break;
    case 5:
      lines[at] =
        line.slice(0, place) +
        any([...HOSTILE, ": ", " #", "#x", "[", "}", '"', "'", "*a", "&a ", "---", "\\u"]) +
        line.slice(place);
      break;
    case 6:
      lines[at] = line.slice(0, place) + line.slice(place + 1);
      break;
    case 7: {
      const other = Math.floor(random() * lines.length);
      [lines[at], lines[other]] = [lines[other], line];
      break;
    }
    case 8:
      return lines.join(any(["\r\n", "\r", "\n\n"]));
    default: {
      const bytes = Buffer.from(text);
      for (let count = any([1, 1, 3, 20]); count > 0; count -= 1) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      return bytes;
    }
  }
  return lines.join("\n");
}
