import { Excerpts } from "../graph/excerpt.js";
import { linked, type MeetingNodes, nodesOfMeeting, nodesOfShared } from "../graph/nodes.js";
import type { Shared } from "../model/collection.js";
import type { LinkedData, LinkedNode } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { TableName } from "../tables/columns.js";
import { flatRowsOf } from "../tables/flat.js";
import { tablesOfMeeting } from "../tables/to-tables.js";

/** One meeting, with what formats make of it; what several of them use is made once. */
export interface Exhibit {
  readonly meeting: Meeting;
  /** Whether it has files of its own. */
  readonly alone: boolean;
  /** What it needs of all that is shared to stand alone. */
  readonly excerpt: Shared;
  /** Its rows in every table. */
  readonly rows: Readonly<Record<TableName, readonly object[]>>;
  /** Its nodes. */
  readonly nodes: MeetingNodes;
  /** Its own nodes as a document: a list of one, of which whatever is written is proved once. */
  readonly linked: readonly [LinkedData];
  /** The nodes of what it needs. */
  readonly neededNodes: readonly LinkedNode[];
}

/**
 * What makes an exhibit of each meeting.
 *
 * @param alone whether meetings have files of their own
 */
export function exhibitor(shared: Shared, alone: boolean): (meeting: Meeting) => Exhibit {
  const { base } = shared.about;
  const flatRows = flatRowsOf(shared);
  const excerpts = new Excerpts(shared);
  const sharedNodes = nodesOfShared(shared);
  return (meeting) => {
    const tables = lazily(() => tablesOfMeeting(meeting, shared));
    const excerpt = lazily(() => excerpts.of(tables()));
    const rows = lazily(() => Object.assign({}, tables(), { flat: flatRows(meeting) }));
    const nodes = lazily(() => nodesOfMeeting(tables(), meeting, base));
    const ownLinked = lazily(() => [linked(nodes().own)] as const);
    const neededNodes = lazily(() => {
      const { parties, organisations, people, topics } = excerpt();
      const needed = new Set([...parties, ...organisations, ...people, ...topics].map(({ id }) => base + id));
      if (topics.length > 0) needed.add(`${base}topics`);
      return sharedNodes.filter((node) => needed.has(node["@id"]));
    });
    return {
      meeting,
      alone,
      get excerpt() {
        return excerpt();
      },
      get rows() {
        return rows();
      },
      get nodes() {
        return nodes();
      },
      get linked() {
        return ownLinked();
      },
      get neededNodes() {
        return neededNodes();
      },
    };
  };
}

/** What is made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
