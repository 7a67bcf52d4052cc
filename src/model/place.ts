import type { Line, Text } from "./text.js";

/**
 * A country, as an ISO 3166-1 alpha-2 code: `JP`.
 *
 * @pattern ^[A-Z]{2}$
 */
export type CountryCode = string;

/**
 * Where. The finest key present is the precision; the place in a dateline is not by itself the place of a meeting.
 *
 * @minProperties 1
 */
export interface Place {
  /** A building or street address. Absent: not known. */
  venue?: Text;
  /** A city, town or resort. Absent: not known. */
  city?: Text;
  /** A province, state or prefecture. Absent: not recorded. */
  region?: Text;
  /** A sea or other area that is not part of one country. Absent: not recorded. */
  area?: Text;
  /** The country; told by the name of the party that has the code, else by the code. Absent: not known, or none. */
  country?: CountryCode;
  /** The place as printed, where that differs: "Gyeongju, Republic of Korea". Absent: the printed form is not recorded. */
  words?: Line;
}
