/** The nodes as tables: the mapping, read the other way. */
import type { NameRow, Tables, ThingId } from "../model/rows.js";
import type { Iri } from "../model/text.js";
import { withinId } from "../tables/thing-id.js";
import { conceptAddress, PREFIXES, termAddress } from "./address.js";
import { type Columns, isRule, MAPPING, type Rule, type TableMapping } from "./mapping.js";

/** A value of a property in expanded JSON-LD: a link, or a literal. */
interface ExpandedValue {
  readonly "@id"?: Iri;
  readonly "@value"?: string | number | boolean;
  readonly "@language"?: string;
}

/** A node in expanded JSON-LD: whole addresses for keys, and each value in a list. */
export type ExpandedNode = { readonly "@id": Iri; readonly "@type"?: readonly Iri[] } & {
  readonly [property: string]: Iri | readonly (Iri | ExpandedValue)[] | undefined;
};

type Row = Record<string, unknown>;

/** The tables whose rows are known by a class, each with that: its own before those of schema.org. */
const KNOWN_BY = Object.entries<TableMapping>(MAPPING).flatMap(([table, { classes }]) => {
  const name = classes.id?.find((each) => each.includes(":")) ?? classes.id?.[0];
  return name === undefined ? [] : [[table as keyof Tables, termAddress(name)] as const];
});

/** The classes of those who act, which are the types of rows of `names`. */
const ACTORS = new Set<unknown>(["Party", "Organisation", "Person", "Group"] satisfies NameRow["type"][]);

/**
 * The tables that these nodes were made of, in no order. What tables derive for their readers is read where the nodes
 * have it, and null where they do not.
 *
 * @param nodes expanded, flattened JSON-LD, in any order
 * @param base the address under which the collection's data stands; nodes elsewhere are passed over
 */
export function tablesOf(nodes: readonly ExpandedNode[], base: Iri): Tables {
  return new GraphReader(nodes, base).tables();
}

class GraphReader {
  private readonly nodes: ReadonlyMap<Iri, ExpandedNode>;
  private readonly owners = new Map<string, Iri>();

  constructor(
    nodes: readonly ExpandedNode[],
    private readonly base: Iri,
  ) {
    this.nodes = new Map(nodes.filter((node) => node["@id"].startsWith(base)).map((node) => [node["@id"], node]));
    const ties = ["readout:evidence", "readout:inferred", "readout:state"].map(termAddress);
    for (const node of this.nodes.values()) {
      for (const tie of ties)
        for (const part of valuesOf(node, tie)) this.owners.set(`${tie} ${part["@id"]}`, node["@id"]);
    }
  }

  tables(): Tables {
    const rows: Record<string, Row[]> = { names: [], links: [] };
    for (const [table] of KNOWN_BY) rows[table] = [];
    for (const node of this.nodes.values()) {
      const id = this.idOf(node["@id"]);
      for (const [table, type] of KNOWN_BY) {
        if (node["@type"]?.includes(type)) rows[table]?.push(this.row(table, id, node));
      }
      const name = this.columns(MAPPING.names.columns, node);
      if (ACTORS.has(name.type)) rows.names?.push({ ...name, id });
      for (const [list, rule] of Object.entries(MAPPING.links.columns)) {
        if (!isRule(rule)) continue;
        for (const item of this.values(rule, node)) rows.links?.push({ meeting: null, thing: id, [list]: item });
      }
    }
    return rows as unknown as Tables;
  }

  private row(table: keyof Tables, id: ThingId, node: ExpandedNode): Row {
    const [meeting] = id.split("#");
    const row: Row = { ...this.columns(MAPPING[table].columns, node), id, meeting };
    if (table === "evidence") row.thing = this.owner("readout:evidence", node);
    if (table === "inferences") row.thing = this.owner("readout:inferred", node);
    if (table === "documents") {
      const account = this.nodes.get(this.base + withinId(id, "says"));
      row.says = account ? this.columns(MAPPING.documents.columns.says as Columns, account) : null;
    }
    if (table === "instruments") {
      const instrument = this.owner("readout:state", node);
      const { kind, title, text } = MAPPING.instruments.columns;
      const whole = this.nodes.get(this.base + instrument) as ExpandedNode;
      const texts = this.values(text as Rule, whole) as ThingId[];
      Object.assign(row, { instrument, ...this.columns({ kind, title }, whole) });
      row.text = texts.find((text) => text.startsWith(`${meeting}#`)) ?? null;
    }
    return row;
  }

  private columns(columns: Columns, node: ExpandedNode): Row {
    return Object.fromEntries(
      Object.entries(columns).map(([key, rule]) => {
        if (!isRule(rule)) return [key, this.columns(rule, node)];
        const values = this.values(rule, node);
        if (rule.as !== "text") return [key, values[0] ?? null];
        return [key, values.length ? Object.fromEntries(values as [string, string][]) : null];
      }),
    );
  }

  /** The cells that a rule made these values of; for a text, each with its language. */
  private values(rule: Rule, node: ExpandedNode): unknown[] {
    if (rule.as === "key") return [];
    if (rule.as === "class") {
      const prefix = rule.prefix ? PREFIXES.readout : termAddress("");
      return (node["@type"] ?? []).filter((type) => type.startsWith(prefix)).map((type) => type.slice(prefix.length));
    }
    return valuesOf(node, termAddress(rule.property)).map((value) => {
      const address = value["@id"] ?? "";
      switch (rule.as) {
        case "text":
          return [canonicalTag(value["@language"] ?? ""), value["@value"]];
        case "integer":
          return Number(value["@value"]);
        case "page":
          return address;
        case "link":
          return address.slice((this.base + (rule.below ?? "")).length);
        case "concept":
          return address.slice(conceptAddress(rule.list, "").length);
        default:
          return String(value["@value"]);
      }
    });
  }

  private owner(tie: string, part: ExpandedNode): ThingId {
    const owner = this.owners.get(`${termAddress(tie)} ${part["@id"]}`);
    if (owner === undefined) throw new RangeError(`nothing has ${part["@id"]} as its ${tie}`);
    return this.idOf(owner);
  }

  private idOf(address: Iri): ThingId {
    return address.slice(this.base.length);
  }
}

function valuesOf(node: ExpandedNode, property: Iri): readonly ExpandedValue[] {
  return (node[property] ?? []) as readonly ExpandedValue[];
}

/** A language tag as BCP 47 would have it written, since RDF may put all of it in lower case: `zh-Hant`, `pt-BR`. */
function canonicalTag(tag: string): string {
  const [language = "", ...subtags] = tag.toLowerCase().split("-");
  const written = subtags.map((part) =>
    part.length === 4 ? part[0]?.toUpperCase() + part.slice(1) : part.toUpperCase(),
  );
  return [language, ...written].join("-");
}
