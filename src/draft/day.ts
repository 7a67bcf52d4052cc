import { daysIn, type Release } from "./release.js";
import { TONGUES, type Tongue } from "./tongue.js";

/** The day of the meeting as the text has it, why it was read so, and what a person has to look at. */
export interface DayReading {
  readonly date?: string;
  readonly until?: string;
  readonly words?: string | undefined;
  readonly because?: string;
  /** Absent: whether it is right. */
  readonly doubt?: string;
}

/** The day of the meeting, as the first sentence and the dates around the account tell it. */
export function dayOf({ dates: [published] }: Release, sentence: string, tongue: Tongue): DayReading {
  const { today, weekdays, yesterday } = TONGUES[tongue];
  const [whole] = daysIn(sentence, tongue);
  if (whole) return { date: whole.date, ...(whole.until && { until: whole.until }) };
  const [printed] = published ? daysIn(sentence, tongue, published.slice(0, 4)) : [];
  const says = (words: string) => {
    return tongue === "en"
      ? `The text says "${words}", and is dated ${published}.`
      : `Le texte dit « ${words} », et porte la date ${published}.`;
  };
  if (printed) return { ...printed, because: says(printed.words) };
  const [word] = today.exec(sentence) ?? yesterday.exec(sentence) ?? [];
  const weekday = new RegExp(`(?:on |last )?(${weekdays.join("|")})`, "iu").exec(sentence);
  if (!published || Number.isNaN(Date.parse(published)))
    return { words: word ?? weekday?.[0], doubt: "when was it? Name the file as the id" };
  const daysBefore = (days: number) => new Date(Date.parse(published) - days * 86_400_000).toISOString().slice(0, 10);
  if (word) return { date: today.test(sentence) ? published : daysBefore(1), words: word, because: says(word) };
  const number = weekdays.findIndex((name) => name.toLowerCase() === weekday?.[1]?.toLowerCase());
  const since = (7 + new Date(published).getUTCDay() - number) % 7;
  if (weekday) return { date: daysBefore(since), words: weekday[0], because: says(weekday[0]) };
  return {
    date: published,
    because: tongue === "en" ? "The text is of that day." : "Le texte est de ce jour.",
    doubt: "the date is the document's: when did they meet?",
  };
}
