/** The way back from a CSV file: what `toCsv` wrote is read to the last cell, and what is no such file is told by its line. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromCsv, toCsv } from "../src/formats/csv.js";
import { rowsOf } from "../src/formats/csv-tables.js";
import { columnsOf, type TableName } from "../src/tables/columns.js";
import { collections } from "./arbitrary.js";
import { faultsOf, ourCollection } from "./support.js";

const columns = columnsOf("topics", ["en", "fr"]);
const HEADER = columns.map(({ name }) => name).join(",");

describe("rows come back from CSV", () => {
  test("the same, of every table, and as their schema has them", () => {
    fc.assert(
      fc.property(collections, (collection) => {
        for (const [table, rows] of Object.entries(rowsOf(collection)) as [TableName, readonly object[]][]) {
          const own = columnsOf(table, collection.about.languages);
          const back = fromCsv(toCsv(rows, own), own);
          expect(back).toEqual(rows);
          for (const row of back) expect(faultsOf(`rows/${table}`, row)).toEqual([]);
        }
      }),
      { numRuns: 20, seed: 5, endOnFailure: true },
    );
  });

  test("the same, whatever lines their texts are", () => {
    const cells = fc.string({ unit: "binary", minLength: 1 }).filter((text) => !/[\r\n]/.test(text));
    const rows = fc.array(
      fc.record({ id: cells, label: cells, name: fc.record({ en: cells }), broader: fc.constant(null) }),
    );
    fc.assert(
      fc.property(rows, (rows) => {
        expect(fromCsv(toCsv(rows, columns), columns)).toEqual(rows);
      }),
    );
  });

  test("the same from the file for Excel, and from one whose lines end without CR or whose last does not end", () => {
    const own = columnsOf("flat", ourCollection().about.languages);
    const { flat } = rowsOf(ourCollection());
    const text = toCsv(flat, own);
    for (const other of [`\ufeff${toCsv(flat, own)}`, text.replaceAll("\r\n", "\n"), text.trimEnd()]) {
      expect(fromCsv(other, own)).toEqual(flat);
    }
  });

  test("none from a header alone", () => {
    expect(fromCsv(`${HEADER}\r\n`, columns)).toEqual([]);
  });

  test.each([
    ["", "line 1, column 1: found none, wanted id"],
    ["id,name_en\n", "line 1, column 2: found name_en, wanted label"],
    [`${HEADER},more\n`, "line 1, column 6: found more, wanted none"],
    [`${HEADER}\na,A,A,,\nb,B,B\n`, "line 3: found 3 cells, wanted 5, one for each column"],
    [`${HEADER}\na,A,A,,,\n`, "line 2: found 6 cells, wanted 5, one for each column"],
    [`${HEADER}\n\na,A,A,,\n`, "line 2: found 1 cells, wanted 5, one for each column"],
    [`${HEADER}\na,A,A,,\n,B,B,,\n`, 'line 3, id: found "", wanted a value of type string'],
    [`${HEADER}\na,A,"A,,\n`, "line 2: a quotation mark inside a cell, or one that is not closed"],
    [`${HEADER}\na,A,6" gun,,\n`, "line 2: a quotation mark inside a cell, or one that is not closed"],
    [`${HEADER}\na,A,"A"B,,\n`, "line 2: a quotation mark inside a cell, or one that is not closed"],
    [`${HEADER}\na,A,"A\nB",,\n`, "line 2: found a cell of several lines, wanted one line"],
  ])("not from what is no such file: %j", (text, message) => {
    expect(() => fromCsv(text, columns)).toThrow(new RangeError(message));
  });

  test.each(["one", "1.0", "1e3", "01", "0x1", " 1", "９"])("not where %j stands for a whole number", (cell) => {
    const own = columnsOf("inferences", ["en"]);
    const text = `id,meeting,thing,position,key,because_en\nm#a.inferred.by,m,m#a,${cell},by,So\n`;
    expect(() => fromCsv(text.replace(cell, "1"), own)).not.toThrow();
    expect(() => fromCsv(text, own)).toThrow(`line 2, position: found "${cell}", wanted a value of type integer`);
  });
});
