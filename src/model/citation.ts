/** How to cite the data, as the Citation File Format has it (https://citation-file-format.github.io/, version 1.2.0). */
import type { Address, Line } from "./text.js";

/** `CITATION.cff`, which is YAML. */
export interface Citation {
  /** The version of the format. */
  "cff-version": "1.2.0";
  /** What is asked of who uses the data. */
  message: Line;
  /** That it is data, not software. */
  type: "dataset";
  /** What the collection is called. */
  title: Line;
  /** What it holds, and what it does not. */
  abstract: Line;
  /** Who made it: its publisher. Nobody else is named. */
  authors: readonly [CitedEntity];
  /** Where to report a fault. Absent: no place is given. */
  contact?: readonly [CitedEntity];
  /** Words to find it by. Absent: there are none in the language of the title. */
  keywords?: readonly [Line, ...Line[]];
  /** The version of the data. */
  version: Line;
  /**
   * The day this version was released. Absent: it is not known to the day.
   *
   * @format date
   */
  "date-released"?: string;
  /** The licence, by its short name. Absent: the format does not know it, and `license-url` tells it. */
  license?: Line;
  /** The address of the licence's text. Absent: `license` tells it. */
  "license-url"?: Address;
  /** Where the files are. */
  url: Address;
}

/** A body. */
export interface CitedEntity {
  /** The name. */
  name: Line;
  /** A page. Absent: none is given. */
  website?: Address;
}
