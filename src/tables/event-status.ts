import type { Status } from "../model/vocabulary.js";

/** schema.org's status of an event; it calls one that took place scheduled, too. */
export const EVENT_STATUS = {
  planned: "EventScheduled",
  held: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
} as const satisfies Record<Status, string>;
