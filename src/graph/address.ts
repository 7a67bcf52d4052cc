/** The addresses of what is ours: what stands after `@id` behind no collection's base. */

/** The namespace of Readout's own terms, the same for every collection. Not yet registered with w3id.org. */
export const TERMS = "https://w3id.org/readout/terms#";

/** The namespace of schema.org, as its vocabulary has it; pages write it with https. */
export const SCHEMA_ORG = "http://schema.org/";

/** What the prefixes of a published file stand for; terms without one are schema.org's. */
export const PREFIXES = {
  readout: TERMS,
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The whole address of a term as the mapping writes it: `readout:by`, `attendee`. */
export function termAddress(term: string): string {
  const [prefix, name] = term.split(":") as [string, string?];
  return name === undefined ? SCHEMA_ORG + prefix : PREFIXES[prefix as keyof typeof PREFIXES] + name;
}

/** The address of the value of a closed list: `act`, `agree-to` gives `…#act-agree-to`. */
export function conceptAddress(list: string, value: string): string {
  return `${TERMS}${list}-${value}`;
}
