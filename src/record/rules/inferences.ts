import type { Meeting } from "../../model/meeting.js";
import { shown } from "../../shown.js";
import { MAY_INFER, type Sheet } from "../sheet.js";
import type { Rule } from "./rule.js";

const INFERENCES = MAY_INFER.map((type) => `${type}Inference` as const);

/** What is said to be inferred, of everything that can be: the key, where it is said, and whether the key is there. */
function inferences(sheet: Sheet) {
  const inferring = MAY_INFER.flatMap((type) => sheet.all(type).filter(({ value }) => value.inferred.length > 0));
  return inferring.flatMap(({ path, value }) => {
    const { when, where, ...rest } = value as Partial<Meeting>;
    const keys = Object.keys(path.length === 0 ? { ...rest, ...when, ...where } : value);
    return value.inferred.map(({ of }, index) => ({
      of,
      path: [...path, "inferred", index, "of"],
      present: keys.includes(of),
      before: value.inferred.slice(0, index),
    }));
  });
}

const inferredAbsent: Rule = {
  id: "inferred-absent",
  severity: "error",
  of: INFERENCES,
  means: "What is said to be inferred is there; of a meeting also within `when` and `where`",
  check(sheet, tell) {
    for (const { path, of, present } of inferences(sheet)) {
      if (present) continue;
      tell({
        path,
        found: `${shown(of)}, which the record does not have`,
        wanted: "a key that is there, with a value that was inferred",
        mend: `Add ${of}, or take the inference out.`,
      });
    }
  },
};

const inferredTwice: Rule = {
  id: "inferred-twice",
  severity: "error",
  of: INFERENCES,
  means: "The reason why a key is inferred is given once",
  check(sheet, tell) {
    for (const { path, of, before } of inferences(sheet)) {
      if (!before.some((other) => other.of === of)) continue;
      tell({ path, found: `${shown(of)} a second time`, mend: "Join the two reasons." });
    }
  },
};

export const inferenceRules: readonly Rule[] = [inferredAbsent, inferredTwice];
