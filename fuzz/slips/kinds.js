/** Every kind of mistake: a name, and what makes one in a page; nothing where the page has no place for it. */
import { KEYS } from "./keys.js";
import { LINES } from "./lines.js";
import { LISTS } from "./lists.js";
import { VALUES } from "./values.js";

/**
 * By its name, each kind as a function of a `Page` and of `any`, which picks one of a list (undefined of an empty one):
 * the mistaken text and the lines at which the mistake may be told; undefined where there is no place for it.
 */
export const KINDS = new Map([VALUES, KEYS, LISTS, LINES].flatMap((kinds) => Object.entries(kinds)));
