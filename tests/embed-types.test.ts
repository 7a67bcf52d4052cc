/** Our narrow types of what a page embeds are schema.org's, as an independent set of types has them; `npm run types` tells. */
import type { Event, WithContext } from "schema-dts";
import { expectTypeOf, test } from "vitest";
import type { EmbeddedEvent } from "../src/model/embed.js";

test("an embedded event is an Event of schema-dts", () => {
  expectTypeOf<EmbeddedEvent>().toExtend<WithContext<Event>>();
  expectTypeOf<Omit<EmbeddedEvent, "location"> & { location: 5 }>().not.toExtend<WithContext<Event>>();
});
