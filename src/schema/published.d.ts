import type { PublishedName } from "./names.js";

/**
 * Whether a value fits what readout writes, as `authored` tells of what people write. They stand apart, since a command
 * that does not write need not load them.
 */
export declare const published: Readonly<Record<PublishedName, (value: unknown) => boolean>>;
