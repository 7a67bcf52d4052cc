import { Excerpts } from "../graph/excerpt.js";
import { linked, type MeetingNodes, nodesOfMeeting, nodesOfShared } from "../graph/nodes.js";
import type { Shared } from "../model/collection.js";
import type { LinkedData, LinkedNode } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { Tables } from "../model/rows.js";
import type { Iri } from "../model/text.js";
import type { TableName } from "../tables/columns.js";
import { flatRowsOf } from "../tables/flat.js";
import { tablesOfMeeting } from "../tables/to-tables.js";

/** What the exhibits of a build have in common. */
interface Common {
  readonly shared: Shared;
  readonly alone: boolean;
  readonly flatRows: ReturnType<typeof flatRowsOf>;
  readonly excerpts: Excerpts;
  readonly sharedNodes: readonly LinkedNode[];
}

/**
 * One meeting, with what formats make of it; what several of them use is made once, when it is first asked for. It is a
 * class since V8 keeps an object with getters of its own, and all that these hold, until the whole heap is collected.
 */
export class Exhibit {
  readonly meeting: Meeting;
  readonly #common: Common;
  #tables: Tables | undefined;
  #excerpt: Shared | undefined;
  #rows: Readonly<Record<TableName, readonly object[]>> | undefined;
  #nodes: MeetingNodes | undefined;
  #linked: readonly [LinkedData] | undefined;
  #neededNodes: readonly LinkedNode[] | undefined;

  constructor(meeting: Meeting, common: Common) {
    this.meeting = meeting;
    this.#common = common;
  }

  /** Whether it has files of its own. */
  get alone(): boolean {
    return this.#common.alone;
  }

  /** What it needs of all that is shared to stand alone. */
  get excerpt(): Shared {
    this.#excerpt ??= this.#common.excerpts.of(this.#joined);
    return this.#excerpt;
  }

  /** Its rows in every table. */
  get rows(): Readonly<Record<TableName, readonly object[]>> {
    this.#rows ??= Object.assign({}, this.#joined, { flat: this.#common.flatRows(this.meeting) });
    return this.#rows;
  }

  /** Its nodes. */
  get nodes(): MeetingNodes {
    this.#nodes ??= nodesOfMeeting(this.#joined, this.meeting, this.#base);
    return this.#nodes;
  }

  /** Its own nodes as a document: a list of one, of which whatever is written is proved once. */
  get linked(): readonly [LinkedData] {
    this.#linked ??= [linked(this.nodes.own)];
    return this.#linked;
  }

  /** The nodes of what it needs. */
  get neededNodes(): readonly LinkedNode[] {
    this.#neededNodes ??= this.#needed();
    return this.#neededNodes;
  }

  /** Its rows in the tables that join by ids. */
  get #joined(): Tables {
    this.#tables ??= tablesOfMeeting(this.meeting, this.#common.shared);
    return this.#tables;
  }

  get #base(): Iri {
    return this.#common.shared.about.base;
  }

  #needed(): readonly LinkedNode[] {
    const { parties, organisations, people, topics } = this.excerpt;
    const needed = new Set([...parties, ...organisations, ...people, ...topics].map(({ id }) => this.#base + id));
    if (topics.length > 0) needed.add(`${this.#base}topics`);
    return this.#common.sharedNodes.filter((node) => needed.has(node["@id"]));
  }
}

/**
 * What makes an exhibit of each meeting.
 *
 * @param alone whether meetings have files of their own
 */
export function exhibitor(shared: Shared, alone: boolean): (meeting: Meeting) => Exhibit {
  const common: Common = {
    shared,
    alone,
    flatRows: flatRowsOf(shared),
    excerpts: new Excerpts(shared),
    sharedNodes: nodesOfShared(shared),
  };
  return (meeting) => new Exhibit(meeting, common);
}
