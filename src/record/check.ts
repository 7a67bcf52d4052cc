import type { Collection } from "../model/collection.js";
import type { Finding } from "../problem.js";
import { complete } from "./complete.js";
import { Register } from "./register.js";
import { RULES } from "./rules/index.js";
import { byName } from "./rules/references.js";
import type { Breach, Rule } from "./rules/rule.js";
import { Sheet } from "./sheet.js";

/** What keeps a file's value from being true to its types and to the rules. */
export function findingsIn(sheet: Sheet, register: Register): Finding[] {
  const findings = sheet.faults.length > 0 ? [...byName(sheet.faults, sheet, register)] : [];
  let asked: Rule;
  const tell = (breach: Breach) => {
    const { id: rule, severity, means: wanted } = asked;
    findings.push({ rule, severity, wanted, ...breach });
  };
  for (const rule of RULES) {
    if (rule.of && !sheet.hasAny(rule.of)) continue;
    asked = rule;
    rule.check(sheet, tell, register);
  }
  return findings;
}

/**
 * Checks the record of one meeting, whole or as an author writes it, against what the collection shares. What is found tells its place by the path of
 * keys and list positions; the data holds where nothing of severity `error` is found.
 */
export function checkMeeting(meeting: unknown, shared: Omit<Collection, "meetings">): Finding[] {
  const { about, parties, organisations, people, topics } = shared;
  const record = new Sheet("meeting", complete(meeting));
  const register = new Register(
    [
      new Sheet("collection", { schemaVersion: "1", ...about }),
      new Sheet("parties", { parties }),
      new Sheet("organisations", { organisations }),
      new Sheet("people", { people }),
      new Sheet("topics", { topics }),
    ],
    new Set(),
  );
  register.add(record);
  return findingsIn(record, register);
}
