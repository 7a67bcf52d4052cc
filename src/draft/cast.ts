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
  /** Whether titles of a woman, or of a man, are printed with the name. */
  isFemale?: boolean;
  isMale?: boolean;
  /** Whether the collection has the person. */
  readonly isKnown: boolean;
}

/** Words that mean someone who may speak. */
export interface Mention extends Range {
  readonly kind: "person" | "all" | "one" | "party";
  /** Ids; none for `all` and `one`, and where nobody can tell. */
  readonly who: readonly string[];
  /** The office and the party in print, of a person without a name. */
  readonly office?: string;
  readonly party?: string;
}

/** How many characters before a name are looked at for another one that an office behind it may be of. */
const NEAR = 300;

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
  /** Whether the sentence on the meeting leaves open who else took part. */
  isOpen = false;
  readonly #known: readonly Person[];
  readonly #countries: ReadonlyMap<string, string>;
  readonly #tongue: Tongue;
  readonly #named: RegExp;
  /** What it finds in stretches of the text: each is asked for often, and the pattern is long. */
  readonly #found = new Map<string, readonly RegExpExecArray[]>();
  /** A name that no office before it claims, and then a comma. */
  readonly #unclaimed: RegExp;
  #leader: Member | undefined;
  /** The leader is the issuer's own, and needs no name beside the office. */
  #isIssuers = false;

  /** Whether the text speaks of women and of men, so that "he" and "she" may tell who is meant. */
  readonly #isMixed: boolean;

  /** @param text the account, in which all names are looked for */
  constructor(text: string, known: Pick<Collection, "people" | "parties">, tongue: Tongue) {
    this.#known = known.people;
    this.#countries = countryNames(tongue, known.parties);
    this.#tongue = tongue;
    [this.#named, this.#unclaimed] = this.#patterns();
    this.#isMixed = TONGUES[tongue].female.test(text) && TONGUES[tongue].male.test(text);
    const found = [...text.matchAll(this.#named)].filter(({ groups }) => nameIn(groups));
    // The fullest names first, so that each shorter one finds its bearer.
    for (const { groups } of [...found].sort(
      (a, b) => tokens(nameIn(b.groups)).length - tokens(nameIn(a.groups)).length,
    )) {
      this.#member(nameIn(groups) as string);
    }
    const order = found.map(({ index, groups, 0: words }, position) => {
      const member = this.#member(nameIn(groups) as string);
      const { female, male } = TONGUES[tongue];
      if (female.test(words)) member.isFemale = true;
      if (male.test(words)) member.isMale = true;
      const before = found[position - 1];
      const isNext = before && before.index + before[0].length + 2 === index && before.groups?.office;
      // "Jonas Brandt, the Chancellor of Germany, Alan Pryce": whose office is it?
      if (groups?.nameApart && !isNext && this.#unclaimed.test(text.slice(Math.max(0, index - NEAR), index)))
        return member;
      const office = groups?.office ?? groups?.officeAfter;
      if (office) member.office ??= this.#whole(office);
      const party = this.#party(countryIn(groups));
      if (party) member.party ??= party;
      return member;
    });
    this.members.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }

  /**
   * Tells from the sentence on the meeting who takes part. Whom it means by an office alone gets an id of their own;
   * where it names nobody, nobody is made up.
   *
   * @param party the issuer's. Undefined where nothing tells.
   * @param month of the meeting: "2026-03". Undefined where nothing tells.
   */
  opensWith(sentence: string, party: string | undefined, month: string | undefined): void {
    const persons = this.mentionsIn(sentence).filter(({ kind }) => kind === "person");
    const named = persons.flatMap(({ who }) => who);
    const met = persons.flatMap(({ who, office, ...mention }, index) => {
      const known = this.members.find(({ id }) => who.includes(id));
      const own = mention.party ?? (index === 0 ? party : undefined);
      // A second office without a country: of one who is named.
      if (known || office === undefined || (index > 0 && own === undefined)) return known ?? [];
      const isMeant = (member: Member) =>
        own === undefined
          ? !member.party && !named.includes(member.id) && idOf(member.office ?? "") === idOf(office)
          : member.party === own && mayHold(member, office);
      const id = idOf([own, office, month].filter(Boolean).join("-"));
      const meant = this.members.find(isMeant) ?? this.members.find((member) => member.id === id);
      const member = meant ?? { id, name: undefined, office, isKnown: this.#known.some((each) => each.id === id) };
      if (own) member.party ??= own;
      if (!meant) this.members.push(member);
      return member;
    });
    const leader =
      (party && (this.members.find((each) => each.party === party) ?? met.find((each) => !each.party))) ||
      (met[0] ?? this.members.find((each) => each.party) ?? this.members[0]);
    if (!leader) return;
    if (party) leader.party ??= party;
    this.#leader = leader;
    this.#isIssuers = party !== undefined;
    const others = met.filter((member) => member !== leader);
    // Where the sentence names no other, whoever is named with a party may be meant.
    const rest = this.members.filter((member) => member !== leader);
    const parties = rest.filter((member) => member.party !== undefined);
    this.participants = [
      ...new Set([leader, ...(others.length > 0 ? others : parties.length > 0 ? parties : rest.slice(0, 1))]),
    ];
    this.isOpen =
      others.length === 0 ||
      new RegExp(`(?<!\\p{L})(?:${TONGUES[this.#tongue].guests})(?!\\p{L})`, "iu").test(sentence);
  }

  /** Who is meant in a stretch of the text, in order. */
  mentionsIn(words: string): Mention[] {
    return this.#namesIn(words).map(({ index, 0: { length }, groups = {} }) => ({
      start: index,
      end: index + length,
      ...this.#meaning(groups),
    }));
  }

  /** Who is named in a stretch of the text: by an office, or by a part of the name alone. */
  namedIn(words: string): string[] {
    const printed = new Set(
      [...words.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].flatMap(([word]) => tokens(word.replace(/['’]s$/, ""))),
    );
    const meant = this.mentionsIn(words).flatMap(({ kind, who }) => (kind === "person" ? who : []));
    const isNamed = ({ id, name }: Member) =>
      meant.includes(id) || (name !== undefined && tokens(name).some((part) => part.length > 2 && printed.has(part)));
    return this.members.filter(isNamed).map(({ id }) => id);
  }

  /**
   * Whom "he" or "she" means: who alone was spoken of, or took part, and is not named beside the pronoun. None where it
   * may be another, since few genders are known.
   */
  meantBy(pronoun: string, inPlay: readonly string[], words: string): readonly string[] {
    const { female, male } = TONGUES[this.#tongue];
    const [isFemale, isMale] = [female.test(pronoun), male.test(pronoun)];
    const named = this.namedIn(words);
    const can = this.members.filter(({ id, ...one }) => {
      const isOther = one.isFemale !== one.isMale && ((isFemale && one.isMale) || (isMale && one.isFemale));
      return !isOther && !named.includes(id);
    });
    const isPart = (member: Member) => this.participants.includes(member);
    const spokenOf = can.filter(({ id }) => inPlay.includes(id));
    const left = spokenOf.length > 0 ? spokenOf : can.filter(isPart);
    const [one] = left;
    if (!one || left.length > 1) return [];
    const isKnown = one.isFemale || one.isMale;
    const isDoubtful = this.#isMixed && !isKnown && can.some((member) => member !== one && isPart(member));
    return isDoubtful ? [] : [one.id];
  }

  /** The parties that a text names, the most often first. */
  partiesIn(words: string): string[] {
    const counts = new Map<string, number>();
    for (const { groups } of this.#namesIn(words)) {
      const party = this.#party(countryIn(groups) ?? groups?.country);
      if (party) counts.set(party, (counts.get(party) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([party]) => party);
  }

  #namesIn(words: string): readonly RegExpExecArray[] {
    const found = this.#found.get(words) ?? [...words.matchAll(this.#named)];
    this.#found.set(words, found);
    return found;
  }

  #meaning(groups: Record<string, string | undefined>): Omit<Mention, keyof Range> {
    if (groups.all) {
      // "The ministers" of those who met, who are none, are others.
      const isOthers = /(?<!prime |premiers |premières )(?:ministers|ministres)$/i.test(groups.all);
      const areMinisters = this.participants.every(
        ({ office }) => office === undefined || /(?<!prime |premi(?:er|ère) )minist|secret/i.test(office),
      );
      return { kind: isOthers && !areMinisters ? "person" : "all", who: [] };
    }
    if (groups.one) return { kind: "one", who: [] };
    if (groups.country) return { kind: "party", who: [this.#party(groups.country) as string] };
    const name = nameIn(groups);
    if (name) return { kind: "person", who: [this.#member(name).id] };
    const party = this.#party(countryIn(groups));
    const office = this.#whole(groups.office ?? "");
    const holder = this.#holder(office, party);
    return { kind: "person", who: holder ? [holder.id] : [], office, ...(party && { party }) };
  }

  /** "PM" in full. */
  #whole(office: string): string {
    return office === "PM" ? TONGUES[this.#tongue].head : office;
  }

  /** Of those with the office the issuer's own comes first; its gender may be printed otherwise. */
  #holder(office: string, party: string | undefined): Member | undefined {
    const members = [...new Set([...(this.#leader ? [this.#leader] : []), ...this.members])];
    // "The Vice President of France" is not its President, whom the text names.
    if (party) return members.find((member) => member.party === party && mayHold(member, office));
    if (!this.#leader) return undefined;
    const begins = (length: number) => (member: Member) =>
      idOf(member.office ?? "").slice(0, length) === idOf(office).slice(0, length);
    const same = members.filter(begins(100));
    // Two presidents, and none of them the issuer's: nobody can tell.
    if (same.length > 1 && !(this.#isIssuers && same.includes(this.#leader))) return undefined;
    return same[0] ?? members.find(begins(6));
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

  /** What means someone, and a name that no office claims. */
  #patterns(): [named: RegExp, unclaimed: RegExp] {
    const words = TONGUES[this.#tongue];
    const [office, honorific] = [capitalised(words.offices), capitalised(words.honorifics)];
    const country = `(?:${anyOf([...this.#countries.keys()])})(?![\\p{L}$])`;
    const known = this.#known.flatMap(({ name: { family = "", given = "", also = [] } = {} }) => {
      return [...also, ...(family && given ? [`${given} ${family}`, `${family} ${given}`] : [])];
    });
    const never = `(?:${words.never}|${words.weekdays.join("|")})(?!\\p{L})`;
    const token = `(?!(?:${office}|${honorific})(?!\\p{L})|${country}|${never})(?:\\p{Lu}\\.(?= )|\\p{Lu}(?:[\\p{L}-]|['’](?!s(?!\\p{L}))(?=\\p{L}))*)`;
    const name = (fewest: number) =>
      `${token}(?: (?:(?:da|do|dos|del|der|den|van|von|bin|bint|ibn|al|el) )*${token}){${fewest},4}`;
    const of = (group: string) => `(?: ${words.of}(?<${group}>${country}))?`;
    const titles = `(?:${honorific} ){0,4}`;
    const article = this.#tongue === "en" ? "(?:[Tt]he )" : "(?:[Ll][ea] |[Ll][’'])";
    const the = `${article}?`;
    const adjective = (group: string) => `(?<${group}>${country})`;
    const [before, after] =
      this.#tongue === "en"
        ? [`(?:${adjective("adjective")} (?:\\(\\p{Lu}+\\) )?)?`, ""]
        : ["", `(?: ${adjective("adjective")})?`];
    const held = `${the}${before}(?<office>${office})(?!\\p{L})${after}${of("of")}`;
    // "…, the Chancellor of Germany, Alan Pryce": the office may be of either.
    const either = `(?! ${article}(?:${country} )?${office} ${words.of}${country}, ${titles}${name(0)})`;
    const single = `${token}(?<= ${words.of}${country}, ${titles}${token})(?=[,.;]| and )`;
    const named = new RegExp(
      `(?<![\\p{L}])(?:${[
        `${titles}(?<nameBefore>${name(1)}),${either}(?: ${the})? ?(?:${adjective("adjectiveAfter")} )?(?<officeAfter>${office}) ${words.of}(?<ofAfter>${country})`,
        `${held}(?:,(?: ${titles}| )(?<nameApart>${name(1)}|${single})| ${titles}(?<name>${name(0)})${of("ofLast")}|(?!['’]s))`,
        `(?<all>${capitalised(words.all)})(?!\\p{L})`,
        `(?:(?:${honorific} ){1,4}(?<nameTitled>${name(0)})|(?<nameKnown>${anyOf(known) || "(?!)"})(?!\\p{L}))${of("ofName")}`,
        `(?<one>${capitalised(words.one)})(?!\\p{L})`,
        `${the}(?<country>${country})`,
      ].join("|")})`,
      "gu",
    );
    return [named, new RegExp(`(?<!(?:[Ii]n|[Aa]t|[Ff]rom|[Àà]) |\\p{Lu}[\\p{L}.’-]* )${titles}${name(1)}, $`, "u")];
  }
}

function nameIn(groups: Record<string, string | undefined> | undefined): string | undefined {
  return groups?.nameBefore ?? groups?.nameApart ?? groups?.name ?? groups?.nameTitled ?? groups?.nameKnown;
}

function countryIn(groups: Record<string, string | undefined> = {}): string | undefined {
  return groups.of ?? groups.ofLast ?? groups.ofAfter ?? groups.ofName ?? groups.adjective ?? groups.adjectiveAfter;
}

/** A source that matches any of the names, the longest first. */
function anyOf(names: readonly string[]): string {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.sort((a, b) => b.length - a.length).join("|");
}

/** Whether a member's office is not known, or is the printed one: "President" of "président de la République". */
function mayHold({ office }: Member, printed: string): boolean {
  if (office === undefined) return true;
  // An office may be printed for a woman, or for a man: without the endings "de la République" is "d-la-republiqu".
  const stem = (words: string) =>
    `${idOf(words)
      .replace(/ere(?![a-z])/g, "er")
      .replace(/e(?![a-z])/g, "")}-`;
  const [held, meant] = [stem(office), stem(printed)];
  if (held.startsWith(meant)) return !/^(?:elect|elu|design)/.test(held.slice(meant.length));
  return meant.startsWith(`${held}d-la-`);
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
