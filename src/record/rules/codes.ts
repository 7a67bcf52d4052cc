import { CURRENCIES } from "../../evidence/money.js";
import { shown } from "../../shown.js";
import { nearest } from "../../spelling.js";
import { COUNTRIES } from "../codes.js";
import type { PartTypes, Sheet } from "../sheet.js";
import type { Rule, Tell } from "./rule.js";

const countryUnknown: Rule = {
  id: "country-unknown",
  severity: "error",
  of: ["CountryCode"],
  means: "A country code is one of ISO 3166-1 (https://www.iso.org/iso-3166-country-codes.html)",
  check: (sheet, tell) => strangers(sheet, "CountryCode", COUNTRIES, tell),
};

const currencyUnknown: Rule = {
  id: "currency-unknown",
  severity: "error",
  of: ["Currency"],
  means: "A currency is one of ISO 4217 (https://www.iso.org/iso-4217-currency-codes.html)",
  check: (sheet, tell) => strangers(sheet, "Currency", CURRENCIES, tell),
};

const CALLED = {
  CountryCode: ["a country code of ISO 3166-1, such as JP", "https://www.iso.org/iso-3166-country-codes.html"],
  Currency: ["a currency of ISO 4217, such as CAD", "https://www.iso.org/iso-4217-currency-codes.html"],
} as const satisfies Partial<Record<keyof PartTypes, readonly [wanted: string, list: string]>>;

function strangers(sheet: Sheet, type: keyof typeof CALLED, known: readonly string[], tell: Tell): void {
  const [wanted, list] = CALLED[type];
  for (const { path, value } of sheet.all(type)) {
    if (known.includes(value)) continue;
    const canonical = type === "CountryCode" ? new Intl.Locale("und", { region: value }).region : undefined;
    const isOther = canonical !== undefined && known.includes(canonical);
    tell({ path, found: shown(value), wanted, mend: isOther ? `Write ${canonical}.` : `Look the code up (${list}).` });
  }
}

/**
 * What is known to be one: from the start those of most records, since to have ICU look up the first takes as long as a tenth
 * of a short command; then whatever it found, since to look each up anew would take as long as all other rules.
 */
const ZONES = new Set(
  "UTC America/New_York America/Toronto America/Mexico_City America/Sao_Paulo Europe/London Europe/Paris Europe/Berlin Europe/Rome Europe/Brussels Europe/Madrid Europe/Oslo Europe/Warsaw Europe/Kyiv Europe/Moscow Europe/Istanbul Africa/Cairo Africa/Nairobi Africa/Johannesburg Asia/Riyadh Asia/Dubai Asia/Kolkata Asia/Jakarta Asia/Shanghai Asia/Tokyo Asia/Seoul Australia/Sydney".split(
    " ",
  ),
);
const LANGUAGES = new Set("ar de en es fr hi id it ja ko nl no pl pt ru sv tr uk vi zh".split(" "));

const zoneUnknown: Rule = {
  id: "zone-unknown",
  severity: "error",
  of: ["When"],
  means: "A time zone is one of the IANA database (https://www.iana.org/time-zones)",
  check(sheet, tell) {
    const wanted = "a zone of the IANA time zone database, such as Asia/Tokyo";
    for (const { path, value } of sheet.all("When")) {
      const { zone } = value;
      if (zone === undefined || isZone(zone)) continue;
      const canonical = canonicalZone(zone);
      // Of zones that are like each other more than one is a city: Delhi is none of Dili.
      const near = canonical ?? nearest(zone, Intl.supportedValuesOf("timeZone"), 1);
      const mend = near ? `Write ${near}.` : "Look the zone up (https://www.iana.org/time-zones).";
      tell({ path: [...path, "zone"], found: shown(zone), wanted, mend });
    }
  },
};

/** Also in upper and lower case as the database has it, which ICU does not ask for. */
function isZone(zone: string): boolean {
  if (ZONES.has(zone)) return true;
  const canonical = canonicalZone(zone);
  if (canonical === undefined || (canonical !== zone && canonical.toLowerCase() === zone.toLowerCase())) return false;
  ZONES.add(zone);
  return true;
}

/** What ICU calls a zone; undefined where it knows none of that name. */
function canonicalZone(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

const languageUnknown: Rule = {
  id: "language-unknown",
  severity: "error",
  of: ["Language"],
  means:
    "A language is there, by the shorter of its codes and with GB for the United Kingdom, as BCP 47 has it (https://www.rfc-editor.org/info/bcp47)",
  check(sheet, tell) {
    const wanted = "a language by its BCP 47 tag, such as ja";
    for (const { path, value } of sheet.all("Language")) {
      if (isLanguage(value)) continue;
      const [code = ""] = value.split("-");
      const [short = code] = Intl.getCanonicalLocales(code);
      const [canonical = value] = Intl.getCanonicalLocales(value);
      const ofCode = short === code ? spokenIn(code) : short;
      const meant = canonical !== value && isLanguage(canonical) ? canonical : isRegional(value) ? ofCode : code;
      tell({ path, found: shown(value), wanted, mend: `Write ${meant ?? "the code that BCP 47 has"}.` });
    }
  },
};

/** Whether a tag does not end with the one code that many take for a country's: that of the United Kingdom is GB. */
function isRegional(tag: string): boolean {
  return !tag.endsWith("-UK");
}

/**
 * Whether a tag begins with a language by the shortest of its codes, and does not end with what is no country's code. Of codes
 * of three letters ICU does not know all: one is refused only where the same language has one of two.
 */
export function isLanguage(tag: string): boolean {
  if (LANGUAGES.has(tag)) return true;
  if (!isRegional(tag)) return false;
  const [code = ""] = tag.split("-");
  if (LANGUAGES.has(code)) return true;
  const [short = code] = Intl.getCanonicalLocales(code);
  const name = () => new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code);
  const isOne = code.length > 2 ? short.length > 2 : name() !== undefined;
  if (isOne) LANGUAGES.add(code);
  return isOne;
}

/** The code of a language by its name, in English or in itself; of those that most records have. */
export function languageCalled(name: string): string | undefined {
  const word = name.toLowerCase();
  const called = (code: string) => ["en", code].some((each) => nameIn(each, code)?.toLowerCase() === word);
  return word.length > 3 ? [...LANGUAGES].find(called) : undefined;
}

function nameIn(language: string, code: string): string | undefined {
  return new Intl.DisplayNames(language, { type: "language" }).of(code);
}

/** The language that most speak in a country, whose code is easily taken for it: `ja` for `jp`. */
export function spokenIn(code: string): string | undefined {
  return COUNTRIES.includes(code.toUpperCase()) ? new Intl.Locale(`und-${code}`).maximize().language : undefined;
}

/** The licences that data most often have. A licence may be any other: only one that is written otherwise is told. */
const LICENCES = [
  ...["", "-SA", "-ND", "-NC", "-NC-SA", "-NC-ND"].flatMap((terms) =>
    ["3.0", "4.0"].map((of) => `CC-BY${terms}-${of}`),
  ),
  ..."CC0-1.0 PDDL-1.0 ODC-By-1.0 ODbL-1.0 OGL-UK-3.0 OGL-Canada-2.0 etalab-2.0 CDLA-Permissive-2.0".split(" "),
];

const licenceSpelling: Rule = {
  id: "licence-spelling",
  severity: "warning",
  of: ["CollectionFile"],
  means:
    "A licence that SPDX lists has the id by which programs know it there (https://spdx.org/licenses/), and one of Creative Commons the address of its own text",
  check(sheet, tell) {
    const bare = (id: string) => id.toLowerCase().replace(/[^a-z0-9]/g, "");
    for (const { path, value } of sheet.all("CollectionFile")) {
      const { id } = value.licence;
      // A remark behind it is none of it.
      const plain = bare(id.replace(/(?<=\w) *(?:[(#;,]|--).*/, ""));
      const meant = LICENCES.find((each) => bare(each) === plain);
      const [, terms = "", version = ""] = /^CC-(BY[A-Z-]*)-(\d\.\d)$/.exec(meant ?? "") ?? [];
      const { url } = value.licence;
      const [, own] = /^(https?:\/\/creativecommons\.org\/licenses\/)[a-z-]+\/\d\.\d/.exec(url) ?? [];
      const text = `${own}${terms.toLowerCase()}/${version}`;
      if (own && terms && !url.startsWith(text))
        tell({
          path: [...path, "licence", "url"],
          found: `${shown(url)}, of another licence than ${meant}`,
          wanted: `an address of ${meant}`,
          mend: `Write ${text}/; or see which of the two licences is meant.`,
        });
      if (!meant || meant === id) continue;
      tell({ path: [...path, "licence", "id"], found: shown(id), wanted: "the id of SPDX", mend: `Write ${meant}.` });
    }
  },
};

export const codeRules: readonly Rule[] = [
  countryUnknown,
  currencyUnknown,
  zoneUnknown,
  languageUnknown,
  licenceSpelling,
];
