import { ACTS, type Act, type Force, type Plover } from "../model/vocabulary.js";

const BY_ID = new Map(ACTS.map((act) => [act.id, act]));

/** The group of acts of like force that it is of. */
export function forceOf(act: Act): Force {
  return (BY_ID.get(act) as (typeof ACTS)[number]).force;
}

/** Its class of event in PLOVER; null where PLOVER codes no such act. */
export function ploverOf(act: Act): Plover | null {
  return (BY_ID.get(act) as (typeof ACTS)[number]).plover;
}
