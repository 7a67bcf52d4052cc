import { article, shown } from "../shown.js";
import { type Fault, fault } from "./fault.js";
import { type Node, termOf, type Value, written } from "./nodes.js";

/** One thing with all that is said of it, in however many places. */
interface Subject {
  readonly at: number;
  /** Its address; or a name of ours where it has none. */
  readonly key: string;
  readonly isNamed: boolean;
  /** Its types and properties by their names, each with its place. */
  readonly types: Map<string, number>;
  readonly properties: Map<string, { readonly at: number; readonly values: Value[] }>;
}

/**
 * Where the markup of a page has drifted from that which its record makes: each difference once. What else the page
 * describes, beside the record's first thing and what that leads to, is its own affair.
 */
export function driftOf(page: readonly Node[], record: readonly Node[]): Fault[] {
  const faults: Fault[] = [];
  const [there, wanted] = [new Subjects(page), new Subjects(record)];
  /** For each of the record's things, the page's that tells of it. */
  const twins = new Map<string, string>();
  /** The record's things that the page has nowhere, of which each is told once. */
  const lacking = new Set<string>();
  const isNews = (value: Value): boolean => {
    const key = wanted.of(value)?.key;
    if (key === undefined || twins.has(key) || there.get(key)) return true;
    return !lacking.has(key) && Boolean(lacking.add(key));
  };

  const tell = (...words: Parameters<typeof fault>) => {
    faults.push(fault(...words));
  };

  const compare = (ours: Subject, theirs: Subject): void => {
    if (twins.has(ours.key)) return;
    twins.set(ours.key, theirs.key);
    const types = [...ours.types.keys()];
    const [strange] = [...theirs.types].filter(([type]) => !types.includes(type));
    if (strange || theirs.types.size < types.length)
      tell(
        "drift-value",
        strange?.[1] ?? theirs.at,
        [...theirs.types.keys()].map(shown).join(", ") || "no @type",
        types.map(shown).join(", "),
        "Give it the record's type.",
      );
    for (const [name, { values }] of ours.properties) {
      const told = theirs.properties.get(name);
      if (told) compareValues(name, values, told);
      else if (values.filter(isNews).length)
        tell(
          "drift-missing",
          theirs.at,
          `no ${shown(name)} of the ${types.join(" and ")}`,
          wanted.show(values),
          "Add it, as the record has it.",
        );
    }
    for (const [name, { at, values }] of theirs.properties)
      if (!ours.properties.has(name))
        tell(
          "drift-addition",
          at,
          `${shown(name)}, ${there.show(values)}`,
          "what the record says",
          "Take it out, or stand for it yourself.",
        );
  };

  const compareValues = (
    name: string,
    ours: readonly Value[],
    { at, values }: { at: number; values: readonly Value[] },
  ) => {
    let rest = [...values];
    let lost = [...ours];
    const pair = (fits: (one: Value, other: Value) => boolean) => {
      lost = lost.filter((one) => {
        const other = rest.find((each) => fits(one, each));
        if (!other) return true;
        rest = rest.filter((each) => each !== other);
        const [a, b] = [wanted.of(one), there.of(other)];
        if (a && b) {
          const isNew = !twins.has(a.key);
          compare(a, b);
          if (isNew && b.isNamed && a.key !== b.key)
            tell("drift-value", other.at, ...besides(b.key, a.key), "Write the record's @id.");
        } else if (a?.properties.size && isNews(one))
          tell(
            "drift-missing",
            other.at,
            `nothing of ${wanted.show([one])}`,
            "what the record says of it",
            "Add it, as the record has it.",
          );
        return false;
      });
    };
    pair(
      (one, other) => wanted.keyOf(one) === there.keyOf(other) || twins.get(wanted.keyOf(one)) === there.keyOf(other),
    );
    pair((one, other) => isLike(wanted.of(one), there.of(other)));
    const [mine, other] = [lost[0], rest[0]];
    if (mine && other && lost.length === 1 && rest.length === 1) {
      const [is, should] = [there.told(other), wanted.told(mine)];
      const words = [inWords(is, should), inWords(should, is)] as const;
      // What only differs by its address is shown by that.
      const [found, right] = words[0] === words[1] ? besides(there.keyOf(other), wanted.keyOf(mine)) : words;
      return tell("drift-value", other.at, `${shown(name)} is ${found}`, right, "Write what the record says.");
    }
    for (const one of lost.filter(isNews))
      tell(
        "drift-missing",
        at,
        `${shown(name)} without ${wanted.show([one])}`,
        wanted.show([one]),
        "Add it, as the record has it.",
      );
    for (const one of rest)
      tell(
        "drift-extra",
        one.at,
        `${shown(name)}, ${there.show([one])}`,
        "what the record says",
        "Take it out: the record names others.",
      );
  };

  /** Whether two descriptions, of different names, may well be of one thing. */
  const isLike = (ours?: Subject, theirs?: Subject): boolean => {
    if (!ours || !theirs || twins.has(ours.key) || ![...ours.types.keys()].some((type) => theirs.types.has(type)))
      return false;
    if (!theirs.isNamed) return true;
    return [...ours.properties].some(([name, { values }]) =>
      values.some((one) =>
        theirs.properties.get(name)?.values.some((other) => wanted.keyOf(one) === there.keyOf(other)),
      ),
    );
  };

  const root = wanted.first();
  const [type] = root?.types.keys() ?? [];
  const theirs = root && (there.get(root.key) ?? there.first(type));
  if (root && theirs) compare(root, theirs);
  else if (root) tell("drift-missing", 0, `no ${type}`, `the ${type} of the record`, "Embed what the record makes.");
  return faults;
}

/** A value as a message tells it: in words of ours, in a text of its own, or in both. */
interface Told {
  readonly what?: string;
  readonly text?: string | number | boolean;
}

function inWords({ what = "", text }: Told, beside?: Told): string {
  return text === undefined ? what : what + shown(text, beside?.text);
}

/** Two addresses beside each other. */
function besides(one: string, other: string): [string, string] {
  const [a, b] = [written(one), written(other)];
  return [shown(a, b), shown(b, a)];
}

/** The things that nodes describe, by their addresses. */
class Subjects {
  readonly #all = new Map<string, Subject>();
  readonly #keys = new Map<Node, string>();

  constructor(nodes: readonly Node[]) {
    for (const node of nodes) {
      const key = node.id ?? `_:${this.#keys.size} `;
      this.#keys.set(node, key);
      const isNamed = node.id?.startsWith("_:") === false;
      const subject = this.#all.get(key) ?? { at: node.at, key, isNamed, types: new Map(), properties: new Map() };
      this.#all.set(key, subject);
      for (const { term, written, at } of node.types) subject.types.set(term ?? written, at);
      for (const { term, written, at, values } of node.properties) {
        const told = subject.properties.get(term ?? written);
        if (told) told.values.push(...values);
        else subject.properties.set(term ?? written, { at, values: [...values] });
      }
    }
  }

  get(key: string): Subject | undefined {
    return this.#all.get(key);
  }

  /** The first that is described; of a type, if one is given. */
  first(type?: string): Subject | undefined {
    return [...this.#all.values()].find(({ types }) => type === undefined || types.has(type));
  }

  /** A value as a text that is equal for equal values: `"5"` and 5, a link and the same address as a text. */
  keyOf(value: Value): string {
    const text =
      value.kind === "node"
        ? (this.#keys.get(value.node) as string)
        : `${value.kind === "link" ? value.id : value.value}`;
    const term = termOf(text);
    return term === undefined ? text : `https://schema.org/${term}`;
  }

  /** The thing that a value is, where it is described. */
  of(value: Value): Subject | undefined {
    return value.kind === "literal" ? undefined : this.#all.get(this.keyOf(value));
  }

  /** Values for a message: things by their names. */
  show(values: readonly Value[]): string {
    return values.map((value) => inWords(this.told(value))).join(", ");
  }

  /** What a message tells of a value: of a thing its name. */
  told(value: Value): Told {
    if (value.kind === "literal") return { text: value.value };
    const subject = this.of(value);
    const [name] = subject?.properties.get("name")?.values ?? subject?.properties.get("headline")?.values ?? [];
    if (name?.kind === "literal") return { text: name.value };
    if (!subject || (subject.isNamed && !subject.properties.size)) return { text: written(this.keyOf(value)) };
    const [property] = subject.properties;
    const text = property && this.#wordsOf(property[1].values, 2).join(", ");
    const what = article([...subject.types.keys()].join(" and ") || "thing");
    return property && text ? { what: `${what} with ${property[0]} `, text } : { what };
  }

  /** The texts and numbers in values, and so many things deep in them. */
  #wordsOf(values: readonly Value[], depth: number): string[] {
    return values.flatMap((value) => {
      if (value.kind === "literal") return [`${value.value}`];
      const properties = depth ? (this.of(value)?.properties.values() ?? []) : [];
      return [...properties].flatMap((each) => this.#wordsOf(each.values, depth - 1));
    });
  }
}
