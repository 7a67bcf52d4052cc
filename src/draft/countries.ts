import type { Party } from "../model/party.js";
import type { Tongue } from "./tongue.js";

/** Names and adjectives in print that the languages' own data (CLDR) does not give. */
const ALSO: readonly (readonly [code: string, names: string])[] = [
  [
    "US",
    "United States of America|U.S.|USA|US|America|American|États-Unis d’Amérique|États-Unis d'Amérique|américain|américaine",
  ],
  ["GB", "UK|U.K.|Britain|Great Britain|British|britannique|Royaume Uni"],
  ["KR", "Republic of Korea|ROK|South Korean|Korea|République de Corée|sud-coréen"],
  ["CA", "Canadian|canadien|canadienne"],
  ["AU", "Australian|australien"],
  ["IN", "Indian|indien|indienne|Republic of India"],
  ["MX", "Mexican|mexicain|mexicaine"],
  ["BR", "Brazilian|brésilien"],
  ["AE", "UAE|Emirati|émirien"],
  ["SA", "Saudi|saoudien"],
  ["IL", "Israeli|israélien"],
  ["EG", "Egyptian|égyptien"],
  ["CH", "Swiss|suisse"],
  ["TR", "Turkey|Turquie"],
  ["FR", "French Republic|République française"],
  ["RU", "Russian Federation|Fédération de Russie"],
  ["AR", "Argentine|Argentinian|argentin|argentine"],
  ["AT", "Austrian|autrichien|autrichienne"],
  ["BE", "Belgian|belge"],
  ["CL", "Chilean|chilien|chilienne"],
  ["CO", "Colombian|colombien|colombienne"],
  ["IQ", "Iraqi|irakien|irakienne"],
  ["JO", "Jordanian|jordanien|jordanienne"],
  ["KE", "Kenyan|kényan|kényane"],
  ["KP", "DPRK|North Korean|RPDC|nord-coréen|nord-coréenne"],
  ["NG", "Nigerian|nigérian|nigériane"],
  ["PE", "Peruvian|péruvien|péruvienne"],
  ["PH", "Philippine|Filipino|philippin|philippine"],
  ["PK", "Pakistani|pakistanais|pakistanaise"],
  ["QA", "Qatari|qatari|qatarien"],
  ["SG", "Singaporean|singapourien|singapourienne"],
  ["ZA", "South African|sud-africain|sud-africaine"],
  ["EU", "EU|European Commission|European Council|UE|Commission européenne|Conseil européen"],
  ["UN", "UN|U.N.|ONU|Nations unies"],
  ["NATO", "NATO|OTAN"],
  ["CN", "People’s Republic of China|People's Republic of China"],
];

/** The id of the party for each name of a country in print: the collection's, else the country's code. */
export function countryNames(tongue: Tongue, parties: readonly Party[]): ReadonlyMap<string, string> {
  const partyOf = (code: string) =>
    parties.find(({ country }) => country === code)?.id ??
    // An organisation has no country, but a name.
    parties.find(({ name }) => name[tongue] !== undefined && name[tongue] === partyName(code, tongue))?.id ??
    code.toLowerCase();
  const names = new Map<string, string>();
  for (const [code, name] of REGIONS[tongue]) names.set(name, partyOf(code));
  for (const [code, others] of ALSO) for (const name of others.split("|")) names.set(name, partyOf(code));
  for (const { id, name } of parties) if (name[tongue]) names.set(name[tongue], id);
  return names;
}

const REGIONS = { en: regions("en"), fr: regions("fr") };

/** All countries of CLDR by their names, and by the adjective where that is also the name of a language. */
function regions(tongue: Tongue): readonly (readonly [code: string, name: string])[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const named = (type: "region" | "language") => new Intl.DisplayNames(tongue, { type, fallback: "none" });
  const [region, language] = [named("region"), named("language")];
  const adjectives = pairs.flatMap((pair) => {
    const [name, code] = [language.of(pair.toLowerCase()), new Intl.Locale(pair.toLowerCase()).maximize().region];
    return name && code && pair !== "EN" ? [[code, name] as const] : [];
  });
  const countries = pairs.flatMap((code) => {
    const name = new Intl.Locale(`und-${code}`).region === code ? region.of(code) : undefined;
    return name ? [[code, name] as const] : [];
  });
  return [...adjectives, ...countries];
}

/** What a party that the collection does not know yet is called, in a language. */
export function partyName(id: string, tongue: Tongue): string {
  const code = id.toUpperCase();
  return REGIONS[tongue].findLast(([each]) => each === code)?.[1] ?? (ORGANISATIONS.includes(id) ? code : id);
}

/** The ids of parties that are no states. */
export const ORGANISATIONS: readonly string[] = ["eu", "nato", "un"];

/** Places and marks of issuers in print, and the country of each. */
const ISSUERS: readonly (readonly [string, RegExp])[] = [
  ["CA", /\/CNW\/|\bCNW\b|\bpm\.gc\.ca|\bPMO Media|Prime Minister of Canada[’']s Office|\bOttawa\b/i],
  ["GB", /Downing Street|\.gov\.uk\b/i],
  ["JP", /\bmofa\.go\.jp|\bMOFA\b|Ministry of Foreign Affairs of Japan|^Japan-/im],
  ["IN", /\bmea\.gov\.in|\bPIB\b|Press Information Bureau|Ministry of External Affairs|\bNew Delhi\b/i],
  ["US", /^The White House$|\bwhitehouse\.gov|\bstate\.gov/im],
  ["FR", /\bElysee\b|Élysée|\.gouv\.fr\b/i],
];

/** The country whose government issued the text, by what stands around the account. Undefined where nothing tells. */
export function issuerCountry(around: string): string | undefined {
  return ISSUERS.find(([, mark]) => mark.test(around))?.[0];
}
