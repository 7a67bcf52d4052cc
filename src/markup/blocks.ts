import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { type Fault, fault } from "./fault.js";
import { readJson, type Tree } from "./json-tree.js";

/** What a page says about itself, and its JSON-LD. */
export interface Page {
  /** The address that it names as its own (`<link rel="canonical">`, or else `<base>`). */
  readonly address?: string;
  /** The language of its text (`<html lang>`), as a language tag. */
  readonly language?: string;
  /** The values of its JSON-LD blocks, those that can be read. */
  readonly blocks: readonly Tree[];
  /** How many blocks cannot be read. */
  readonly unread?: number;
  readonly faults: readonly Fault[];
}

type Element = DefaultTreeAdapterTypes.Element;

/** Browsers flatten what is deeper than 512; and the time of a parser grows with the square of the depth. */
const DEEPEST = 1000;

class TooDeep extends Error {
  constructor(readonly element: Element) {
    super();
  }
}

/** The JSON-LD of a file that is JSON-LD and nothing else. */
export function readJsonLd(text: string): Page {
  const { tree, faults } = readBlock(text, 0, text.length, 0);
  return { blocks: tree ? [tree] : [], unread: tree ? 0 : 1, faults };
}

/** The JSON-LD of an HTML page, as a browser finds it: not in comments, nor in templates. */
export function readHtml(text: string): Page {
  let elements: Element[];
  try {
    elements = elementsOf(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const at = error.element.sourceCodeLocation?.startOffset ?? 0;
    const found = `more than ${DEEPEST} elements, one in the other`;
    return { blocks: [], faults: [fault("too-large", at, found, "fewer", "Close what was opened.")] };
  }
  const first = (name: string, attribute: string, holds: (element: Element) => boolean = () => true) =>
    elements
      .filter((element) => element.tagName === name && holds(element))
      .map((element) => attributeOf(element, attribute))
      .find((value) => value);
  const address =
    first("link", "href", (link) => /(^|\s)canonical(\s|$)/i.test(attributeOf(link, "rel") ?? "")) ??
    first("base", "href");
  const language = first("html", "lang");
  const blocks: Tree[] = [];
  const faults: Fault[] = [];
  let unread = 0;
  for (const element of elements.filter(isJsonLd)) {
    const { startTag, endTag, startOffset } = element.sourceCodeLocation ?? {};
    const [from, to] = [startTag?.endOffset ?? 0, endTag?.startOffset ?? text.length];
    const reading = readBlock(text, from, to, startOffset ?? 0);
    if (reading.tree) blocks.push(reading.tree);
    else unread += 1;
    faults.push(...reading.faults);
  }
  if (!elements.some(isJsonLd)) {
    const wanted = '<script type="application/ld+json">';
    faults.push(fault("no-markup", 0, "no block of JSON-LD", wanted, "Add one, or do not check this page."));
  }
  return { ...(address && { address }), ...(language && { language }), blocks, unread, faults };
}

function readBlock(text: string, from: number, to: number, place: number): ReturnType<typeof readJson> {
  if (/[^\s\ufeff]/.test(text.slice(from, to))) return readJson(text, from, to);
  return { faults: [fault("no-markup", place, "an empty block", "JSON-LD", "Fill the block, or take it out.")] };
}

/** The elements in the order of the page. */
function elementsOf(text: string): Element[] {
  let depth = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: (element) => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep(element);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const elements: Element[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(text, { sourceCodeLocationInfo: true, treeAdapter })];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return elements;
}

/** A type may have parameters: `application/ld+json; charset=utf-8`. */
function isJsonLd(element: Element): boolean {
  return element.tagName === "script" && /^\s*application\/ld\+json\s*(;|$)/i.test(attributeOf(element, "type") ?? "");
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value.trim();
}
