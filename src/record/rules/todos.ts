import { shown } from "../../shown.js";
import type { Rule } from "./rule.js";

const TODO = /#\s*TODO\b/;

/** What programs write where they have nothing to show, spreadsheets above all: no document prints it. */
const NOTHING = /^(?:TODO|undefined|\[object Object\]|#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!))$/;

/** What people write in the place of a text, for now; `todo` begins a sentence in Spanish, and `XXX` is a number. */
const FOR_NOW =
  /^(?:[[(<]?(?:TODO|FIXME|TBD|TBC|TBA)[\])>]?(?::.*)?|(?:TODO|FIXME) .*|todo|tbd|tbc|tba|xxx|XXX|null|None|NaN|n\/a|N\/A|_{2,}|Lorem ipsum.*|.* (?:\?{3,}|[[(]TB[CD][\])])|\?+|\.{3}|…)$/;

/** What is typed to have something there. A place or a topic may have such a name. */
const FILLED = /^(?:[A-Za-z]|[-*#.,]+|test|asdf)$/;
const SENTENCES: readonly string[] =
  "title summary description condition because measure office audience differs note".split(" ");

/** Whether a text of ours holds nothing yet. */
export function isUnwritten(text: string): boolean {
  return [NOTHING, FOR_NOW, FILLED].some((words) => words.test(text));
}

const todoLeft: Rule = {
  id: "todo-left",
  severity: "error",
  means: "Nothing is left to do: no comment begins with TODO, as those of a draft do, and no text is TODO, TBD or ???",
  check(sheet, tell) {
    const wanted = "a person's look";
    const { source } = sheet;
    // To find the comments costs as much as to read the file: most have none of these.
    const comments = source && TODO.test(source.text) ? source.comments() : [];
    for (const { words, line, column } of comments) {
      if (words.search(TODO) !== 0) continue;
      const mend = "Write what is asked for, and take the comment out.";
      tell({ path: [], line, column, found: shown(words), wanted, mend });
    }
    for (const { path, value, owner } of sheet.all("Line")) {
      // A document may print such a thing; a text of ours that holds no more is none yet.
      if (
        NOTHING.test(value) ||
        (owner?.type === "Text" && (FOR_NOW.test(value) || (SENTENCES.includes(owner.key) && FILLED.test(value))))
      )
        tell({ path, found: shown(value), wanted, mend: "Write it in your words." });
    }
  },
};

export const todoRules: readonly Rule[] = [todoLeft];
