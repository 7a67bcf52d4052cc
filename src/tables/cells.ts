import type { Column } from "./columns.js";

/** What one cell holds; null where the row has no such thing. */
export type Cell = string | number | boolean | null;

/** Where the cells of a row go: the index of its column, or the same again for the keys of an object. */
type Layout = Map<string, number | Layout>;

/** What a row holds: cells, or objects of cells. */
interface Values {
  readonly [key: string]: Cell | Values | undefined;
}

/**
 * The cells of each row, in the order of the columns.
 *
 * @throws RangeError where a row holds something that has no column, such as a text in another language: it would be lost
 */
export function cellsOf(rows: readonly object[], columns: readonly Column[]): Cell[][] {
  const layout = layoutOf(columns);
  return rows.map((row) => {
    const cells = new Array<Cell>(columns.length).fill(null);
    fill(cells, row as Values, layout);
    return cells;
  });
}

function layoutOf(columns: readonly Column[]): Layout {
  const layout: Layout = new Map();
  for (const [index, { path }] of columns.entries()) {
    let place = layout;
    for (const key of path.slice(0, -1)) {
      const inside = place.get(key) ?? new Map();
      place.set(key, inside);
      place = inside as Layout;
    }
    place.set(path.at(-1) as string, index);
  }
  return layout;
}

function fill(cells: Cell[], values: Values, layout: Layout, path = ""): void {
  // Most of the time that a table takes is spent here, and pairs of key and value would double it.
  for (const key in values) {
    const value = values[key];
    if (value === null || value === undefined) continue;
    const place = layout.get(key);
    if (typeof place === "number" && typeof value !== "object") cells[place] = value;
    else if (typeof place === "object" && typeof value === "object") fill(cells, value, place, `${path}${key}_`);
    else throw new RangeError(`no column for ${path}${key}`);
  }
}
