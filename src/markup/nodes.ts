import { grouped } from "../order.js";
import { shown } from "../shown.js";
import { nearest } from "../spelling.js";
import type { Page } from "./blocks.js";
import { type Fault, fault } from "./fault.js";
import type { Tree } from "./json-tree.js";

/** A name as JSON-LD reads it. */
export interface Name {
  readonly at: number;
  /** As it is written. */
  readonly written: string;
  /** The term of schema.org, without prefix; absent where it is a term of another vocabulary, or none. */
  readonly term?: string;
}

/** A value of a property: a literal, a thing described in place, or a link to one that is described elsewhere. */
export type Value =
  | { readonly kind: "literal"; readonly at: number; readonly value: string | number | boolean }
  | { readonly kind: "node"; readonly at: number; readonly node: Node }
  | { readonly kind: "link"; readonly at: number; readonly id: string };

/** A property of a node. */
export interface Property extends Name {
  /** The term has an annotation for actions: `query-input`. */
  readonly annotated: boolean;
  readonly values: readonly Value[];
}

/** One thing, as one object of JSON-LD describes it. */
export interface Node {
  readonly at: number;
  /** Its address, absolute; or `_:` and its name in the page. Absent where it has none. */
  readonly id?: string;
  readonly types: readonly Name[];
  readonly properties: Property[];
  /** The property that it is a value of. */
  readonly via?: string;
}

/** What a page's JSON-LD says: each thing as often as it is described, and what cannot be read in it. */
export interface Reading {
  readonly nodes: readonly Node[];
  /** The page's own address; one that nobody has, where it is not known. */
  readonly address: string;
  readonly faults: readonly Fault[];
}

/** How keys are read. `open` says that a context elsewhere may define some: none is fetched. */
interface Context {
  readonly vocabulary?: string;
  readonly terms: ReadonlyMap<string, Definition>;
  readonly open: boolean;
}

interface Definition {
  readonly address: string;
  /** Texts are addresses: `"@type": "@id"`. */
  readonly links: boolean;
  /** The keys of an object are languages or an index, and no terms. */
  readonly keyed: boolean;
  readonly reverse: boolean;
}

const SCHEMA = "http://schema.org/";
const SCHEMA_TERM = /^https?:\/\/(?:www\.)?schema\.org\/([^/]+)$/i;
const SCHEMA_CONTEXT = /^https?:\/\/(?:[\w-]+\.)?schema\.org(?:\/|\/docs\/jsonldcontext\.json(?:ld)?)?$/i;
/** An address that names no page: local ids of a page whose address is not known are read against it. */
const NOWHERE = "https://page.invalid/";

const plain = (address: string): Definition => ({ address, links: false, keyed: false, reverse: false });

/** The context of schema.org, without what does not tell where a term leads. */
const OF_SCHEMA: Context = {
  vocabulary: SCHEMA,
  terms: new Map([
    ["id", plain("@id")],
    ["type", plain("@type")],
    ["schema", plain(SCHEMA)],
  ]),
  open: false,
};
const EMPTY: Context = { terms: new Map(), open: false };

/** An address as the page writes it, where it is local. */
export function written(id: string): string {
  return id.startsWith(NOWHERE) ? id.slice(NOWHERE.length) : id;
}

/** The term of schema.org that an address names, by whichever of its names; undefined for any other address. */
export function termOf(address: string): string | undefined {
  return SCHEMA_TERM.exec(address)?.[1];
}

/** Reads the blocks of a page as JSON-LD 1.1 does, without leaving the page: no context is fetched. */
export function readNodes({ blocks, address }: Page): Reading {
  const nodes: Node[] = [];
  const faults: Fault[] = [];
  const base = absolute(address ?? "", NOWHERE);
  /** Those of the block that is read. */
  let found: Fault[] = [];

  /** A term that the context gives no meaning: readers drop it. Told once a block, and not where more is wrong. */
  const tellLost = (at: number, term: string, context: Context) => {
    if (context.open || expand(term, context) !== undefined || found.some(({ rule }) => rule === "context")) return;
    const words = [`${shown(term)}, to which the @context gives no meaning`, "a context of all terms"] as const;
    found.push(
      fault("context", at, ...words, `Add "@vocab": "https://schema.org/" to the @context, or write its prefix.`),
    );
  };

  const nodeOf = (tree: Tree & { kind: "object" }, outer: Context | undefined, via?: string): Node => {
    const context = contextOf(tree, outer, found);
    const types: Name[] = [];
    const node: Node & { id?: string } = { at: tree.at, types, properties: [], ...(via && { via }) };
    nodes.push(node);
    for (const { key, at, value } of lastOfEach(tree)) {
      const definition = define(key, context);
      const keyword = definition?.address.startsWith("@") ? definition.address : undefined;
      if (keyword === "@id" && isText(value)) node.id = absolute(value.value, base, context);
      else if (keyword === "@type") {
        for (const type of [value, ...(value.kind === "list" ? value.items : [])])
          if (isText(type) && type.value.trim()) {
            tellLost(type.at, type.value, context);
            types.push(nameOf(type.value, type.at, context));
          }
      } else if (keyword === "@graph" || keyword === "@included") {
        for (const item of listOf(value)) if (item.kind === "object") nodeOf(item, context);
      } else if (keyword === "@reverse") {
        for (const each of value.kind === "object" ? value.members : []) reverse(node, each.key, each.at, each.value);
      } else if (keyword && KEYWORDS.has(keyword)) {
      } else if (definition?.reverse) reverse(node, key, at, value);
      else {
        const bare = key.replace(/-(?:input|output)$/, "");
        const name = nameOf(bare, at, context);
        if (!definition) tellLost(at, bare, context);
        const values = valuesOf(value, context, define(bare, context), name.term);
        node.properties.push({ ...name, written: key, annotated: bare !== key, values });
      }
    }
    return node;

    /** The things of a reverse property have it, and this node is its value. */
    function reverse(value: Node, key: string, at: number, trees: Tree): void {
      for (const item of listOf(trees)) {
        if (item.kind !== "object") continue;
        const values: Value[] = [{ kind: "node", at, node: value }];
        const name = nameOf(key, at, context);
        nodeOf(item, context, name.term ?? key).properties.push({ ...name, annotated: false, values });
      }
    }
  };

  const valuesOf = (tree: Tree, context: Context, definition: Definition | undefined, via?: string): Value[] => {
    const { at } = tree;
    if (tree.kind === "list") return tree.items.flatMap((item) => valuesOf(item, context, definition, via));
    if (tree.kind === "leaf") {
      if (tree.value === null) return [];
      return definition?.links && isText(tree)
        ? [{ kind: "link", at, id: absolute(tree.value, base, context) }]
        : [{ kind: "literal", at, value: tree.value }];
    }
    const members = new Map(tree.members.map(({ key, value }) => [define(key, context)?.address ?? key, value]));
    const value = members.get("@value");
    if (value) return valuesOf(value, context, undefined);
    const list = members.get("@list") ?? members.get("@set");
    if (list) return valuesOf(list, context, definition, via);
    if (definition?.keyed) {
      const inside = { ...definition, keyed: false };
      return [...members.values()].flatMap((each) => valuesOf(each, context, inside, via));
    }
    const id = members.get("@id");
    if (id && isText(id) && members.size === 1)
      return [{ kind: "link", at: id.at, id: absolute(id.value, base, context) }];
    return [{ kind: "node", at, node: nodeOf(tree, context, via) }];
  };

  for (const block of blocks) {
    found = [];
    const tops = listOf(block);
    const wrong = tops.find((top) => top.kind !== "object");
    if (wrong)
      found.push(fault("json", wrong.at, "no object", "an object, or a list of objects", "Write it in braces."));
    const objects = tops.filter((top) => top.kind === "object");
    const [first] = objects.filter((top) => !top.members.some(({ key }) => key === "@context"));
    // A misspelled one is told by its name.
    if (first && !first.members.some(({ key }) => nearestKeyword(key) === "@context"))
      found.push(fault("context", first.at, "no @context", '"@context": "https://schema.org"', "Add it."));
    for (const top of objects) nodeOf(top, first ? OF_SCHEMA : undefined);
    faults.push(...found);
  }
  return { nodes, address: base, faults };
}

/** The nodes of each thing that has an id: all that is described as one. */
export function describedIn(nodes: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  return grouped(
    nodes.filter(({ id }) => id !== undefined),
    ({ id }) => id as string,
  );
}

const KEYWORDS = new Set(
  "@base @context @direction @graph @id @import @included @index @json @language @list @nest @none @prefix @propagate @protected @reverse @set @type @value @version @vocab".split(
    " ",
  ),
);

/** The keyword of JSON-LD that was most likely meant: by `@Type`, `@contxt` or `context`. */
export function nearestKeyword(word: string): string | undefined {
  const bare = `@${word.replace(/^@/, "").toLowerCase()}`;
  if (KEYWORDS.has(bare)) return bare;
  return word.startsWith("@") && word.length < 20 ? nearest(bare, KEYWORDS) : undefined;
}

const isText = (tree: Tree): tree is Tree & { kind: "leaf"; value: string } =>
  tree.kind === "leaf" && typeof tree.value === "string";
const listOf = (tree: Tree): readonly Tree[] => (tree.kind === "list" ? tree.items : [tree]);

/** The members of an object; of equal keys the last. */
function lastOfEach({ members }: Tree & { kind: "object" }) {
  return new Map(members.map((member) => [member.key, member])).values();
}

/** The context in which an object is read; tells where it leads neither to schema.org nor beside it. */
function contextOf(tree: Tree & { kind: "object" }, outer: Context | undefined, faults: Fault[]): Context {
  const own = tree.members.findLast(({ key }) => key === "@context")?.value;
  if (!own) return outer ?? EMPTY;
  let context = outer ?? EMPTY;
  const tell = (at: number, found: string, wanted: string) => {
    faults.push(fault("context", at, found, wanted, `Write ${wanted}.`));
  };
  let told = false;
  let unread: (Tree & { value: string }) | undefined;
  const slash = (at: number, address: string) => {
    if (!SCHEMA_CONTEXT.test(address) || address.endsWith("/")) return address;
    tell(at, `${shown(address)}, to which terms are added as they are`, shown(SCHEMA));
    told = true;
    return SCHEMA;
  };
  for (const each of listOf(own)) {
    if (isText(each)) {
      const [, host = ""] = /^(?:https?:)?\/*(?:www\.)?([^/]*)/i.exec(each.value) ?? [];
      const meant = SCHEMA_CONTEXT.test(each.value) || nearest(host.slice(0, 20), ["schema.org"]) !== undefined;
      if (meant) context = { ...OF_SCHEMA, terms: new Map([...context.terms, ...OF_SCHEMA.terms]), open: context.open };
      else {
        context = { ...context, open: true };
        unread ??= each;
      }
      if (!meant || SCHEMA_CONTEXT.test(each.value)) continue;
      tell(each.at, `the context ${shown(each.value)}`, shown("https://schema.org"));
      told = true;
    } else if (each.kind === "object") {
      const terms = new Map(context.terms);
      let { vocabulary } = context;
      for (const { key, value } of each.members) {
        if (key === "@vocab" && isText(value)) vocabulary = slash(value.at, value.value);
        else if (!key.startsWith("@")) {
          const definition = definitionOf(value, { vocabulary: vocabulary ?? "", terms, open: false }, slash);
          if (definition) terms.set(key, definition);
        }
      }
      context = { ...context, ...(vocabulary !== undefined && { vocabulary }), terms };
    } else context = EMPTY;
  }
  const leads = [context.vocabulary ?? "", ...[...context.terms.values()].map(({ address }) => address)];
  if (!told && !leads.some((address) => /^https?:\/\/(?:[\w-]+\.)?schema\.org\//i.test(address))) {
    const isNull = own.kind === "leaf" && own.value === null;
    const which = isText(own) ? shown(own.value) : isNull ? "null, which gives no term a meaning" : undefined;
    tell(own.at, `the context ${which ?? "that does not lead to schema.org"}`, shown("https://schema.org"));
  } else if (unread && !told && !faults.some(({ rule }) => rule === "context-not-read")) {
    const words = `the context ${shown(unread.value)}, which is not fetched: terms without a prefix are not judged`;
    const mend = "Write the other terms with a prefix instead, to have schema.org's judged.";
    faults.push(fault("context-not-read", unread.at, words, "schema.org's context, and prefixes for others", mend));
  }
  return context;
}

/** How a context defines a term. Of a prefix that is defined only later, nothing is known. */
function definitionOf(
  tree: Tree,
  context: Context,
  slash: (at: number, address: string) => string,
): Definition | undefined {
  if (isText(tree)) return plain(expand(slash(tree.at, tree.value), context) ?? tree.value);
  if (tree.kind !== "object") return undefined;
  const texts = new Map(tree.members.flatMap(({ key, value }) => (isText(value) ? [[key, value.value]] : [])));
  const address = texts.get("@id") ?? texts.get("@reverse");
  return {
    address: (address && expand(address, context)) ?? "",
    links: /^@(id|vocab)$/.test(texts.get("@type") ?? ""),
    keyed: /^@(language|index|id|type)$/.test(texts.get("@container") ?? ""),
    reverse: texts.has("@reverse"),
  };
}

function define(key: string, context: Context): Definition | undefined {
  const known = context.terms.get(key);
  if (known?.address) return known;
  const address = expand(key, context);
  return address === undefined ? undefined : { ...(known ?? plain(address)), address };
}

/** The address that a term stands for; undefined where the context gives it none, and JSON-LD drops it. */
function expand(key: string, context: Context): string | undefined {
  if (key.startsWith("@")) return key;
  const known = context.terms.get(key)?.address;
  if (known) return known;
  const colon = key.indexOf(":");
  if (colon >= 0) {
    const prefix = key.startsWith("//", colon + 1) ? undefined : context.terms.get(key.slice(0, colon))?.address;
    return prefix ? prefix + key.slice(colon + 1) : key;
  }
  return context.vocabulary === undefined ? undefined : context.vocabulary + key;
}

function nameOf(written: string, at: number, context: Context): Name {
  const address = expand(written, context);
  // What an address elsewhere may define is not judged.
  const unknown = context.open && !written.includes(":") && !context.terms.has(written);
  const term = address && !unknown ? (address.startsWith("@") ? address : termOf(address)) : undefined;
  return { at, written, ...(term !== undefined && { term }) };
}

/** An id as an absolute address, or a name of the page (`_:`). Prefixes of the context hold in ids too. */
function absolute(id: string, base: string, context: Context = EMPTY): string {
  if (id.startsWith("_:")) return id;
  const known = id.includes(":") ? (expand(id, context) ?? id) : id;
  return URL.canParse(known, base) ? resolved(known, base) : known;
}

/** `new URL` writes a slash after a bare host and escapes letters; of an absolute address both stay as they are. */
function resolved(id: string, base: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(id) ? id : new URL(id, base).href;
}
