import { isBelow, plainDecimal } from "../../evidence/decimal.js";
import { CURRENCIES } from "../../evidence/money.js";
import { amountIn } from "../../evidence/quantity.js";
import { shown } from "../../shown.js";
import type { Rule } from "./rule.js";

const figureValue: Rule = {
  id: "figure-value",
  severity: "error",
  of: ["Figure"],
  means:
    "A number has a qualifier and either a currency or a unit; where there is no number there is no qualifier, and a range ends above it",
  check(sheet, tell) {
    for (const { path, value: figure } of sheet.all("Figure")) {
      const { value, valueTo, qualifier, currency, unit } = figure;
      if ((value === undefined) !== (qualifier === undefined)) {
        const [there, missing] = value === undefined ? ["qualifier", "value"] : ["value", "qualifier"];
        tell({
          path: [...path, there],
          at: "key",
          found: `${there} without ${missing}`,
          mend: `Add ${missing}, or take ${there} out.`,
        });
      }
      if (valueTo !== undefined && value === undefined) {
        tell({
          path: [...path, "valueTo"],
          at: "key",
          found: "valueTo without value",
          mend: "Add value, the lower end of the range; a number without another end is value.",
        });
      } else if (valueTo !== undefined && value !== undefined && !isBelow(value, valueTo)) {
        tell({
          path: [...path, "valueTo"],
          found: shown(valueTo),
          wanted: `more than value, ${shown(value)}`,
          mend: "Write the lower end of the range as value and the upper one as valueTo; one number alone is value.",
        });
      }
      if (currency !== undefined && unit !== undefined) {
        tell({
          path: [...path, "unit"],
          at: "key",
          found: "unit beside currency",
          mend: "Take one of the two out.",
        });
      } else if (value !== undefined && currency === undefined && unit === undefined) {
        tell({
          path: [...path, "value"],
          found: `${value} of nothing`,
          mend: "Add currency or unit; thing is the unit of what has no other.",
        });
      }
    }
  },
};

const figureWords: Rule = {
  id: "figure-words",
  severity: "error",
  of: ["Figure"],
  means:
    "Where the number or range, its qualifier, and its currency, per cents or time can be read from `words` (of English, French and Japanese), they are those of `value`, `valueTo`, `qualifier`, `currency` and `unit`",
  check(sheet, tell) {
    for (const { path, value: figure } of sheet.all("Figure")) {
      const { value, valueTo, qualifier, currency, unit, words } = figure;
      const language = sheet.languageOf(figure.evidence[0].document);
      if (value === undefined || words === undefined || language === undefined) continue;
      const printed = amountIn(words, language);
      // Ends that are exchanged are told as that.
      if (!printed || (valueTo !== undefined && !isBelow(value, valueTo))) continue;
      const wrong = (key: "value" | "valueTo" | "qualifier" | "currency" | "unit", wanted: string, mend: string) => ({
        path: [...path, key],
        found: shown(figure[key] as string),
        wanted: `${wanted}, as the words say: ${shown(words)}`,
        mend,
      });
      // Words leave the sign to what they say: a fall of 3 to 5 per cent is from -5 to -3.
      const isFall = value.startsWith("-") && valueTo?.startsWith("-") === true;
      const isMixed =
        valueTo !== undefined && value.startsWith("-") !== valueTo.startsWith("-") && !/[-−]\d/.test(words);
      const told = isFall ? { value: valueTo, valueTo: value } : { value, valueTo };
      const isOf = (end: "value" | "valueTo") => !isMixed && plainEnd(told[end]) === printed[end];
      if (!isOf("value") || !isOf("valueTo")) {
        const key = isOf("value") && valueTo !== undefined ? "valueTo" : "value";
        const isRange = printed.valueTo !== undefined;
        const ends = `value: ${shown(printed.value)} and valueTo: ${shown(printed.valueTo ?? "")}`;
        const mend = isRange
          ? `Write ${ends}; ${printed.mayChange ? "of a change from one number to another, let words be one of the two" : "or correct words, if they are not as printed"}.`
          : valueTo === undefined
            ? "Correct the value; or words, if they are not as printed."
            : "Take valueTo out; or correct words, if they are not as printed.";
        tell(
          wrong(
            key,
            isRange ? `${shown(printed.value)} to ${shown(printed.valueTo ?? "")}` : shown(printed.value),
            mend,
          ),
        );
      }
      const printedIn = isTold(printed.currency, words) ? printed.currency : undefined;
      // One that is none is told as that.
      if (currency && CURRENCIES.includes(currency) && printedIn && printedIn !== currency) {
        tell(wrong("currency", printedIn, `Write ${printedIn}; or correct words, if they are not as printed.`));
      }
      // Of a number of nothing, or of two things, that is told; and pounds may be a weight.
      const isMoney = printedIn !== undefined || printed.currency === "$";
      const counted = isMoney ? "a currency" : (printed.unit ?? timeIn(words, unit));
      if (unit !== undefined && currency === undefined && counted !== undefined && unit !== counted) {
        const right = isMoney ? `currency in place of unit${printedIn ? `, with ${printedIn}` : ""}` : counted;
        tell(wrong("unit", counted, `Write ${right}; or correct words, if they are not as printed.`));
      }
      const bound = printed.qualifier;
      if (bound !== undefined && qualifier !== undefined && bound !== qualifier) {
        tell(wrong("qualifier", bound, `Write ${bound}; or correct words, if they are not as printed.`));
      }
    }
  },
};

/** What stands in English and French words for the units of time. */
const TIMES: Readonly<Partial<Record<string, RegExp>>> = {
  year: /\b(?:years?|ans?|années?)\b/i,
  month: /\b(?:months?|mois)\b/i,
  day: /\b(?:days?|jours?)\b/i,
  hour: /\b(?:hours?|heures?)\b/i,
  minute: /\bminutes?\b/i,
};

/** The one unit of time that words name, of a figure that counts time. */
function timeIn(words: string, unit: string | undefined): string | undefined {
  if (unit === undefined || !TIMES[unit]) return undefined;
  const [one, ...more] = Object.keys(TIMES).filter((each) => TIMES[each]?.test(words));
  return more.length === 0 ? one : undefined;
}

/** An end of a range without its sign, which words print in many ways. */
function plainEnd(decimal: string | undefined): string | undefined {
  return decimal && plainDecimal(decimal.replace("-", ""));
}

/** What is the money of several countries, and tells a currency only by its code; so is ¥, though yen are not. */
const SHARED = ["GBP", "INR"];

function isTold(currency: string | undefined, words: string): boolean {
  if (currency === undefined || currency === "$") return false;
  return words.includes(currency) || !(SHARED.includes(currency) || words.includes("¥"));
}

export const figureRules: readonly Rule[] = [figureValue, figureWords];
