import { placeOf } from "./place.js";
import { printable } from "./printable.js";
import { counted, type Report, type Setting, wordsOf } from "./report.js";

/**
 * The problems as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), with what GitHub's
 * code scanning asks for besides: rules with their help, and files by their paths from the repository.
 */
export function toSarif({ problems, leftOut, failure }: Report, { command, version, rules, root }: Setting): string {
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const left = counted(leftOut);
  const notifications = [
    ...(left ? [{ level: "note", message: { text: `${left} not shown` } }] : []),
    ...(failure
      ? [
          {
            level: "error",
            message: { text: failure.message },
            ...(failure.code && { descriptor: { id: failure.code } }),
          },
        ]
      : []),
  ];
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "readout",
            version,
            rules: rules.map(({ id, severity, means }) => ({
              id,
              shortDescription: { text: means },
              fullDescription: { text: means },
              help: { text: means },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        automationDetails: { id: `readout/${command}/` },
        invocations: [
          {
            executionSuccessful: !failure,
            ...(notifications.length && { toolExecutionNotifications: notifications }),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: problems.map((problem) => ({
          ruleId: problem.rule,
          ...(indices.has(problem.rule) && { ruleIndex: indices.get(problem.rule) }),
          level: problem.severity,
          message: { text: wordsOf(problem) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: address(placeOf(problem.file, root)) },
                region: { startLine: problem.line, startColumn: problem.column },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${printable(JSON.stringify(log, null, 2))}\n`;
}

/** A path as a relative reference (RFC 3986); an address stays as it is. */
function address(place: string): string {
  if (place.startsWith("file:")) return place;
  const wellFormed = place.replace(/[\ud800-\udfff]/gu, "\ufffd");
  return wellFormed.split("/").map(encodeURIComponent).join("/");
}
