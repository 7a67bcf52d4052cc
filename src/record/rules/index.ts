import { codeRules } from "./codes.js";
import { evidenceRules } from "./evidence.js";
import { figureRules } from "./figures.js";
import { idRules } from "./ids.js";
import { inferenceRules } from "./inferences.js";
import { peopleRules } from "./people.js";
import { referenceRules } from "./references.js";
import type { Rule } from "./rule.js";
import { serviceRules } from "./services.js";
import { textRules } from "./texts.js";
import { timeRules } from "./time.js";
import { todoRules } from "./todos.js";

/** All rules. Beside them `schema` and `syntax` stand in problems for what types and files demand. */
export const RULES: readonly Rule[] = [
  ...referenceRules,
  ...idRules,
  ...peopleRules,
  ...timeRules,
  ...textRules,
  ...evidenceRules,
  ...inferenceRules,
  ...figureRules,
  ...serviceRules,
  ...codeRules,
  ...todoRules,
];
