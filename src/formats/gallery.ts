import { Excerpts } from "../graph/excerpt.js";
import { nodesOfShared } from "../graph/nodes.js";
import type { Shared } from "../model/collection.js";
import type { LinkedNode } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import { flatRowsOf } from "../tables/flat.js";

/** What the exhibits of all meetings of a collection are made with, made once for all. */
export class Gallery {
  /** Makes a meeting's rows of the flat view. */
  readonly flatRows: (meeting: Meeting) => readonly object[];
  /** Makes what a meeting needs of what all share. */
  readonly excerpts: Excerpts;
  /** The nodes of what all share. */
  readonly sharedNodes: readonly LinkedNode[];

  /** @param alone whether meetings have files of their own */
  constructor(
    readonly shared: Shared,
    readonly alone: boolean,
  ) {
    this.flatRows = flatRowsOf(shared);
    this.excerpts = new Excerpts(shared);
    this.sharedNodes = nodesOfShared(shared);
  }
}
