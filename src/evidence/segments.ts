/** A part of a text, as `Intl.Segmenter` tells it. */
type Segment = Pick<Intl.SegmentData, "segment" | "index" | "isWordLike">;

/**
 * Stretches of a text. Each ends where a word, or a sentence, ends whatever stands before and behind it: at a blank or
 * mark that joins nothing, and at a full stop with a capital behind it. Only what has no such place is cut anywhere.
 */
const STRETCH = {
  word: /.{1,2000}(?:.{0,8000}?(?:(?<=[ ()«»“”–—、。-])(?=[\p{L}\p{N} ()«»“”–—、。-])|$)|.{0,8000})/gsu,
  sentence: /.{1,2000}(?:.{0,8000}?(?:(?<=[.!?] )(?=\p{Lu})|$)|.{0,8000})/gsu,
} as const;

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/**
 * The words and marks of a text, or its sentences, as a language parts them: Unicode Annex 29, with ICU's dictionaries.
 * Each that a segmenter tells comes with a copy of the whole: it is given a long text in stretches.
 */
export function segmentsIn(text: string, language: string, granularity: keyof typeof STRETCH): Segment[] {
  const key = `${granularity} ${language}`;
  const segmenter = SEGMENTERS.get(key) ?? new Intl.Segmenter(language, { granularity });
  SEGMENTERS.set(key, segmenter);
  return [...text.matchAll(STRETCH[granularity])].flatMap(({ 0: stretch, index: start }) =>
    Array.from(segmenter.segment(stretch), ({ segment, index, isWordLike }) => {
      return { segment, index: start + index, ...(isWordLike !== undefined && { isWordLike }) };
    }),
  );
}
