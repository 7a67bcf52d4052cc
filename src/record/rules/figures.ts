import { mayNameCurrency, numberIn, plainDecimal, qualifierIn, quantitiesIn } from "../../evidence/quantity.js";
import { shown } from "../../shown.js";
import type { Rule } from "./rule.js";

const figureValue: Rule = {
  id: "figure-value",
  severity: "error",
  of: ["Figure"],
  means: "A number has a qualifier and either a currency or a unit; where there is no number there is no qualifier",
  *check(sheet) {
    for (const { path, value: figure } of sheet.all("Figure")) {
      const { value, qualifier, currency, unit } = figure;
      if ((value === undefined) !== (qualifier === undefined)) {
        const [there, missing] = value === undefined ? ["qualifier", "value"] : ["value", "qualifier"];
        yield {
          path: [...path, there],
          at: "key",
          found: `${there} without ${missing}`,
          mend: `Add ${missing}, or take ${there} out.`,
        };
      }
      if (currency !== undefined && unit !== undefined) {
        yield {
          path: [...path, "unit"],
          at: "key",
          found: "unit beside currency",
          mend: "Take one of the two out.",
        };
      } else if (value !== undefined && currency === undefined && unit === undefined) {
        yield {
          path: [...path, "value"],
          found: `${value} of nothing`,
          mend: "Add currency or unit; thing is the unit of what has no other.",
        };
      }
    }
  },
};

const figureWords: Rule = {
  id: "figure-words",
  severity: "error",
  of: ["Figure"],
  means:
    "Where the number, its qualifier and its currency can be read from `words`, they are those of `value`, `qualifier` and `currency`",
  *check(sheet) {
    const languageOf = new Map(sheet.all("Document").map(({ value }) => [value.id, value.language]));
    for (const { path, value: figure } of sheet.all("Figure")) {
      const { value, qualifier, words } = figure;
      const language = languageOf.get(figure.evidence[0].document);
      if (value === undefined || words === undefined || language === undefined) continue;
      const printed = numberIn(words, language);
      const bound = qualifierIn(words, language);
      if (printed !== undefined && printed !== plainDecimal(value.replace("-", ""))) {
        yield {
          path: [...path, "value"],
          found: shown(value),
          wanted: `${shown(printed)}, as the words say: ${shown(words)}`,
          mend: "Correct the value; or words, if they are not as printed.",
        };
      }
      const mayTell = figure.currency && mayNameCurrency(words, TOLD);
      const [counted, ...more] = mayTell ? quantitiesIn(words, language) : [];
      const printedIn = more.length === 0 && isTold(counted?.currency, words) ? counted?.currency : undefined;
      if (printedIn && printedIn !== figure.currency) {
        yield {
          path: [...path, "currency"],
          found: shown(figure.currency),
          wanted: `${printedIn}, as the words say: ${shown(words)}`,
          mend: `Write ${printedIn}; or correct words, if they are not as printed.`,
        };
      }
      if (bound !== undefined && qualifier !== undefined && bound !== qualifier) {
        yield {
          path: [...path, "qualifier"],
          found: shown(qualifier),
          wanted: `${bound}, as the words say: ${shown(words)}`,
          mend: `Write ${bound}; or correct words, if they are not as printed.`,
        };
      }
    }
  },
};

/** Currencies that words may tell: `$`, £ and rupees are the money of several countries; so is ¥, though yen are not. */
const TOLD = ["USD", "CAD", "AUD", "NZD", "EUR", "JPY"];

function isTold(currency: string | undefined, words: string): boolean {
  return currency !== undefined && TOLD.includes(currency) && (currency !== "JPY" || !words.includes("¥"));
}

export const figureRules: readonly Rule[] = [figureValue, figureWords];
