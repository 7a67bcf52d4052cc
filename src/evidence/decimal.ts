/** How many decimals are kept in the exact sum. */
const PLACES = 30;

/** A decimal without the zeros that do not change it: 40.50 is 40.5. */
export function plainDecimal(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** Whether a decimal is below another. */
export function isBelow(decimal: string, other: string): boolean {
  const parts = [decimal, other].map((each) => each.split("."));
  const places = Math.max(...parts.map(([, part = ""]) => part.length));
  const [one = 0n, two = 0n] = parts.map(([whole = "", part = ""]) => BigInt(whole + part.padEnd(places, "0")));
  return one < two;
}

/** A decimal as a whole number of its smallest part, to be summed and multiplied without loss. */
export function exact(whole: string, part: string): bigint {
  return BigInt(whole + part.padEnd(PLACES, "0"));
}

/** The decimal behind such a number. */
export function decimalOf(sum: bigint): string {
  const digits = sum.toString().padStart(PLACES + 1, "0");
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, "");
}
