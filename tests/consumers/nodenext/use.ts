import { type Act, type CollectionReading, type Meeting, readCollection, toJson, toJsonLd, toTables } from "readout";
import { meetings } from "readout/data";

export const first: Meeting | undefined = meetings[0];
export const acts: Act[] | undefined = first?.statements?.map(({ act }) => act);

export function publish(folder: string): string {
  const reading: CollectionReading = readCollection(folder);
  if (!reading.ok) return reading.problems.map(({ file, line, mend }) => `${file}:${line} ${mend}`).join("\n");
  const { collection } = reading;
  return [
    toJson(collection).schemaVersion,
    toJsonLd(collection)["@graph"].length,
    toTables(collection).meetings.length,
  ].join();
}

// @ts-expect-error an act is one of a closed list: were the types lost, this would compile
export const flatter: Act = "flatter";
// @ts-expect-error a meeting is no string
export const text: string = meetings[0];
