import { type MeetingNodes, nodesOfMeeting } from "../graph/nodes.js";
import type { Shared } from "../model/collection.js";
import type { LinkedNode } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { Tables } from "../model/rows.js";
import type { TableName } from "../tables/columns.js";
import { tablesOfMeeting } from "../tables/to-tables.js";
import type { Gallery } from "./gallery.js";

/** One meeting, with what formats make of it; what several of them use is made once, when it is first asked for. */
export class Exhibit {
  readonly #gallery: Gallery;
  #tables: Tables | undefined;
  #excerpt: Shared | undefined;
  #rows: Readonly<Record<TableName, readonly object[]>> | undefined;
  #nodes: MeetingNodes | undefined;
  #neededNodes: readonly LinkedNode[] | undefined;

  constructor(
    readonly meeting: Meeting,
    gallery: Gallery,
  ) {
    this.#gallery = gallery;
  }

  /** Whether it has files of its own. */
  get alone(): boolean {
    return this.#gallery.alone;
  }

  /** What it needs of all that is shared to stand alone. */
  get excerpt(): Shared {
    this.#excerpt ??= this.#gallery.excerpts.of(this.#tablesOnce());
    return this.#excerpt;
  }

  /** Its rows in every table. */
  get rows(): Readonly<Record<TableName, readonly object[]>> {
    this.#rows ??= { ...this.#tablesOnce(), flat: this.#gallery.flatRows(this.meeting) };
    return this.#rows;
  }

  /** Its nodes. */
  get nodes(): MeetingNodes {
    this.#nodes ??= nodesOfMeeting(this.#tablesOnce(), this.meeting, this.#gallery.shared.about.base);
    return this.#nodes;
  }

  /** The nodes of what it needs. */
  get neededNodes(): readonly LinkedNode[] {
    this.#neededNodes ??= this.#needed();
    return this.#neededNodes;
  }

  #tablesOnce(): Tables {
    this.#tables ??= tablesOfMeeting(this.meeting, this.#gallery.shared);
    return this.#tables;
  }

  #needed(): readonly LinkedNode[] {
    const { base } = this.#gallery.shared.about;
    const { parties, organisations, people, topics } = this.excerpt;
    const needed = new Set([...parties, ...organisations, ...people, ...topics].map(({ id }) => base + id));
    if (topics.length > 0) needed.add(`${base}topics`);
    return this.#gallery.sharedNodes.filter((node) => needed.has(node["@id"]));
  }
}
