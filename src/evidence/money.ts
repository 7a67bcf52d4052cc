/** ISO 4217, as of 2026, with the currencies that were given up since 2020. */
export const CURRENCIES: readonly string[] =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XDR XOF XPF XSU YER ZAR ZMW ZWG ZWL".split(
    " ",
  );

/** What money is called beside its code, blanks in it or not: what stands before the number, and what behind it. */
const CALLED: readonly (readonly [currency: string, before: string, behind: string])[] = [
  ["USD", "US $", "US dollars|US dollar|U.S. dollars|dollars américains|dollars US|$ US"],
  ["CAD", "C$|CA $|CDN $", "Canadian dollars|dollars canadiens|$ CA"],
  ["AUD", "A$|AU $", "Australian dollars|dollars australiens"],
  ["NZD", "NZ $", "New Zealand dollars|dollars néo-zélandais"],
  ["GBP", "£", "pounds sterling|pounds|pound|livres sterling|livres|£"],
  ["EUR", "€", "euros|euro|€"],
  ["JPY", "JP¥|¥", "yens|yen|円"],
  ["INR", "₹|Rs.|Rs", "rupees|roupies"],
  ["CNY", "CN¥|RMB", "yuans|yuan|renminbi|RMB"],
  ["SGD", "S$", "Singapore dollars|dollars de Singapour"],
  ["HKD", "HK $", "Hong Kong dollars|dollars de Hong Kong"],
  ["BRL", "R$", "reais"],
  ["NOK", "NOK", "Norwegian kroner|Norwegian krone|couronnes norvégiennes"],
  ["SEK", "SEK", "Swedish kronor|Swedish krona|couronnes suédoises"],
  ["DKK", "DKK", "Danish kroner|Danish krone|couronnes danoises"],
  ["CHF", "CHF", "Swiss francs|Swiss franc|francs suisses"],
  ["$", "$", "dollars|dollar|$"],
];

/** Codes that mean something else beside a small number, or a year: COP 30, SDG 13, the World CUP 2026. */
const WORDS = ["ALL", "COP", "CUP", "MAD", "PEN", "SCR", "SDG", "SOS", "TOP", "TRY"];

/** Any sign of a currency, with the letters before it that tell whose: money, if not known to be which. */
const SIGN = "[A-Z]{0,3}[$\u00a2-\u00a5\u058f\u060b\u09f2\u09f3\u0e3f\u17db\u20a0-\u20cf]";

/** By what it is called, in lower case and without blanks. */
const CURRENCY_OF = new Map(
  CALLED.flatMap(([currency, before, behind]) =>
    `${before}|${behind}`.split("|").map((name) => [keyOf(name), currency]),
  ),
);

/** The sources of patterns for what may stand before a number, and behind it, and make it money; not all in them does. */
export const BEFORE = `${CALLED.map(([, before]) => sourceOf(before)).join("|")}|${SIGN}|[A-Z]{3}`;
export const BEHIND = `${CALLED.map(([, , behind]) => anyCase(sourceOf(behind))).join("|")}|${SIGN}|[A-Z]{3}`;

/** A pattern for names with `|` between. */
export function sourceOf(names: string): string {
  return names.replace(/[.$()]/g, "\\$&").replaceAll(" ", " ?");
}

function keyOf(name: string): string {
  return name.replaceAll(" ", "").toLowerCase();
}

/**
 * The currency (ISO 4217) that is printed beside a number; `$` where a dollar may be that of many countries, and nothing
 * where a sign is that of a currency not known here. Undefined: it is no money.
 */
export function currencyOf(printed: string, number: number, names?: ReadonlyMap<string, string>): string | undefined {
  if (CURRENCIES.includes(printed)) return number < 10_000 && WORDS.includes(printed) ? undefined : printed;
  const called = CURRENCY_OF.get(keyOf(printed)) ?? names?.get(printed.toLowerCase());
  return called ?? (/^[A-Z]{3}$/.test(printed) ? undefined : "");
}

const NAMES = new Map<string, ReadonlyMap<string, string>>();

/**
 * The names and signs of currencies in a language, in lower case, each with its code: those of the ICU of Node. To ask for
 * them takes as long as a short command, so none that only checks records should.
 */
export function namesIn(language: string): ReadonlyMap<string, string> {
  const nameOf = (currency: string, currencyDisplay: "name" | "symbol") =>
    new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay })
      .formatToParts(2)
      .find(({ type }) => type === "currency")?.value ?? currency;
  const names =
    NAMES.get(language) ??
    new Map(
      CURRENCIES.flatMap((code) =>
        // What has no other sign has its code, which in small letters may be any word.
        [nameOf(code, "name"), nameOf(code, "symbol")].flatMap((name) =>
          name === code ? [] : [[name.toLowerCase(), code]],
        ),
      ),
    );
  NAMES.set(language, names);
  return names;
}

/** The source of a pattern for letters of either case; codes are read in capitals alone, so that "all 27" is no money. */
export function anyCase(source: string): string {
  return source.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
