import type { Qualifier } from "../model/vocabulary.js";

/** How a language prints numbers, for what can be read without doubt. */
export interface Grammar {
  /** Digits with their grouping and decimal marks. */
  number: string;
  /** The words that multiply the number before them, by the power of ten. */
  scales: Readonly<Record<string, number>>;
  /** Letters that do so beside a currency: `$5m` is money, `5 m` may be metres. */
  short: Readonly<Record<string, number>>;
  /** Whether terms that follow each other are added up, as in 45億4280万. */
  adds: boolean;
  /** Words and abbreviations that change a number in a way that is not read here. */
  unread: RegExp;
  /** What makes a range of two numbers: before both and between, or between alone; `from` may also tell of a change. */
  range: Readonly<Record<"between" | "and" | "from" | "to", RegExp>>;
  /** What bounds the number, before its digits (or before the currency's mark) or behind it. */
  qualifiers: Readonly<Partial<Record<Qualifier, string>>>;
  behind: Readonly<Partial<Record<Qualifier, string>>>;
}

/** Digits with a decimal point, grouped by threes or as in India. */
export const POINT =
  "(?:\\d{1,3}(?:(?:,\\d{2,3})*,\\d{3}|(?:[ \\u00a0\\u202f’']\\d{3})+)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
/** Nobody knows whether 12,000 is twelve, or printed as English does. */
const COMMA = "(?!\\d{1,3},000(?!\\d))(?:\\d{1,3}(?:[ \\u00a0\\u202f.’']\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
export const PERCENT = "%|per ?cent|pour cent|p\\. 100";
/** The letters of a class of characters that end or begin no word. */
export const LETTER = "A-Za-z\\u00c0-\\u024f";

/** By the language. */
export const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    number: POINT,
    scales: {
      ...{ hundred: 2, thousand: 3, lakh: 5, lakhs: 5, million: 6, millions: 6, crore: 7, crores: 7, billion: 9 },
      ...{ billions: 9, trillion: 12, trillions: 12, mn: 6, mln: 6, bn: 9, bln: 9, tn: 12, trn: 12, trln: 12 },
    },
    short: { k: 3, m: 6, mio: 6, cr: 7, b: 9, mrd: 9, t: 12 },
    adds: false,
    unread: /dozen|score|half|quarter|third/i,
    range: { between: /between\s$/i, and: /^\sand\s$/, from: /(?:from|by)\s$/i, to: /^(?:\sto\s|[-–—]|\s–\s)$/ },
    qualifiers: {
      nearly: "nearly|almost|close to|just under",
      below: "(?<!just )under|below|(?<!\\bnot? )(?:less|fewer) than",
      over: "over|(?<!\\bnot? )more than|above|in excess of|upwards of|(?<!not )exceeding",
      "at-least": "at least|not? (?:less|fewer) than|(?:a )?minimum of",
      "up-to": "up to|not? more than|not exceeding|at most|as (?:many|much) as|(?:a )?maximum of",
      about: "about|around|approximately|roughly|some|(?:in|on) the (?:order|region) of",
    },
    behind: { "at-least": "or more", "up-to": "or (?:less|fewer)", about: "or so" },
  },
  fr: {
    number: COMMA,
    scales: { mille: 3, milliers: 3, million: 6, millions: 6, milliard: 9, milliards: 9, billion: 12, billions: 12 },
    short: { k: 3, m: 6, g: 9, md: 9, mds: 9, mrd: 9, mrds: 9 },
    adds: false,
    unread: /douzaine|dizaine|vingtaine|centaine|demi|quart|tiers/i,
    range: { between: /entre\s$/i, and: /^\set\s$/, from: /\bde\s$/i, to: /^(?:\sà\s|[-–—]|\s–\s)$/ },
    qualifiers: {
      nearly: "près de|presque",
      below: "(?<!(?:pas|au) )moins de|en dessous de|inférieure?s? à",
      over: "(?<!pas )plus de|au-delà de|supérieure?s? à",
      "at-least": "au moins|pas moins de|au minimum|un minimum de",
      "up-to": "jusqu['’]à|pas plus de|au plus|au maximum|un maximum de",
      about: "environ|autour de|à peu près|quelque|(?:de )?l['’]ordre de",
    },
    behind: { "at-least": "ou plus|au moins|au minimum", "up-to": "ou moins|au plus(?! tôt| tard)|au maximum" },
  },
  ja: {
    number: POINT,
    scales: { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 },
    short: {},
    adds: true,
    unread: /割|半|分の|数|ダース/,
    range: { between: /(?!)/, and: /(?!)/, from: /(?!)/, to: /^(?:から|[〜~]|[-–—])$/ },
    qualifiers: { about: "(?<![条契公予節制規盟誓要])約|およそ", "at-least": "少なくとも|最低", "up-to": "最大" },
    behind: {
      nearly: "近く",
      below: "未満|を下回",
      over: "超(?!党派)|を超え|を上回",
      "at-least": "以上",
      "up-to": "以下",
    },
  },
};
