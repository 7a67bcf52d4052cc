import { nearest } from "../spelling.js";

/** The release of schema.org that this is: that of the package, and what the next one added. A test holds it. */
export const RELEASE = "30.0";

/** What release 30.0 added to 29.4, which the package holds: subject, property, object. */
const ADDED = `
Credential type Class; Credential subClassOf CreativeWork; EducationalOccupationalCredential subClassOf Credential
credentialCategory domainIncludes Credential; recognizedBy domainIncludes Credential
validFor domainIncludes Credential; validIn domainIncludes Credential
hasCredential rangeIncludes Credential; qualifications rangeIncludes Credential
jobDuration type Property; jobDuration domainIncludes JobPosting
jobDuration rangeIncludes Duration; jobDuration rangeIncludes QuantitativeValue
floorLevel domainIncludes LocalBusiness; floorLevel domainIncludes Residence
previousStartDate rangeIncludes DateTime; suitableForDiet rangeIncludes Diet; Quantity type DataType
DENonprofitType type Class; DENonprofitType subClassOf NonprofitType
DECooperativeCharity type DENonprofitType; DEFoundationCharity type DENonprofitType
DEJointStockCompanyCharity type DENonprofitType; DELimitedLiabilityCharity type DENonprofitType
DENotRegisteredAssociationCharity type DENonprofitType; DEPublicCharity type DENonprofitType
DERegisteredAssociationCharity type DENonprofitType
ITNonprofitType type Class; ITNonprofitType subClassOf NonprofitType
ITCooperativeCharity type ITNonprofitType; ITMutualAidCharity type ITNonprofitType
ITSocialCompanyCharity type ITNonprofitType; ITSocialPromotionCharity type ITNonprofitType
ITSportCompanyCharity type ITNonprofitType; ITVolunteerAssociationCharity type ITNonprofitType`;

/** What the vocabulary tells of a term, by their last parts. */
interface Term {
  readonly type: string[];
  readonly subClassOf: string[];
  readonly domainIncludes: string[];
  readonly rangeIncludes: string[];
  readonly supersededBy: string[];
}

const STATEMENT =
  /^<http:\/\/schema\.org\/([^>]+)> <[^>]*[/#](type|subClassOf|domainIncludes|rangeIncludes|supersededBy)> <(?:[^>]*[/#])?([^>/#]+)>/gm;

/** The terms of schema.org: its types, its properties, and the members of its enumerations. Names are without prefix. */
export class Vocabulary {
  readonly #terms = new Map<string, Term>();
  readonly #above = new Map<string, ReadonlySet<string>>();
  readonly #members = new Map<string, readonly string[]>();
  readonly #near = new Map<string, string | undefined>();

  /** Reads schema.org as it is published in N-Quads, with `http:` addresses. */
  constructor(quads: string) {
    for (const [, subject, property, object] of quads.matchAll(STATEMENT)) this.#add(subject, property, object);
    for (const statement of ADDED.trim().split(/;|\n/)) this.#add(...(statement.trim().split(" ") as [string]));
  }

  #add(subject = "", property = "", object = ""): void {
    let term = this.#terms.get(subject);
    if (!term) {
      term = { type: [], subClassOf: [], domainIncludes: [], rangeIncludes: [], supersededBy: [] };
      this.#terms.set(subject, term);
    }
    term[property as keyof Term].push(object);
  }

  /** What a term is: `Class`, `Property`, `DataType`, or the enumeration of a member; nothing where it is no term. */
  kindsOf(name: string): readonly string[] {
    return this.#terms.get(name)?.type ?? [];
  }

  isClass(name: string): boolean {
    return this.kindsOf(name).some((kind) => kind === "Class" || kind === "DataType");
  }

  isProperty(name: string): boolean {
    return this.kindsOf(name).includes("Property");
  }

  domainOf(property: string): readonly string[] {
    return this.#terms.get(property)?.domainIncludes ?? [];
  }

  rangeOf(property: string): readonly string[] {
    return this.#terms.get(property)?.rangeIncludes ?? [];
  }

  supersededBy(name: string): readonly string[] {
    return this.#terms.get(name)?.supersededBy ?? [];
  }

  /** A class and all classes above it. */
  classesOf(type: string): ReadonlySet<string> {
    const known = this.#above.get(type);
    if (known) return known;
    const classes = new Set([type]);
    for (const each of classes) for (const above of this.#terms.get(each)?.subClassOf ?? []) classes.add(above);
    if ([...classes].some((each) => this.kindsOf(each).includes("DataType"))) classes.add("DataType");
    this.#above.set(type, classes);
    return classes;
  }

  /** Whether the class is one of those, or below one of them. */
  isWithin(type: string, classes: readonly string[]): boolean {
    const above = this.classesOf(type);
    return classes.some((each) => above.has(each));
  }

  /** The members of enumerations, where the classes are nothing else. */
  membersOf(classes: readonly string[]): readonly string[] {
    if (!classes.every((each) => this.isWithin(each, ["Enumeration"]))) return [];
    const key = classes.join(" ");
    let members = this.#members.get(key);
    if (!members) {
      members = [...this.#terms.keys()].filter((name) =>
        this.kindsOf(name).some((kind) => this.isWithin(kind, classes)),
      );
      this.#members.set(key, members);
    }
    return members;
  }

  /** The term of a kind that was most likely meant by a word that is none. */
  nearest(word: string, kind: "class" | "property" | "member"): string | undefined {
    // Longer than any term, or one of too many: not misspelled, but something else.
    if (word.length > 100 || this.#near.size > 200) return undefined;
    const question = `${kind} ${word}`;
    if (!this.#near.has(question)) {
      const names = [...this.#terms.keys()].filter((name) =>
        kind === "class" ? this.isClass(name) : this.isProperty(name) === (kind === "property"),
      );
      const same = names.find((name) => name.toLowerCase() === word.toLowerCase());
      this.#near.set(question, same ?? nearest(word, names));
    }
    return this.#near.get(question);
  }
}
