import picocolors from "picocolors";
import type { Problem } from "../problem.js";

/** A control character, or one that reorders text: never sent to a terminal as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep from the terminal
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text that a terminal shows as written: what would steer it is shown as `\u001b`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The problems for a person: where, what was found, what is wanted, how to mend it; and how many there are. */
export function reportOf(problems: readonly Problem[], colour: boolean): string {
  const { bold, cyan, dim, red, yellow } = picocolors.createColors(colour);
  const entries = problems.map(({ file, line, column, severity, rule, found, wanted, mend }) => {
    const paint = severity === "error" ? red : yellow;
    return [
      `${cyan(printable(`${file}:${line}:${column}`))} ${paint(severity)} ${dim(rule)}`,
      `  found:  ${printable(found)}`,
      `  wanted: ${printable(wanted)}`,
      `  mend:   ${printable(mend)}`,
      "",
    ].join("\n");
  });
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const total = [plural(errors, "error"), plural(problems.length - errors, "warning")].filter(Boolean).join(", ");
  return problems.length ? `${entries.join("\n")}\n${bold(total)}\n` : "";
}

/** `1 error`, `2 errors`; nothing for none. */
export function plural(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}
