/** The most faults of syntax or schema that are told of one file: who has mended these sees the others. */
export const MOST_FAULTS = 10_000;

/** The most levels of lists and objects in each other; a record needs eight. */
export const MOST_LEVELS = 100;

/** The most items of one list: for each that is faulty, the validator copies the faults of all before it. */
export const MOST_ITEMS = 10_000;

export const TOO_LONG = {
  found: `a list of more than ${MOST_ITEMS} items`,
  wanted: "fewer items",
  mend: "Take out what does not belong there.",
};

export const TOO_DEEP = {
  found: "lists or objects too deep in each other",
  wanted: "fewer levels",
  mend: "Take them out.",
};
