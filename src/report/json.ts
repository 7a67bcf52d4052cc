import type { ProblemReport } from "../model/report.js";
import { schemaId } from "../schema/names.js";
import { printable } from "./printable.js";
import type { Report } from "./report.js";

/** The problems for programs, in a form that has a schema. */
export function toReportJson({ problems, total, leftOut, failure }: Report): string {
  const report: ProblemReport = {
    $schema: schemaId("report"),
    schemaVersion: "1",
    total,
    leftOut,
    problems: problems.map(({ file, line, column, severity, rule, path, found, wanted, mend }) => {
      return { file, line, column, severity, rule, path, found, wanted, mend };
    }),
    ...(failure && { failure }),
  };
  return `${printable(JSON.stringify(report, null, 2))}\n`;
}
