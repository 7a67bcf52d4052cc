import { shown } from "../../shown.js";
import { COUNTRIES, CURRENCIES } from "../codes.js";
import type { PartTypes, Sheet } from "../sheet.js";
import type { Breach, Rule } from "./rule.js";

const countryUnknown: Rule = {
  id: "country-unknown",
  severity: "error",
  of: ["CountryCode"],
  means: "A country code is one of ISO 3166-1 (https://www.iso.org/iso-3166-country-codes.html)",
  check: (sheet) => strangers(sheet, "CountryCode", COUNTRIES),
};

const currencyUnknown: Rule = {
  id: "currency-unknown",
  severity: "error",
  of: ["Currency"],
  means: "A currency is one of ISO 4217 (https://www.iso.org/iso-4217-currency-codes.html)",
  check: (sheet) => strangers(sheet, "Currency", CURRENCIES),
};

const CALLED = {
  CountryCode: ["a country code of ISO 3166-1, such as JP", "https://www.iso.org/iso-3166-country-codes.html"],
  Currency: ["a currency of ISO 4217, such as CAD", "https://www.iso.org/iso-4217-currency-codes.html"],
} as const satisfies Partial<Record<keyof PartTypes, readonly [wanted: string, list: string]>>;

function* strangers(sheet: Sheet, type: keyof typeof CALLED, known: readonly string[]): Generator<Breach> {
  const [wanted, list] = CALLED[type];
  for (const { path, value } of sheet.all(type)) {
    if (known.includes(value)) continue;
    yield { path, found: shown(value), wanted, mend: `Look the code up (${list}).` };
  }
}

export const codeRules: readonly Rule[] = [countryUnknown, currencyUnknown];
