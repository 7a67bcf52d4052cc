import type { Range } from "../evidence/document-text.js";
import type { Cast } from "./cast.js";
import { daysIn } from "./release.js";
import { TONGUES, type Tongue } from "./tongue.js";

const CITY = {
  en: /,? in (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})(?![\p{L}’'-]| \p{Lu})/gu,
  fr: /,? à (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})(?![\p{L}’'-]| \p{Lu})/gu,
};

/**
 * The city in which a sentence plainly says that they met: right behind the verb, whom they met, or the day. Elsewhere a
 * city may be of what they spoke about. Undefined where there is none.
 */
export function cityIn(sentence: string, verb: Range, cast: Cast, tongue: Tongue): string | undefined {
  const { today, weekdays, yesterday } = TONGUES[tongue];
  const mentions = cast.mentionsIn(sentence);
  const day = new RegExp(`${today.source}|${yesterday.source}|(?<!\\p{L})(?:${weekdays.join("|")})`, "giu");
  const ends = [
    verb,
    ...mentions,
    ...[...sentence.matchAll(day)].map(({ index, 0: { length } }) => ({ end: index + length })),
    ...daysIn(sentence, tongue).map(({ words }) => ({ end: sentence.indexOf(words) + words.length })),
  ].flatMap(({ end }) => (end >= verb.end ? end : []));
  const isOther = (at: number) => mentions.some(({ start, end }) => start <= at && at < end);
  const months = new RegExp(`^(?:${TONGUES[tongue].months.join("|")})$`, "iu");
  const found = [...sentence.matchAll(CITY[tongue])].find(({ index, 0: words, 1: city = "" }) => {
    return ends.includes(index) && !months.test(city) && !isOther(index + words.length - city.length);
  });
  return found?.[1];
}
