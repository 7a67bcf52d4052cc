/** Our narrow types of what a page embeds are schema.org's, as an independent set of types has them; `npm run types` tells. */
import type { Dataset, Event, WithContext } from "schema-dts";
import { expectTypeOf, test } from "vitest";
import type { EmbeddedDataset } from "../src/model/dataset.js";
import type { EmbeddedEvent } from "../src/model/embed.js";

test("an embedded event is an Event of schema-dts", () => {
  expectTypeOf<EmbeddedEvent>().toExtend<WithContext<Event>>();
  expectTypeOf<Omit<EmbeddedEvent, "location"> & { location: 5 }>().not.toExtend<WithContext<Event>>();
});

test("an embedded data set is a Dataset of schema-dts", () => {
  expectTypeOf<EmbeddedDataset>().toExtend<WithContext<Dataset>>();
  expectTypeOf<Omit<EmbeddedDataset, "distribution"> & { distribution: 5 }>().not.toExtend<WithContext<Dataset>>();
});
