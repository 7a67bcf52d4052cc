/** The order of texts by their units of UTF-16, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first place, of so many that stand in order, of which this no longer holds; looked for by halves. Their number where
 * it holds of all.
 */
export function firstPlace(count: number, isBefore: (place: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
