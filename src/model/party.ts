import type { CountryCode } from "./place.js";
import type { Id, Text } from "./text.js";
import type { PartyKind } from "./vocabulary.js";

/** A state, or an organisation that meets as states do (EU, NATO), shared by all meetings of the collection. */
export interface Party {
  /** The party: `ca`, `jp`, `holy-see`. */
  id: Id;
  /** What it is. */
  kind: PartyKind;
  /** Its name in the collection's languages; countries' names are seeded from CLDR and then ours to keep. */
  name: Text;
  /** Its country code. Absent: it has none. */
  country?: CountryCode;
}

/** A body that issues, provides, signs or is spoken of: an office, an agency, a news wire, a council. */
export interface Organisation {
  /** The organisation. */
  id: Id;
  /** Its name, in our words where no document prints it in that language. */
  name: Text;
  /** The party whose body it is: the Prime Minister's Office, of `ca`. Absent: it belongs to no party, or that is not recorded. */
  of?: Id;
}
