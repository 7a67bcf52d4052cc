import type { Statement } from "../../model/statement.js";
import { codeOf, shown } from "../../shown.js";
import { nearest } from "../../spelling.js";
import type { Part } from "../sheet.js";
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

/** Bold words and links as Markdown writes them, and commands of LaTeX; no notes at words (`net**`) and no powers (`2**3`). */
const SIGNS = /(?<![\w*])\*\*(?=[^\s*])[^*]+(?<=\S)\*\*(?!\w)|\[[^[\]]+\]\(https?:[^()\s]*\)|\\[a-z]{2,20}\{/;

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
  means:
    "A text holds its characters themselves, not as HTML or a program writes them, and no tags; one of ours no signs of Markdown and LaTeX",
  check(sheet, tell) {
    for (const { path, value, owner } of sheet.all("Line")) {
      // Most texts have none of what these begin with, which is seen sooner.
      if (!/[&<\\*[]/.test(value)) continue;
      const [entity] = ENTITY.exec(value) ?? [];
      // A document may have been published in Markdown, and is cited as it is.
      const tag = markupIn(value) ?? (owner?.type === "Text" ? SIGNS.exec(value)?.[0] : undefined);
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
  /Ã[\u00a1-\u00ba\u00bc-\u00bf]|(?<![A-ZÀ-Þ])Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ\u009d¦“”˜]|ã[ƒ‚€].|(?:[ä-é][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2}/;

/** What a text of ours has only by copying: a hyphen that no one sees, letters of one font, ligatures, boxes, a line break of Excel. */
const COPIED = /[\u00ad\ue000-\uf8ff\ufb00-\ufb06\ufffc]|□{2,}|_x000[Dd]_/;

/** Letters of two alphabets in one word, of which one looks like the other's: С for C. */
const LOOK_ALIKE =
  /(?<=[A-Za-z])[АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=[A-Za-z])/;

const misreadText: Rule = {
  id: "misread-text",
  severity: "warning",
  of: ["Line"],
  means:
    "No text was read in another encoding than it was written in, so that é became Ã©; none of ours holds letters of one font, ligatures, boxes, or a letter of another alphabet within a word",
  check(sheet, tell) {
    for (const { path, value, owner } of sheet.all("Line")) {
      // Most texts are plain letters, which is seen sooner.
      if (!/[^ -~]|_x0/.test(value)) continue;
      const [letters] = MISREAD.exec(value) ?? [];
      // What a document prints may be written with them where its text was saved.
      const isOurs = owner?.type === "Text";
      const [copied] = isOurs ? (COPIED.exec(value) ?? []) : [];
      const [alike] = isOurs ? (LOOK_ALIKE.exec(value) ?? []) : [];
      if (letters !== undefined)
        tell({ path, found: shown(letters), mend: "Take the text again from where it comes, read as UTF-8." });
      else if (copied !== undefined)
        tell({
          path,
          found: `${shown(copied)}${copied.length === 1 ? `, the character ${codeOf(copied)}` : ""}`,
          mend: "Take it out, or type what it stands for.",
        });
      else if (alike !== undefined)
        tell({
          path,
          found: `${shown(alike)}, the character ${codeOf(alike)}, beside letters of another alphabet`,
          mend: "Type the word again: another letter looks the same.",
        });
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
  means:
    "An address has a host, with a dot and without a comma, two dots or words for its port, and no sign of the sentence around it",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Address")) {
      const isOpened = value.split("(").length >= value.split(")").length;
      const [sign] =
        /^https?:\/\/(?:[^/?#[]*(?:,|\.\.|:(?!\d+(?:[/?#]|$)|\/\/))|[^/?#.:[]*(?:[/?#]|$))/.exec(value) ??
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

/** The scripts of languages: from the start those of most records, since ICU takes long to load; then each that was asked for. */
const SCRIPTS = new Map<string, string | undefined>([
  ...["en", "fr", "de", "es", "it", "pt"].map((language) => [language, "Latn"] as const),
  ["ja", "Jpan"],
]);

function scriptOf(language: string): string | undefined {
  if (!SCRIPTS.has(language)) SCRIPTS.set(language, new Intl.Locale(language).maximize().script);
  return SCRIPTS.get(language);
}

/** Whether a text in Latin letters' language has none of them, but others. */
function isUnlatin(text: string, language: string): boolean {
  // Most such texts begin with a Latin letter, or a sign.
  if (text.charCodeAt(0) < 0x370 || scriptOf(language) !== "Latn") return false;
  return /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

/** Whether a text in the language of another script is a sentence in Latin letters: a name or two may be. */
function isLatinSentence(text: string, language: string): boolean {
  if (text.charCodeAt(0) > 0x24f || /^(?:Latn|Cyrl)?$/.test(scriptOf(language) ?? "")) return false;
  return (
    /(?<![a-zà-ÿ])(?:[a-zà-ÿ]+,? ){4}/i.test(text) && !/[\u0370-\uffff]/.test(text.replace(/[\u2000-\u206f]/g, ""))
  );
}

/** Whether a text of ours cannot be read as what it is: in another encoding or script. It is told, and nothing else of it. */
export function isGarbled(text: string, language: string): boolean {
  return [MISREAD, COPIED].some((letters) => letters.test(text)) || isForeign(text, language);
}

function isForeign(text: string, language: string): boolean {
  return isUnlatin(text, language) || isLatinSentence(text, language);
}

const textScript: Rule = {
  id: "text-script",
  severity: "warning",
  of: ["Text", "Evidence"],
  means: "A text, and what is cited of a document, is in letters of its language",
  check(sheet, tell, { languages }) {
    for (const { path, value, owner, key: language } of sheet.all("Line")) {
      if (owner?.type !== "Text" || !isForeign(value, language)) continue;
      // One that nobody declared is told as that.
      if (!languages.includes(language)) continue;
      tell({
        path,
        found: `${shown(value)} as ${language}`,
        mend: `Write it in ${language}; or write its own language in place of ${language}.`,
      });
    }
    for (const { path, value } of sheet.all("Evidence")) {
      const { document, first } = value;
      if (first === undefined || first.charCodeAt(0) < 0x370) continue;
      const language = sheet.languageOf(document);
      if (language === undefined || !isUnlatin(first, language)) continue;
      tell({
        path: [...path, "first"],
        found: `${shown(first)}, of ${document}, whose language is ${language}`,
        mend: "Write the document that prints it; or see which language that one is in.",
      });
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
    const lacks = ({ value: { summary, evidence } }: Part<Statement>) => {
      const language = sheet.languageOf(evidence[0].document);
      if (language === undefined || summary[language] !== undefined || !languages.includes(language)) return false;
      // It may be in one that is told as none of the collection's.
      return Object.keys(summary).every((each) => languages.includes(each));
    };
    const lacking = sheet.all("Statement").filter(lacks);
    if (lacking.length === 0) return;
    const uses = (parts: readonly Part<Statement>[]) => {
      const counts = new Map<string, number>();
      for (const { value } of parts) {
        const [{ document }] = value.evidence;
        counts.set(document, (counts.get(document) ?? 0) + 1);
      }
      return counts;
    };
    const [own, without] = [uses(sheet.all("Statement")), uses(lacking)];
    const isInNone = (document: string) => (own.get(document) ?? 0) > 1 && own.get(document) === without.get(document);
    for (const { path, value } of lacking) {
      const [{ document }] = value.evidence;
      if (isInNone(document)) continue;
      const language = sheet.languageOf(document);
      tell({
        path: [...path, "summary"],
        at: "key",
        found: `a summary without ${language}`,
        wanted: `${language}, the language of ${document}`,
        mend: `Add ${language} to the summary.`,
      });
    }
    // Where none has it, the language of the document is one mistake, and not as many.
    for (const { path, value } of sheet.all("Document")) {
      const { id, language } = value;
      if (!isInNone(id)) continue;
      tell({
        path: [...path, "language"],
        found: `${language}, in which none of the ${own.get(id)} statements of ${id} is summed up`,
        mend: `Correct the language; or add ${language} to their summaries.`,
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
  textScript,
  summaryLanguage,
];
