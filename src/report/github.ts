import { placeOf } from "./place.js";
import { printable } from "./printable.js";
import { counted, type Report, type Setting, wordsOf } from "./report.js";

/**
 * The problems as workflow commands, which GitHub shows as annotations at their lines
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function toGitHub({ problems, leftOut, failure }: Report, { root }: Pick<Setting, "root"> = {}): string {
  const commands = problems.map((problem) => {
    const { file, line, column, severity, rule } = problem;
    const properties = { file: placeOf(file, root), line, col: column, title: `readout: ${rule}` };
    const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
    return `::${severity} ${given.join(",")}::${message(wordsOf(problem))}\n`;
  });
  if (counted(leftOut)) commands.push(`::notice title=readout::${counted(leftOut)} not shown\n`);
  if (failure) commands.push(`::error title=readout::${message(failure.message)}\n`);
  return commands.join("");
}

function message(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
