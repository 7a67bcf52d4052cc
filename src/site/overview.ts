import type { Id } from "../model/text.js";
import { FILTERED, type MeetingSummary } from "./meetings.js";

/** What the home page tells of all meetings together, gathered one by one in the order of their ids. */
export class Overview {
  meetings = 0;
  statements = 0;
  documents = 0;
  readonly parties = new Set<Id>();
  /** How many accounts there are of each issuer. */
  readonly issuers = new Map<Id, number>();
  /** How many meetings each year has. */
  readonly years = new Map<string, number>();
  /** The first and the last day of a meeting. */
  first: string | undefined;
  last: string | undefined;
  /** The latest meetings, as many as the filters look through. */
  readonly latest: MeetingSummary[] = [];

  add(meeting: MeetingSummary): void {
    const { id, when, parties, issuers, statements } = meeting;
    this.meetings += 1;
    this.statements += statements;
    this.documents += issuers.length;
    for (const party of parties) this.parties.add(party);
    for (const issuer of new Set(issuers.flat())) this.issuers.set(issuer, (this.issuers.get(issuer) ?? 0) + 1);
    const year = id.slice(0, 4);
    this.years.set(year, (this.years.get(year) ?? 0) + 1);
    if (when.date && (!this.first || when.date < this.first)) this.first = when.date;
    const last = when.until ?? when.date;
    if (last && (!this.last || last > this.last)) this.last = last;
    if (this.latest.push(meeting) > FILTERED) this.latest.shift();
  }
}
