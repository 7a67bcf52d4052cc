import publication = require("readout/dist-data/meetings.json");

export const id: string | undefined = publication.data.meetings[0]?.id;
export const schemaVersion: string = publication.schemaVersion;

// @ts-expect-error the version is text: were the types lost, this would compile
export const number: number = publication.schemaVersion;
