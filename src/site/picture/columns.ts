/** Columns of things, and bands that run from each column to the next, as SVG of one height and any width. */
import { type SankeyLink, sankey } from "d3-sankey";
import type { Line } from "../../model/text.js";
import { type Html, html } from "../html.js";
import { labelLines, labelText, rounded, shortened } from "./label.js";

export interface Node {
  readonly id: string;
  readonly name: Line;
  /** Present where it is no thing but what is left of them. */
  readonly rest?: boolean;
  /** What its label counts. */
  readonly count: number;
  /** How thick it is: as all bands that come in, or go out, together. */
  readonly value: number;
}

export interface Band {
  /** The nodes, by their ids. */
  readonly source: string;
  readonly target: string;
  readonly inferred: boolean;
  /** What its title counts. */
  readonly count: number;
  readonly value: number;
}

/** Where a column stands. All but the room of its labels is in per cent of the width. */
export interface Place {
  /** Where bands end. Absent: none come in. */
  readonly enter?: number;
  /** Where bands begin. Absent: none go out. */
  readonly leave?: number;
  readonly label: number;
  readonly anchor: "start" | "middle" | "end";
  /** The room of a line, in ems, where the picture is at its narrowest. */
  readonly ems: number;
}

export interface Column extends Place {
  readonly heading: Line;
  readonly nodes: readonly Node[];
  /** Present where a node stands out together with all its bands: in one column, which every band touches. */
  readonly hub?: boolean;
}

/** How large things are drawn, in pixels. */
export interface Size {
  /** A line of text. */
  readonly line: number;
  /** The height of a value of one, at most. */
  readonly one: number;
  /** The height of all values, at most. */
  readonly all: number;
}

/** A part of a picture, and its height in pixels. */
export interface Part {
  readonly markup: Html;
  readonly height: number;
}

const BAR = 4;
const GAP = 6;
const MOST_LINES = 3;

/** Draws columns, with their nodes in an order that lessens crossings. */
export function drawnColumns(columns: readonly Column[], bands: readonly Band[], size: Size): Part {
  const labels = new Map(
    columns.flatMap(({ nodes, ems }) =>
      nodes.map((node) => [node.id, labelLines(node.name, ` ${node.count}`, ems, MOST_LINES)] as const),
    ),
  );
  const linesOf = ({ id }: Node) => labels.get(id) ?? [];
  const names = new Map(columns.flatMap(({ nodes }) => nodes.map(({ id, name }) => [id, shortened(name, 40)])));
  const total = columns[0]?.nodes.reduce((sum, { value }) => sum + value, 0) ?? 0;
  const scale = Math.min(size.one, size.all / total);
  const nodes = columns.flatMap((column) => column.nodes);
  const apart = GAP + Math.max(0, ...nodes.map((node) => linesOf(node).length * size.line - node.value * scale));
  const rows = Math.max(...columns.map((column) => column.nodes.length));
  const top = 2.5 * size.line + apart / 2;
  const bottom = top + total * scale + (rows - 1) * apart;
  const height = Math.ceil(bottom + apart / 2);

  const graph = sankey<Node, Labelled>()
    .nodeId(({ id }) => id)
    .nodePadding(apart)
    .extent([
      [0, top],
      [1, bottom],
    ])({ nodes: nodes.map((node) => ({ ...node })), links: bands.map((band) => ({ ...band })) });

  const bandsBetween = (from: Column | undefined, to: Column | undefined, links: readonly Link[] = []) => {
    const { leave = 0 } = from ?? {};
    const { enter = 0 } = to ?? {};
    return (
      links.length > 0 &&
      html`<svg x="${leave}%" width="${rounded(enter - leave)}%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none">${links.map((link) => drawnBand(link, names))}</svg>`
    );
  };
  const drawn = graph.nodes.map((node) => {
    const { depth = 0, y0 = 0, y1 = 0, sourceLinks, targetLinks } = node;
    const column = columns[depth];
    if (!column) throw new TypeError("a node stands in a column");
    const { enter, leave, label, anchor } = column;
    const bars = [enter, leave].map(
      (x) =>
        x !== undefined &&
        html`<rect x="${x}%" y="${rounded(y0)}" width="${BAR}" height="${rounded(Math.max(1, y1 - y0))}"/>`,
    );
    const text = labelText(
      { x: label, y: (y0 + y1) / 2, anchor, line: size.line },
      linesOf(node),
      node.count,
      node.name,
    );
    if (!column.hub) return html`<g${node.rest && html` class="rest"`}>${bars}${text}</g>`;
    const into = bandsBetween(columns[depth - 1], column, targetLinks);
    const outOf = bandsBetween(column, columns[depth + 1], sourceLinks);
    return html`<g class="hub${node.rest && " rest"}">${into}${outOf}${bars}${text}</g>`;
  });
  const headings = columns.map(
    ({ heading, label, anchor }) =>
      html`<text class="heading" x="${label}%" y="${1.5 * size.line}" text-anchor="${anchor}">${heading}</text>`,
  );
  return { markup: html`${headings}${drawn}`, height };
}

type Labelled = Pick<Band, "inferred" | "count">;
type Link = SankeyLink<Node, Labelled>;

/** A band as an area, which is as thick in its middle as at its ends; at least one pixel. */
function drawnBand(
  { source, target, y0 = 0, y1 = 0, width = 0, inferred, count }: Link,
  names: ReadonlyMap<string, Line>,
): Html {
  const half = Math.max(1, width) / 2;
  const [a, b, c, d] = [y0 - half, y1 - half, y1 + half, y0 + half].map(rounded);
  const title = [source, target].map((end) => names.get((end as Node).id)).join(" → ");
  return html`<path class="band${inferred && " inferred"}" d="M0 ${a}C50 ${a} 50 ${b} 100 ${b}V${c}C50 ${c} 50 ${d} 0 ${d}Z"><title>${title} (${count})</title></path>`;
}
