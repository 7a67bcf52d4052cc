import picocolors from "picocolors";
import { frameOf } from "./frame.js";
import { printable } from "./printable.js";
import { counted, type Report } from "./report.js";

/**
 * The problems for a person: where, the line itself, what was found, what is wanted, how to mend it; and how many
 * there are.
 *
 * @param textOf the text of a file; undefined where it cannot be had
 */
export function toPretty(
  { problems, total, leftOut }: Report,
  textOf: (file: string) => string | undefined,
  colour: boolean,
): string {
  const { bold, cyan, dim, red, yellow } = picocolors.createColors(colour);
  let [read, lines]: [string | undefined, readonly string[]] = [undefined, []];
  const lineOf = (file: string, line: number): string => {
    if (file !== read) [read, lines] = [file, textOf(file)?.split(/\r?\n/) ?? []];
    return lines[line - 1] ?? "";
  };
  const entries = problems.map(({ file, line, column, severity, rule, found, wanted, mend }) => {
    const paint = severity === "error" ? red : yellow;
    const frame = frameOf(lineOf(file, line), line, column);
    return [
      `${cyan(printable(`${file}:${line}:${column}`).replaceAll("\n", "\\u000a"))} ${paint(severity)} ${dim(rule)}`,
      ...(frame === undefined ? [] : [dim(frame)]),
      `  found:  ${printable(found)}`,
      `  wanted: ${printable(wanted)}`,
      `  mend:   ${printable(mend)}`,
      "",
    ].join("\n");
  });
  const more = counted(leftOut) && ` (${counted(leftOut)} not shown)`;
  return counted(total) && `${[...entries, `${bold(counted(total))}${more}`].join("\n")}\n`;
}
