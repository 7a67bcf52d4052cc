import type { Range } from "../evidence/document-text.js";
import type { Cast } from "./cast.js";
import { daysIn } from "./release.js";
import { TONGUES, type Tongue } from "./tongue.js";

/** Names that stand as those of cities do; of what goes on ("St. Petersburg", "Rio de Janeiro", "Paris and Rome") no part. */
const CITY = {
  en: /,? in (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})(?![\p{L}’'-]|\.? \p{Lu}| (?:and|d[aeo]s?|del|of|upon) \p{Lu})/gu,
  fr: /,? à (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})(?![\p{L}’'-]|\.? \p{Lu}| (?:et|d[aeo]s?|del) \p{Lu})/gu,
};

/** What is no city: a house in one ("Bonn’s City Hall"), a language, a body, a continent. */
const NO_CITY = /['’]s(?!\p{L})|^(?:English|Parliament|Congress|Cabinet|Africa|America|Asia|Europe|Noël)$/u;

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
    return (
      ends.includes(index) && !months.test(city) && !NO_CITY.test(city) && !isOther(index + words.length - city.length)
    );
  });
  return found?.[1];
}
