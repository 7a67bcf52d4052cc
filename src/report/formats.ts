import { toGitHub } from "./github.js";
import { toReportJson } from "./json.js";
import type { Report, ReportFormat, Setting } from "./report.js";
import { toSarif } from "./sarif.js";

/** How a report is written for machines. */
export const MACHINE_FORMATS = {
  json: toReportJson,
  github: toGitHub,
  sarif: toSarif,
} as const satisfies Record<Exclude<ReportFormat, "pretty">, (report: Report, setting: Setting) => string>;
