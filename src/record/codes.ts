/**
 * ISO 3166-1 alpha-2, as of 2026, and XK, which ISO leaves to users and the EU gives to Kosovo. Kept here because
 * the lists that come with Node change between its versions.
 */
export const COUNTRIES: readonly string[] =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW".split(
    " ",
  );

/** What people write for the codes of countries, and is none. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["UAE", "AE"],
  ["UK", "GB"],
  ["USA", "US"],
]);

/** The code that a country's abbreviation stands for; any other word in capitals. */
export function countryCode(word: string): string {
  const capitals = word.toUpperCase();
  return ABBREVIATIONS.get(capitals) ?? capitals;
}
