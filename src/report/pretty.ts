import { frameOf } from "./frame.js";
import { printable } from "./printable.js";
import { counted, type Report } from "./report.js";

/** How a terminal is told to begin and to end a colour or weight (ECMA-48, SGR). */
const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39] } as const;

/**
 * The problems for a person: where, the line itself, what was found, what is wanted, how to mend it; and how many
 * there are.
 *
 * @param lineOf a line of a file, from 1; undefined where it cannot be had
 */
export function toPretty(
  { problems, total, leftOut }: Report,
  lineOf: (file: string, line: number) => string | undefined,
  colour: boolean,
): string {
  const painted = (style: keyof typeof STYLES, text: string) => {
    const [begin, end] = STYLES[style];
    return colour ? `\u001b[${begin}m${text}\u001b[${end}m` : text;
  };
  const entries = problems.map(({ file, line, column, severity, rule, found, wanted, mend }) => {
    const place = printable(`${file}:${line}:${column}`).replaceAll("\n", "\\u000a");
    const frame = frameOf(lineOf(file, line) ?? "", line, column);
    return [
      `${painted("cyan", place)} ${painted(severity === "error" ? "red" : "yellow", severity)} ${painted("dim", rule)}`,
      ...(frame === undefined ? [] : [painted("dim", frame)]),
      `  found:  ${printable(found)}`,
      `  wanted: ${printable(wanted)}`,
      `  mend:   ${printable(mend)}`,
      "",
    ].join("\n");
  });
  const more = counted(leftOut) && ` (${counted(leftOut)} not shown)`;
  return counted(total) && `${[...entries, `${painted("bold", counted(total))}${more}`].join("\n")}\n`;
}
