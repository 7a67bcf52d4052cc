import { ACTS } from "../model/vocabulary.js";
import { nearest } from "../spelling.js";

/** Words that people write for values of closed lists, and that are none of them. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["%", "percent"],
  ["almost", "nearly"],
  ["annulled", "cancelled"],
  ["approximately", "about"],
  ["around", "about"],
  ["called-off", "cancelled"],
  ["circa", "about"],
  ["complete", "whole"],
  ["completed", "held"],
  ["deferred", "postponed"],
  ["delayed", "postponed"],
  ["exchanged", "concluded"],
  ["face-to-face", "in-person"],
  ["full", "whole"],
  ["met", "meet"],
  ["more-than", "over"],
  ["mou", "memorandum"],
  ["online", "video"],
  ["partial", "part"],
  ["partly", "part"],
  ["people", "person"],
  ["percentage", "percent"],
  ["phone", "telephone"],
  ["press-release", "news-release"],
  ["repost", "post"],
  ["said", "say"],
  ["treaty", "agreement"],
  ["tweet", "post"],
  ["videocall", "video"],
  ["videoconference", "video"],
  ["virtual", "video"],
]);

/**
 * The value of a closed list that was meant by another word: the same in other letters (`IN_PERSON`, `in person`), another
 * word for it (`said`; of acts each verb that the meaning lists, as `pledge` for `commit`), an act with another ending
 * (`launched`), a plural, or a slip of the pen, two in a long word. What is only like a value may be a word of its own, as
 * `raise` is none of `praise`: of such nothing is said.
 */
export function meantValue(word: string, allowed: readonly string[]): string | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const synonym = SYNONYMS.get(plain) ?? plain;
  if (allowed.includes(synonym)) return synonym;
  const isAct = allowed.includes(ACTS[0].id);
  const act = isAct ? (allowed.find((each) => stemOf(each) === stemOf(plain)) ?? actOf(plain)) : undefined;
  return act ?? allowed.find((each) => plain === `${each}s`) ?? slipped(plain, allowed);
}

/** The values that begin with a word, of which each could be meant: `agree-that` and `agree-to` by `agreed`. */
export function valuesOf(word: string, allowed: readonly string[]): readonly string[] {
  const stem = stemOf(word.trim().toLowerCase());
  return allowed.filter((each) => stemOf(each.replace(/-.*/, "")) === stem);
}

/** A verb without its ending. Of acts alone: of an instrument, `negotiated` is another state than `negotiating`. */
function stemOf(act: string): string {
  return act
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s|e)(?=-|$)/g, "")
    .replace(/e(?=-|$)/g, "")
    .replace(/y(?=-|$)/g, "i");
}

/** The only act whose meaning lists a verb, in whatever form. */
function actOf(verb: string): string | undefined {
  const listed = (means: string) =>
    means.split(/[,;:] ?/).map((part) => part.replace(/ (?:to|on|for|with|about)$/, ""));
  const [one, ...more] = ACTS.filter(({ means }) => listed(means).some((each) => stemOf(each) === stemOf(verb)));
  return more.length === 0 ? one?.id : undefined;
}

function slipped(word: string, allowed: readonly string[]): string | undefined {
  const alike = allowed.filter((each) => each[0] === word[0]);
  return word.length < 4 ? undefined : nearest(word, alike, word.length < 9 ? 1 : 2);
}
