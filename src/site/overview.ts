import { type Coverage, covering, NOTHING } from "../formats/coverage.js";
import { yearOf } from "../formats/year.js";
import type { Meeting } from "../model/meeting.js";
import type { Id } from "../model/text.js";
import { FILTERED, type MeetingSummary, summaryOf } from "./meetings.js";

/** What the home page tells of all meetings together, gathered one by one in the order of their ids. */
export class Overview {
  meetings = 0;
  statements = 0;
  coverage: Coverage = NOTHING;
  readonly parties = new Set<Id>();
  /** How many documents there are of each issuer. */
  readonly issuers = new Map<Id, number>();
  /** How many meetings each year has. */
  readonly years = new Map<string, number>();
  /** The latest meetings, as many as the filters look through. */
  readonly latest: MeetingSummary[] = [];

  add(meeting: Meeting): void {
    const { parties, documents, statements } = meeting;
    this.meetings += 1;
    this.statements += statements?.length ?? 0;
    this.coverage = covering(this.coverage, meeting);
    for (const party of parties) this.parties.add(party);
    for (const { issuers } of documents)
      for (const issuer of issuers) this.issuers.set(issuer, (this.issuers.get(issuer) ?? 0) + 1);
    const year = yearOf(meeting);
    this.years.set(year, (this.years.get(year) ?? 0) + 1);
    if (this.latest.push(summaryOf(meeting)) > FILTERED) this.latest.shift();
  }
}
