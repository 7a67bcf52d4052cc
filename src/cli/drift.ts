import { statSync } from "node:fs";
import { toEmbed } from "../formats/embed.js";
import type { Page } from "../markup/blocks.js";
import { driftOf } from "../markup/drift.js";
import { type Fault, fault } from "../markup/fault.js";
import { readJson } from "../markup/json-tree.js";
import { type Node, type Reading, readNodes } from "../markup/nodes.js";
import type { Language } from "../model/text.js";
import type { Problem } from "../problem.js";
import { readCollection } from "../record/read.js";
import { named, shown } from "../shown.js";
import { UsageError } from "../usage-error.js";

/** What holds pages against a record; or what is wrong with the record. */
export type Drift =
  | { readonly faultsOf: (page: Page, reading: Reading) => Fault[] }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a record, in its collection, to hold pages against what it makes for them.
 *
 * @throws UsageError `path-not-found`, `not-a-record`
 */
export function driftFrom(file: string): Drift {
  const reading = readCollection(file);
  if (!reading.ok) return reading;
  const { collection } = reading;
  const [meeting] = collection.meetings;
  if (!meeting || !statSync(file).isFile())
    throw new UsageError("not-a-record", `--record ${named(file)} is not the file of one record.`);

  const nodesOf = (options: { language: Language; page?: string }): readonly Node[] => {
    const text = JSON.stringify(toEmbed(meeting, collection, options));
    const { tree } = readJson(text, 0, text.length);
    return readNodes({ blocks: tree ? [tree] : [], faults: [] }).nodes;
  };

  const faultsOf = (page: Page, { nodes, address }: Reading): Fault[] => {
    const { languages } = collection.about;
    const [root] = nodesOf({ language: languages[0] });
    const known = nodes.some(({ id }) => id === root?.id);
    const addresses = known ? [undefined] : [...addressesIn(nodes, root?.types[0]?.term), page.address && address];
    const language = languages.find((each) => each === page.language?.split("-")[0]?.toLowerCase());
    // Where the page does not tell its language, it is the one in which it differs least.
    // So it is of the events of a page: the one that differs least is meant.
    const drifts = [...new Set(language ? [language, ...languages] : languages)].flatMap((each) =>
      addresses.map((told) => {
        return { each, faults: driftOf(nodes, nodesOf({ language: each, ...(told && { page: told }) })) };
      }),
    );
    const least = drifts.reduce((best, one) => (one.faults.length < best.faults.length ? one : best));
    if (!language || least.each === language) return least.faults;
    const found = `markup in ${shown(least.each)}, on a page in ${shown(page.language)}`;
    const mend = `Embed what \`readout embed --lang ${language}\` prints, or mend <html lang>.`;
    const at = nodes.find(({ types }) => types.some(({ term }) => term === root?.types[0]?.term))?.at ?? 0;
    return [fault("drift-language", at, found, `markup in ${shown(language)}`, mend), ...least.faults];
  };
  return { faultsOf };
}

/** The addresses under which a page describes things of the type: their `@id`, without a fragment; a few at most. */
function addressesIn(nodes: readonly Node[], type: string | undefined): string[] {
  const things = nodes.filter(({ types }) => types.some(({ term }) => term === type));
  const addresses = new Set(things.flatMap(({ id }) => id?.split("#")[0] ?? []));
  const usable = (address: string) =>
    /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(address) && !address.startsWith("https://page.invalid/");
  return [...addresses].filter(usable).slice(0, 8);
}
