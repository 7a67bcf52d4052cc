import { shown } from "../../shown.js";
import { nearest } from "../../spelling.js";
import { isLanguage, spokenIn } from "./codes.js";
import type { Rule } from "./rule.js";

/** How pages and authors hide an address from programs that collect them. */
const HIDDEN_ADDRESS =
  /\[\s*e-?mail(?:\s|&#160;|&nbsp;)*protected\s*\]|&#(?:0*64|x0*40);|&commat;|\S\s*[([{<]\s*(?:at|arobase)\s*[)\]}>]\s*\S|\S at \S+ dot \S/i;

const obfuscatedEmail: Rule = {
  id: "obfuscated-email",
  severity: "error",
  of: ["Line"],
  means: "No text holds what a page shows in place of an e-mail address, nor an address made unreadable",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Line")) {
      if (!/[[&({<]| at /i.test(value) || !HIDDEN_ADDRESS.test(value)) continue;
      tell({
        path,
        found: shown(value),
        wanted: "a text without an e-mail address that was made unreadable",
        mend: "Take that part out; cite other words of the passage.",
      });
    }
  },
};

/** A character written as HTML writes it, by name or by number, or as programs do; and a tag. */
const ENTITY = /&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);|\\u[0-9a-f]{4}/i;
const TAG = /<\/?(?:a|b|br|div|em|h\d|i|li|ol|p|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?\/?>/i;

/** A tag, or a line feed as programs write it, which may also be a part of a path of Windows. */
export function markupIn(text: string): string | undefined {
  const isPath = (word: string) => /^["'(]?(?:[a-z]:|\\\\)/i.test(word);
  const feeds = () => text.split(/\s+/).flatMap((word) => (isPath(word) ? [] : (/\\[nr]/i.exec(word)?.[0] ?? [])));
  return TAG.exec(text)?.[0] ?? feeds()[0];
}

const entityInText: Rule = {
  id: "entity-in-text",
  severity: "error",
  of: ["Line"],
  means: "A text holds its characters themselves, not as HTML or a program writes them, and no tags",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Line")) {
      // Most texts have none of what these begin with, which is seen sooner.
      if (!/[&<\\]/.test(value)) continue;
      const [entity] = ENTITY.exec(value) ?? [];
      const tag = markupIn(value);
      if (entity !== undefined)
        tell({
          path,
          found: shown(entity),
          mend: `Write the character that ${entity} stands for, as a page shows it.`,
        });
      else if (tag !== undefined)
        tell({ path, found: shown(tag), mend: "Write the text as a page shows it, without that." });
    }
  },
};

const remarkInText: Rule = {
  id: "remark-in-text",
  severity: "warning",
  of: ["Line"],
  means: "A text without quotes holds no remark: in YAML one begins with a blank and #, and not with //, /* or <!--",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Line")) {
      if (!/[/<]/.test(value)) continue;
      const [remark] = /(?:(?<!:)\/\/(?!\S)|\s\/\/|(?<!\S)\/\*|<!--).*/.exec(value) ?? [];
      if (remark === undefined || !sheet.source?.isUnquoted(path)) continue;
      tell({
        path,
        found: shown(remark),
        mend: "Write quotes around the text, if it belongs there; else a blank and # before it, or take it out.",
      });
    }
  },
};

/** Letters as they look where bytes of UTF-8 were read as those of Windows-1252: `Ã©` for é, `â€™` for ’, `ã‚` in Japanese. */
const MISREAD =
  /(?<![A-ZÀ-Þ])Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ\u009d¦“”˜]|ã[ƒ‚€]./;

const misreadText: Rule = {
  id: "misread-text",
  severity: "warning",
  of: ["Line"],
  means: "No text was read in another encoding than it was written in, so that é became Ã©",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Line")) {
      const [letters] = MISREAD.exec(value) ?? [];
      if (letters === undefined) continue;
      tell({ path, found: shown(letters), mend: "Take the text again from where it comes, read as UTF-8." });
    }
  },
};

const addressTwice: Rule = {
  id: "address-twice",
  severity: "error",
  of: ["Address"],
  means: "An address has its scheme once",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Address")) {
      const [, whole] = /^https?:\/+(https?:.*)$/i.exec(value) ?? [];
      if (whole !== undefined)
        tell({ path, found: shown(value), mend: `Take out what stands before ${shown(whole)}.` });
    }
  },
};

/** An address that ends with a shortened word, whose full stop is its own: `…/Washington,_D.C.` */
const ABBREVIATED = /(?:\b[A-Z]|[._][A-Z]|Inc|Jr|Sr|Co|Ltd|Bros|etc)\.$/;

const addressUnlikely: Rule = {
  id: "address-unlikely",
  severity: "warning",
  of: ["Address"],
  means: "An address has no comma or two dots in its host, and none of the sentence behind which it was printed",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Address")) {
      const isOpened = value.split("(").length >= value.split(")").length;
      const [sign] =
        /^https?:\/\/[^/?#]*(?:,|\.\.)/.exec(value) ??
        /[.,;:"'”’»]$/.exec(ABBREVIATED.test(value) ? "" : value) ??
        (isOpened ? [] : (/\)$/.exec(value) ?? []));
      if (sign !== undefined)
        tell({ path, found: shown(value), mend: "Open it in a browser, and write it as it is shown there." });
    }
  },
};

const notNfc: Rule = {
  id: "not-nfc",
  severity: "error",
  of: ["Line"],
  means: "Text is in Unicode normal form C (https://unicode.org/reports/tr15/), so that equal texts are equal bytes",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Line")) {
      // No letter before the first combining one is two.
      if (!/[\u0300-\uffff]/.test(value) || value === value.normalize("NFC")) continue;
      const composed = [...value].findIndex((character, index) => character !== [...value.normalize("NFC")][index]);
      tell({
        path,
        found: `${shown([...value].slice(composed, composed + 2).join(""))}, written as two characters or as a double of another`,
        mend: `Write ${shown(value.normalize("NFC"))}.`,
      });
    }
  },
};

const languageUndeclared: Rule = {
  id: "language-undeclared",
  severity: "error",
  of: ["Text"],
  means: "The collection's texts are in its languages, so that each has its column",
  check(sheet, tell, { languages }) {
    // One that is none is told in collection.yaml, and each text in the one that was meant would be told for it.
    if (languages.length === 0 || !languages.every(isLanguage)) return;
    const told = new Set(languages);
    for (const { path, value, owner } of sheet.all("Text")) {
      for (const language of Object.keys(value)) {
        // It is one mistake, however many texts are in it: it is told where it stands first.
        if (told.has(language)) continue;
        told.add(language);
        const more = sheet.all("Text").filter(({ value }) => Object.hasOwn(value, language)).length - 1;
        const meant = [Intl.getCanonicalLocales(language)[0], spokenIn(language)];
        const near = meant.find((each) => each && languages.includes(each)) ?? nearest(language, languages);
        tell({
          path: [...path, language],
          at: "key",
          found: `the language ${language}${more ? `, and in ${more === 1 ? "one text" : `${more} texts`} more` : ""}`,
          wanted: `one of the collection's languages (${languages.join(", ")})`,
          // A name in its own script need not make the collection one in that language.
          mend: `${near ? `Write ${near}, if that is meant; or add` : owner?.type === "Name" ? "Write the name under `also`, which asks for no language; or add" : "Add"} ${language} to languages in collection.yaml, or take the text out.`,
        });
      }
    }
  },
};

const summaryLanguage: Rule = {
  id: "summary-language",
  severity: "error",
  of: ["Statement"],
  means:
    "A statement is summed up in the language of the first document that makes it, if that is one of the collection's",
  check(sheet, tell, { languages }) {
    const languageOf = new Map(sheet.all("Document").map(({ value }) => [value.id, value.language]));
    for (const { path, value } of sheet.all("Statement")) {
      const language = languageOf.get(value.evidence[0].document);
      if (language === undefined || !languages.includes(language) || value.summary[language] !== undefined) continue;
      // It may be in one that is told as none of the collection's.
      if (Object.keys(value.summary).some((each) => !languages.includes(each))) continue;
      tell({
        path: [...path, "summary"],
        at: "key",
        found: `a summary without ${language}`,
        wanted: `${language}, the language of ${value.evidence[0].document}`,
        mend: `Add ${language} to the summary.`,
      });
    }
  },
};

export const textRules: readonly Rule[] = [
  obfuscatedEmail,
  entityInText,
  remarkInText,
  misreadText,
  addressTwice,
  addressUnlikely,
  notNfc,
  languageUndeclared,
  summaryLanguage,
];
