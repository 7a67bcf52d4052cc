import { shown } from "../../shown.js";
import { nearest } from "../../spelling.js";
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

/** Those of most records: to have ICU look up the first of others takes as long as a tenth of a short command. */
const COMMON = {
  zones: new Set(
    "UTC America/New_York America/Toronto America/Mexico_City America/Sao_Paulo Europe/London Europe/Paris Europe/Berlin Europe/Rome Europe/Brussels Europe/Madrid Europe/Oslo Europe/Warsaw Europe/Kyiv Europe/Moscow Europe/Istanbul Africa/Cairo Africa/Nairobi Africa/Johannesburg Asia/Riyadh Asia/Dubai Asia/Kolkata Asia/Jakarta Asia/Shanghai Asia/Tokyo Asia/Seoul Australia/Sydney".split(
      " ",
    ),
  ),
  languages: new Set("ar de en es fr hi id it ja ko nl no pl pt ru sv tr uk vi zh".split(" ")),
};

const zoneUnknown: Rule = {
  id: "zone-unknown",
  severity: "error",
  of: ["When"],
  means: "A time zone is one of the IANA database (https://www.iana.org/time-zones)",
  *check(sheet) {
    const wanted = "a zone of the IANA time zone database, such as Asia/Tokyo";
    for (const { path, value } of sheet.all("When")) {
      const { zone } = value;
      if (zone === undefined || COMMON.zones.has(zone) || isZone(zone)) continue;
      const near = nearest(zone, Intl.supportedValuesOf("timeZone"), 2);
      const mend = near ? `Write ${near}.` : "Look the zone up (https://www.iana.org/time-zones).";
      yield { path: [...path, "zone"], found: shown(zone), wanted, mend };
    }
  },
};

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

const languageUnknown: Rule = {
  id: "language-unknown",
  severity: "error",
  of: ["Language"],
  means: "A language is the shortest code of ISO 639, as BCP 47 has it (https://www.rfc-editor.org/info/bcp47)",
  *check(sheet) {
    const wanted = "a language by its BCP 47 tag, such as ja";
    for (const { path, value } of sheet.all("Language")) {
      const [code = ""] = value.split("-");
      if (COMMON.languages.has(code)) continue;
      const [short] = Intl.getCanonicalLocales(code);
      const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code);
      if (short === code && name !== undefined) continue;
      const meant = short === code ? new Intl.Locale(`und-${code.slice(0, 2)}`).maximize().language : short;
      const mend = `Write ${meant === "und" || meant === "en" ? "the code that BCP 47 has" : meant}.`;
      yield { path, found: shown(value), wanted, mend };
    }
  },
};

export const codeRules: readonly Rule[] = [countryUnknown, currencyUnknown, zoneUnknown, languageUnknown];
