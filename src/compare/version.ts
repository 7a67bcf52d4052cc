export type VersionPart = "major" | "minor" | "patch";

/**
 * The lowest version that may follow where this part must rise (VERSIONING.md). While the first number is 0, the second
 * stands for the major part, and the third for the others (https://semver.org/, 4).
 */
export function leastVersion(version: string, part: VersionPart | undefined): string {
  const [major, minor, patch] = numbersOf(version);
  if (part === undefined) return version;
  if (major === 0 ? part !== "major" : part === "patch") return `${major}.${minor}.${patch + 1}`;
  return major === 0 || part === "minor" ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}

/** Whether a version is that one, or a later one. */
export function isAtLeast(version: string, least: string): boolean {
  const floor = numbersOf(least);
  const higher = numbersOf(version).map((number, index) => number - (floor[index] as number));
  return (higher.find((difference) => difference !== 0) ?? 0) >= 0;
}

function numbersOf(version: string): [number, number, number] {
  return version.split(".").map(Number) as [number, number, number];
}
