import type { Rule } from "./rule.js";
import { isGarbled } from "./texts.js";
import { isUnwritten } from "./todos.js";

/** The words by which a text says that something is not there yet. */
const PROPOSED: Readonly<Record<string, RegExp>> = {
  de: /vorgeschlagen|geplant/i,
  en: /propos|would/i,
  es: /propuest/i,
  fr: /propos/i,
  ja: /案|予定/,
};

const serviceNotCalledProposed: Rule = {
  id: "service-not-called-proposed",
  severity: "error",
  of: ["Service"],
  means: "A service that is only proposed says so in its name and description, in every language whose words are known",
  check(sheet, tell, { languages }) {
    for (const { path, value } of sheet.all("Service")) {
      if (value.status !== "proposed") continue;
      for (const key of ["name", "description"] as const) {
        for (const [language, text] of Object.entries(value[key])) {
          // One that nobody declared is told as that.
          if (!languages.includes(language) || (PROPOSED[language]?.test(text) ?? true)) continue;
          if (isUnwritten(text) || isGarbled(text, language)) continue;
          tell({
            path: [...path, key, language],
            found: `a ${key} that does not tell that the service is proposed`,
            mend: "Say that it is proposed: (proposed), (proposé), （案）, (vorgeschlagen), (propuesto).",
          });
        }
      }
    }
  },
};

export const serviceRules: readonly Rule[] = [serviceNotCalledProposed];
