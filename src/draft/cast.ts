import type { Range } from "../evidence/document-text.js";
import type { Collection } from "../model/collection.js";
import type { Person } from "../model/person.js";
import { countryNames } from "./countries.js";
import { capitalised, TONGUES, type Tongue } from "./tongue.js";

/** Someone whom a text names, or means by an office. */
export interface Member {
  readonly id: string;
  /** The fullest name in print; undefined for an office alone. */
  readonly name: string | undefined;
  office?: string;
  /** The id of the party. */
  party?: string;
  /** Whether the collection has the person. */
  readonly isKnown: boolean;
}

/** Words that mean someone who may speak. */
export interface Mention extends Range {
  readonly kind: "person" | "all" | "one" | "party";
  /** Ids; none for `all` and `one`, and where nobody can tell. */
  readonly who: readonly string[];
}

/** An id of a name: its letters and digits without accents, in lower case. */
export function idOf(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replace(/[\p{M}'’.]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return letters.replace(/^[-\d]+|-+$/g, "").slice(0, 100) || "unnamed";
}

/** Who speaks in a text: those of the collection, and others by the offices that it prints with their names. */
export class Cast {
  readonly members: Member[] = [];
  /** Those who take part, the issuer's own first; by `opensWith`. */
  participants: readonly Member[] = [];
  readonly #known: readonly Person[];
  readonly #countries: ReadonlyMap<string, string>;
  readonly #tongue: Tongue;
  readonly #named: RegExp;
  #leader: Member | undefined;

  /** @param text the account, in which all names are looked for */
  constructor(text: string, known: Pick<Collection, "people" | "parties">, tongue: Tongue) {
    this.#known = known.people;
    this.#countries = countryNames(tongue, known.parties);
    this.#tongue = tongue;
    this.#named = this.#patterns();
    const found = [...text.matchAll(this.#named)].filter(({ groups }) => nameIn(groups));
    // The fullest names first, so that each shorter one finds its bearer.
    for (const { groups } of [...found].sort(
      (a, b) => tokens(nameIn(b.groups)).length - tokens(nameIn(a.groups)).length,
    )) {
      this.#member(nameIn(groups) as string);
    }
    const order = found.map(({ groups }) => {
      const member = this.#member(nameIn(groups) as string);
      const { office = groups?.officeAfter, of, ofLast, ofAfter, adjective = groups?.adjectiveAfter } = groups ?? {};
      if (office) member.office ??= office;
      const party = this.#party(of ?? ofLast ?? ofAfter ?? adjective);
      if (party) member.party ??= party;
      return member;
    });
    this.members.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }

  /**
   * Tells from the account's first sentence who takes part, and whom the issuer means by an office alone: its own
   * leader, named before any other or not at all.
   *
   * @param party the issuer's. Undefined where nothing tells.
   */
  opensWith(sentence: string, party: string | undefined): void {
    const [first] = this.mentionsIn(sentence).filter(({ kind }) => kind === "person");
    const bare = first?.who.length === 0 ? sentence.slice(first.start, first.end) : undefined;
    let leader = this.members.find((member) => party !== undefined && member.party === party);
    if (!bare) leader ??= this.members.find((member) => !member.party) ?? this.members[0];
    if (!leader) {
      const office = (bare ?? "").replace(/^(?:the |l[ea] |l[’'])/i, "") || TONGUES[this.#tongue].head;
      leader = { id: idOf(`${office} ${party ?? ""}`), name: undefined, office, isKnown: false };
      this.members.unshift(leader);
    }
    if (party) leader.party ??= party;
    this.#leader = leader;
    const named = this.mentionsIn(sentence).flatMap(({ kind, who }) => (kind === "person" ? who : []));
    const others = this.members.filter((member) => member !== leader && named.includes(member.id));
    const [other] = this.members.filter((member) => member !== leader);
    this.participants = [leader, ...(others.length > 0 ? others : other ? [other] : [])];
    const free = this.partiesIn(sentence).filter((id) => this.members.every((member) => member.party !== id));
    for (const member of this.participants) if (!member.party && free.length > 0) member.party = free.shift() as string;
  }

  /** Who is meant in a stretch of the text, in order. */
  mentionsIn(words: string): Mention[] {
    return [...words.matchAll(this.#named)].map(({ index, 0: { length }, groups = {} }) => ({
      start: index,
      end: index + length,
      ...this.#meaning(groups),
    }));
  }

  /** The parties that a text names, the most often first. */
  partiesIn(words: string): string[] {
    const counts = new Map<string, number>();
    for (const { groups } of words.matchAll(this.#named)) {
      for (const name of [groups?.of, groups?.ofLast, groups?.ofAfter, groups?.adjective, groups?.country]) {
        const party = this.#party(name);
        if (party) counts.set(party, (counts.get(party) ?? 0) + 1);
      }
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([party]) => party);
  }

  #meaning(groups: Record<string, string | undefined>): Pick<Mention, "kind" | "who"> {
    if (groups.all) return { kind: "all", who: [] };
    if (groups.one) return { kind: "one", who: [] };
    if (groups.country) return { kind: "party", who: [this.#party(groups.country) as string] };
    const name = nameIn(groups);
    if (name) return { kind: "person", who: [this.#member(name).id] };
    const party = this.#party(groups.of ?? groups.adjective);
    const holder = this.#holder(groups.office ?? "", party);
    return { kind: "person", who: holder ? [holder.id] : [] };
  }

  /** Of those with the office the issuer's own comes first; its gender may be printed otherwise. */
  #holder(office: string, party: string | undefined): Member | undefined {
    const [leader, ...others] = [...(this.#leader ? [this.#leader] : []), ...this.members];
    const members = leader ? [leader, ...others] : others;
    if (party) return members.find((member) => member.party === party);
    if (!this.#leader) return undefined;
    const begins = (length: number) => (member: Member) =>
      idOf(member.office ?? "").slice(0, length) === idOf(office).slice(0, length);
    return members.find(begins(100)) ?? members.find(begins(6));
  }

  /** The person of that name; a part of a name means the bearer of the whole. */
  #member(printed: string): Member {
    const name = printed.replace(/ MP$/, "");
    const parts = tokens(name);
    const holds = (whole: string | undefined) => {
      const all = tokens(whole ?? "");
      return parts.every((part) => all.includes(part));
    };
    const member = this.members.find((each) => holds(each.name));
    if (member) return member;
    const person = this.#known.find((each) => isNamed(each, parts));
    const id = person?.id ?? idOf(name);
    const same = this.members.find((each) => each.id === id);
    if (same) return same;
    this.members.push({ id, name, isKnown: person !== undefined });
    return this.members.at(-1) as Member;
  }

  #party(name: string | undefined): string | undefined {
    return name === undefined ? undefined : this.#countries.get(name);
  }

  #patterns(): RegExp {
    const words = TONGUES[this.#tongue];
    const [office, honorific] = [capitalised(words.offices), capitalised(words.honorifics)];
    const escaped = [...this.#countries.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const country = `(?:${escaped.sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`;
    const token = `(?!${office}|${country})(?:\\p{Lu}\\.(?= )|\\p{Lu}(?:[\\p{L}-]|['’](?!s(?!\\p{L}))(?=\\p{L}))*)`;
    const name = (fewest: number) =>
      `${token}(?: (?:(?:da|do|dos|del|der|den|van|von|bin|bint|ibn|al|el) )*${token}){${fewest},4}`;
    const of = (group: string) => `(?: ${words.of}(?<${group}>${country}))?`;
    const titles = `(?:${honorific} )*`;
    const the = this.#tongue === "en" ? "(?:[Tt]he )?" : "(?:[Ll][ea] |[Ll][’'])?";
    const adjective = (group: string) => `(?<${group}>${country})`;
    const [before, after] =
      this.#tongue === "en" ? [`(?:${adjective("adjective")} )?`, ""] : ["", `(?: ${adjective("adjective")})?`];
    const held = `${the}${before}(?<office>${office})(?!\\p{L})${after}${of("of")}`;
    return new RegExp(
      `(?<![\\p{L}])(?:${[
        `${titles}(?<nameBefore>${name(1)}),(?: ${the})? ?(?:${adjective("adjectiveAfter")} )?(?<officeAfter>${office}) ${words.of}(?<ofAfter>${country})`,
        `${held}(?:,(?: ${titles}| )(?<nameApart>${name(1)})| ${titles}(?<name>${name(0)})${of("ofLast")}|(?!['’]s))`,
        `(?<all>${capitalised(words.all)})(?!\\p{L})`,
        `(?:${honorific} )(?<nameTitled>${name(0)})`,
        `(?<one>${capitalised(words.one)})(?!\\p{L})`,
        `${the}(?<country>${country})`,
      ].join("|")})`,
      "gu",
    );
  }
}

function nameIn(groups: Record<string, string | undefined> | undefined): string | undefined {
  return groups?.nameBefore ?? groups?.nameApart ?? groups?.name ?? groups?.nameTitled;
}

function tokens(name: string | undefined): string[] {
  return idOf(name ?? "").split("-");
}

/** Whether the parts are of the person's name, the family name (or the only one) among them. */
function isNamed({ name }: Person, parts: readonly string[]): boolean {
  const main = tokens(name?.family ?? name?.given);
  const all = tokens(
    `${name?.prefix ?? ""} ${name?.given ?? ""} ${name?.family ?? ""} ${(name?.also ?? []).join(" ")}`,
  );
  const isAlso = name?.also?.some((form) => tokens(form).join() === parts.join());
  return (
    isAlso ||
    (main.every((part) => parts.includes(part)) && parts.every((part) => part.length < 2 || all.includes(part)))
  );
}
