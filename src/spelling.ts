/**
 * The candidate that was most likely meant by a misspelled word; undefined where none is near. Of words of up to three
 * letters none is near another: with one letter changed, `no` is `nz`.
 *
 * @param most how many slips there may be: a letter put in, taken out, changed, or exchanged with its neighbour
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = word.length < 4 ? 0 : Math.floor(word.length / 3),
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * How many letters must be put in, taken out, changed or exchanged with their neighbour to make one word of the other
 * (optimal string alignment).
 */
function editDistance(a: string, b: string): number {
  let [before, above]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, exchanged, at(above, j) + 1, at(row, j - 1) + 1));
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function at(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Number.POSITIVE_INFINITY;
}
