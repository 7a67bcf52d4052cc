import type { PublishedName } from "../schema/names.js";
import { itemsText, jsonText, type OutputFile } from "./format.js";

/** A JSON file that ends in a list, written item by item as they come; the bytes are those of the document as a whole. */
export class ListDocument {
  #isEmpty = true;

  /**
   * @param schema that of the document
   * @param depth how many objects and lists its items stand in, the list itself included
   */
  constructor(
    private readonly path: string,
    private readonly schema: PublishedName,
    private readonly depth: number,
  ) {}

  /** The document up to the list, which is empty in it. */
  begin(document: object): OutputFile {
    const write = ([whole]: readonly object[]) => jsonText(whole).slice(0, -this.#brackets.length);
    return { path: this.path, schema: this.schema, values: [document], write };
  }

  /** Items, by what proves them: a document that holds them, or one item alone. */
  items(schema: PublishedName, values: readonly object[], text: (values: readonly object[]) => string): OutputFile {
    const write = (values: readonly object[]) => {
      const items = text(values);
      const isFirst = this.#isEmpty;
      if (items) this.#isEmpty = false;
      return isFirst ? items.slice(1) : items;
    };
    return { path: this.path, schema, values, write };
  }

  readonly text = (items: readonly unknown[]): string => itemsText(items, this.depth);

  end(): OutputFile {
    const write = () => (this.#isEmpty ? "" : `\n${"  ".repeat(this.depth - 1)}`) + this.#brackets;
    return { path: this.path, values: [], write };
  }

  get #brackets(): string {
    const levels = Array.from({ length: this.depth - 1 }, (_, level) => `\n${"  ".repeat(level)}}`);
    return `]${levels.reverse().join("")}\n`;
  }
}
