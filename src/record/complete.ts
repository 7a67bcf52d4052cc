/** An object of a record that was not checked yet. */
type Raw = Record<string, unknown>;

/** The form of an id, as `Id` of the model has it. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The lists that stand for `by: all`. */
const EVERYONE = new WeakSet<object>();

/** Whether a list of who says it was written `all`. */
export function isEveryone(by: unknown): boolean {
  return typeof by === "object" && by !== null && EVERYONE.has(by);
}

/** The lists whose items may leave out that nothing in them is inferred. */
const MAY_INFER = new Set(["participants", "others", "documents", "statements"]);

/**
 * A record with what its author could leave out: the record's only document in each piece of evidence, a list around
 * the only piece, all participants for `by: all`, the id of a state, which is the state, and no inferences where a
 * participant, document, statement or state names none. What is not of the form that it should be stays as it is, for
 * the check to find.
 */
export function complete(record: unknown): unknown {
  if (!isRaw(record)) return record;
  const { $schema: _, ...written } = record;
  return properties(written, { record: written, only: onlyDocument(written.documents) });
}

/** What a record leaves out by itself: its only document, if it has but one, and who takes part, once it is asked for. */
interface Understood {
  readonly record: Raw;
  readonly only: string | undefined;
  everyone?: readonly unknown[];
}

function onlyDocument(documents: unknown): string | undefined {
  const [first, ...others] = Array.isArray(documents) ? documents.filter(isRaw) : [];
  // An id in no proper form is a fault of its document, and of nothing that cites it.
  return others.length === 0 && typeof first?.id === "string" && ID.test(first.id) ? first.id : undefined;
}

function everyoneIn({ participants }: Raw): readonly unknown[] {
  const persons = Array.isArray(participants) ? participants.filter(isRaw).map(({ person }) => person) : [];
  // One who is named in no proper form is a fault among the participants, and none of what all of them say.
  return [...new Set(persons)].filter((person) => typeof person === "string" && ID.test(person));
}

function whole(value: unknown, understood: Understood): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return properties(value as Raw, understood);
  let copy = value;
  for (const [index, item] of value.entries()) {
    const made = whole(item, understood);
    if (made === item) continue;
    if (copy === value) copy = [...value];
    copy[index] = made;
  }
  return copy;
}

/** Most of a record is whole as it was written: only what changes is made anew. */
function properties(object: Raw, understood: Understood): Raw {
  let copy = object;
  for (const key in object) {
    const value = object[key];
    const made = value === "all" || typeof value === "object" ? property(key, value, understood) : value;
    if (made === value) continue;
    if (copy === object) copy = { ...object };
    copy[key] = made;
  }
  return copy;
}

function property(key: string, value: unknown, understood: Understood): unknown {
  if (value === "all") {
    if (key !== "by") return value;
    understood.everyone ??= everyoneIn(understood.record);
    if (understood.everyone.length === 0) return value;
    EVERYONE.add(understood.everyone);
    return understood.everyone;
  }
  if (key === "evidence") {
    const { only } = understood;
    const passages = isRaw(value) ? [value] : value;
    return only === undefined ? passages : each(passages, (passage) => ({ document: only, ...passage }));
  }
  if (key === "states")
    return whole(
      each(value, (state) => withInferred({ id: state.state, ...state })),
      understood,
    );
  return whole(MAY_INFER.has(key) ? each(value, withInferred) : value, understood);
}

/** A thing that tells what of it is inferred: nothing, where it does not. */
function withInferred(thing: Raw): Raw {
  // Of a key added to a spread, V8 in Node 20 makes a new shape for each object, and all that looks at these is slow.
  return thing.inferred ? thing : Object.assign({}, thing, { inferred: thing.inferred ?? [] });
}

/** The lists that are sets. Of a meeting's other lists the order is kept: it is the author's. */
const SETS = new Set(
  "parties issuers alsoAt mentions by to about contradicts witnesses also providers operators".split(" "),
);

/** The same with each set in the order of its items, so that equal records are equal in every format. */
export function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inOrder) as T;
  if (!isRaw(value)) return value;
  const copy: Raw = { ...value };
  for (const key in copy) {
    const inside = copy[key];
    if (typeof inside !== "object" || inside === null) continue;
    copy[key] = SETS.has(key) && Array.isArray(inside) ? inside.toSorted() : inOrder(inside);
  }
  return copy as T;
}

/** What becomes of the objects in a list; the rest of it, and what is no list, stays as it is. */
function each(value: unknown, change: (item: Raw) => unknown): unknown {
  return Array.isArray(value) ? value.map((item) => (isRaw(item) ? change(item) : item)) : value;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
