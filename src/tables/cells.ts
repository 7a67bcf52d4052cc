import type { Column } from "./columns.js";

/** What one cell holds; null where the row has no such thing. */
export type Cell = string | number | null;

/** What a row holds: cells, or objects of cells. */
type Values = { readonly [key: string]: Cell | Values | undefined };

/**
 * The cell of a row in a column.
 *
 * @throws RangeError where an object stands there: it has no column
 */
export function cellOf(row: object, { path, name }: Column): Cell {
  const value = path.length === 1 ? (row as Values)[path[0] as string] : valueAt(row, path);
  if (typeof value === "object" && value) throw new RangeError(`no column for ${name}_*`);
  return value ?? null;
}

/**
 * The cells of each row, in the order of the columns.
 *
 * @throws RangeError where a row holds something that has no column
 */
export function cellsOf(rows: readonly object[], columns: readonly Column[]): Cell[][] {
  const refuse = refuserOf(columns);
  return rows.map((row) => {
    refuse(row);
    return columns.map((column) => cellOf(row, column));
  });
}

/**
 * What refuses a row, with a RangeError, that holds something without a column, such as a text in a language that is
 * none of the collection's: it would be lost.
 */
export function refuserOf(columns: readonly Column[]): (row: object) => void {
  const objects = new Map<string, { way: readonly string[]; keys: Set<string> }>();
  for (const { path } of columns) {
    for (const [depth, key] of path.entries()) {
      const way = path.slice(0, depth);
      const object = objects.get(way.join()) ?? { way, keys: new Set() };
      object.keys.add(key);
      objects.set(way.join(), object);
    }
  }
  const [whole, ...inside] = objects.values();
  return (row) => {
    // Every row of ours has all keys of its table: only one of another shape is looked through.
    let count = 0;
    for (const _ in row) count += 1;
    if (whole && count !== whole.keys.size) refuseMore(row as Values, whole.keys, whole.way);
    for (const { way, keys } of inside) {
      const values = valueAt(row, way);
      if (values) refuseMore(values as Values, keys, way);
    }
  };
}

function valueAt(row: object, path: readonly string[]): Values[string] {
  let value: Values[string] = row as Values;
  for (let depth = 0; depth < path.length && value; depth += 1) value = (value as Values)[path[depth] as string];
  return value;
}

function refuseMore(values: Values, keys: ReadonlySet<string>, way: readonly string[]): void {
  for (const key in values) {
    const value = values[key];
    if (value === null || value === undefined || keys.has(key)) continue;
    throw new RangeError(`no column for ${[...way, key].join("_")}`);
  }
}
