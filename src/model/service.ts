import type { Evidence, Passages } from "./evidence.js";
import type { Place } from "./place.js";
import type { Id, Text } from "./text.js";
import type { ServiceStatus } from "./vocabulary.js";

/** A key of a service that may hold our reading of the documents. */
export type ServiceKey = "providers" | "operators" | "area" | "audience" | "status";

/** One key of a service that holds our reading, and why we read it so. */
export interface ServiceInference {
  /** The key. */
  of: ServiceKey;
  /** Why, in our words. */
  because: Text;
}

/** A service as an author writes it. */
export interface ServiceRecord {
  /** The service. */
  id: Id;
  /** What we call it; while it is `proposed`, the name says so. */
  name: Text;
  /** What it does, in our words; while it is `proposed`, what it would do. */
  description: Text;
  /** How far it has come. */
  status: ServiceStatus;
  /** The instrument that would create or strengthen it. */
  under: Id;
  /**
   * The parties or organisations that answer for it. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  providers?: readonly [Id, ...Id[]];
  /**
   * The bodies that carry it out. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  operators?: readonly [Id, ...Id[]];
  /** Where it is given. Absent: the record does not tell. */
  area?: Place;
  /** Whom it is for. Absent: the record does not tell. */
  audience?: Text;
  /**
   * The topics it deals with. Absent: none is recorded.
   *
   * @uniqueItems true
   */
  about?: readonly [Id, ...Id[]];
  /** The keys that hold our reading, each with its reason. Empty: the documents say it all. */
  inferred: readonly ServiceInference[];
  /** The passages. */
  evidence: Passages;
}

/** A government service that an instrument would create or strengthen. */
export interface Service extends ServiceRecord {
  /** The passages. */
  evidence: readonly [Evidence, ...Evidence[]];
}
