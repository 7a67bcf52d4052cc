import { compareTexts } from "../order.js";

/** The file that lists the others with their hashes; `sha256sum --check` reads it. */
export const SUMS = "SHA256SUMS";

/** A file that a text of `SHA256SUMS` lists. */
export interface Listed {
  readonly path: string;
  readonly sha256: string;
}

export function comparePaths(a: Listed, b: Listed): number {
  return compareTexts(a.path, b.path);
}

export function sumLine({ path, sha256 }: Listed): string {
  return `${sha256}  ${path}\n`;
}

interface Waiting {
  readonly folder: string;
  readonly files: Listed[];
}

/**
 * The lines of many folders in the order of their paths, though the folders come in the order of their names: of
 * `a` and `a-b` the paths of the second are less, since `-` is less than `/`. A folder waits until no more such come.
 */
export class SortedLines {
  readonly #waiting: Waiting[] = [];
  #last = "";

  /**
   * The lines that can be written now that this file is known.
   *
   * @throws RangeError where the folders do not come in the order of their names
   */
  add(folder: string, file: Listed): string {
    let top = this.#waiting.at(-1);
    if (top?.folder === folder) {
      top.files.push(file);
      return "";
    }
    let text = "";
    for (; top && !folder.startsWith(`${top.folder}-`); top = this.#waiting.at(-1)) text += this.#next();
    if (`${folder}/` <= this.#last) throw new RangeError(`${folder} does not come in the order of names`);
    this.#waiting.push({ folder, files: [file] });
    return text;
  }

  rest(): string {
    let text = "";
    while (this.#waiting.length) text += this.#next();
    return text;
  }

  #next(): string {
    const { folder, files } = this.#waiting.pop() as Waiting;
    this.#last = `${folder}/`;
    return files.sort(comparePaths).map(sumLine).join("");
  }
}

/** What a line lists; nothing where it has any other form, or its path leads out. */
export function listedIn(line: string): Listed | undefined {
  const [, sha256, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
  if (!sha256 || !path || path.split(/[/\\]/).some((step) => ["", ".", ".."].includes(step))) return undefined;
  return { path, sha256 };
}
