export type Tongue = "en" | "fr";

/** What a draft has to know of a language beside its verbs; as text: sources of regular expressions, in lower case. */
export interface Lexicon {
  /** Words in lower case that no text of the language does without, and that others lack. */
  readonly common: RegExp;
  /** The names of the months and their short forms: sources of regular expressions. */
  readonly months: readonly string[];
  /** Where a full stop ends no sentence; and where it does only if a new one plainly begins. */
  readonly abbreviations: RegExp;
  readonly initials: RegExp;
  readonly openers: RegExp;
  readonly offices: string;
  /** The office of most who speak for an issuer. */
  readonly head: string;
  readonly honorifics: string;
  /** What joins an office to a country, and two subjects. */
  readonly of: string;
  readonly and: string;
  /** An article before a subject. */
  readonly the: string;
  /** What makes of a name no subject, standing before it. */
  readonly before: RegExp;
  /** What a sentence may begin with, before its subject and without a comma: in lower case. */
  readonly fronted: string;
  /** A word that makes a clause depend on another. */
  readonly subordinate: RegExp;
  /** All who take part; one of them; the other one, as an object; each the other. */
  readonly all: string;
  readonly one: string;
  /** Titles and pronouns of a woman, and of a man. */
  readonly female: RegExp;
  readonly male: RegExp;
  /** Guests who are not named. */
  readonly guests: string;
  /** Those who speak, as they call themselves. */
  readonly we: RegExp;
  readonly other: string;
  readonly eachOther: string;
  /** What may stand between an act and whom it is done to. */
  readonly toward: RegExp;
  /** A pronoun before its verb: "l'a remercié". */
  readonly clitic: string;
  /** Capitalised words that begin a sentence and no name. */
  readonly never: string;
  readonly weekdays: readonly string[];
  /** What may stand between a subject and its verb, or between the words of a tense. */
  readonly between: string;
  /** A verb that no table has, in a group: by its form in the past. */
  readonly unknown: string;
  /** How a verb in the past begins; and one that tells of a time before that. */
  readonly past: RegExp;
  readonly had: RegExp;
  /** What makes of an act hearsay, or a condition's: anywhere in its words. */
  readonly unsure: RegExp;
  /** What makes of an act one that is done only if something else is. */
  readonly condition: RegExp;
  /** What tells of another day than the meeting's, before the subject or the verb. */
  readonly elsewhen: RegExp;
  /** What denies a verb, within it or right after it; what leaves little of it, before it; and both, a little after. */
  readonly not: RegExp;
  readonly hardly: RegExp;
  readonly few: RegExp;
  readonly today: RegExp;
  readonly yesterday: RegExp;
  /** How a text says that a meeting did not take place, or not yet. */
  readonly cancelled: RegExp;
  readonly postponed: RegExp;
  readonly planned: RegExp;
}

export const TONGUES: Readonly<Record<Tongue, Lexicon>> = {
  en: {
    common: /\b(?:the|and|of|to|with|on|for|by|that|their|his)\b/g,
    months: `jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)?
      nov(?:ember)? dec(?:ember)?`.split(/\s+/),
    abbreviations:
      /(?:^|[\s(])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|St|Hon|H\.E|H\.R\.H|Gen|Col|Lt|Sen|Rep|Gov|Capt|vs|No|Art|cf|e\.g|i\.e|\p{Lu})\.\s*$/u,
    initials: /(?:\b(?:\p{Lu}\.){2,}|\b[ap]\.m\.|\b(?:etc|Jr|Sr|Inc|Ltd|Co|Corp)\.)\s*$/u,
    openers:
      /^["“(]?(?:The|They|He|She|It|In|On|At|As|To|Both|This|These|We|During|Following|Prime|President|Finally|Lastly)\b/,
    offices:
      "(?:(?:vice|deputy) )?(?:prime minister|PM|president|chancellor|premier|taoiseach|first minister|secretary[- ]general|(?:foreign|defence|defense|external affairs|finance|trade) (?:minister|secretary)|minister (?:for|of) (?:external |foreign )?(?:affairs|trade|defence)|secretary of state|king|queen|emir|amir|sultan|crown prince|pope|governor general)(?:[- ](?:elect|designate))?",
    head: "Prime Minister",
    honorifics:
      "(?:mr|mrs|ms|dr|sir|dame|minister|secretary|ambassador|commissioner|shri|smt|h\\.e|(?:his|her) (?:excellency|majesty|holiness|highness|royal highness)|(?:the )?(?:rt\\.? |right )?hon(?:ou?rable)?)\\.?,?",
    of: "(?:of|for) (?:the )?",
    and: ",? (?:and|as well as) (?:the )?",
    the: "(?:the )?",
    before:
      /(?:^|[\s,(])(?:of|by|to|from|for|between|against|in|on|at|with|without|unlike|like|alongside|than|about|over|under|after|before|behind|including|nor|or|as well as|former|late) (?:the )?$/i,
    fronted:
      "on|in|at|during|after|before|following|since|throughout|amid|under|for|from|with|to|as|while|and|but|also|then|today|tonight|yesterday|this|last|earlier|later|meanwhile|both|\\p{L}+ly|(?:sun|mon|tues|wednes|thurs|fri|satur)day",
    subordinate:
      /(?<!\p{L})(?:that|which|who|whom|whose|whether|if|because|when|until|unless|although|though|where|what|how|why)(?!\p{L})/iu,
    all: "(?:the )?(?:(?:both|two|three|four|these|all)(?: of)? (?:the |these )?)*(?:leaders|prime ministers|presidents|(?:foreign )?ministers|sides|parties|counterparts|premiers|delegations)|they|both|we|the pair",
    one: "he|she",
    female: /(?<!\p{L})(?:ms|mrs|madam|dame|queen|she|hers?)(?!\p{L})/iu,
    male: /(?<!\p{L})(?:mr|sir|king|he|him|his)(?!\p{L})/iu,
    guests: "leaders|ministers|heads of|counterparts?|representatives|delegates|members|guests|others",
    we: /^we$/i,
    other: "him|her(?! \\p{L})|her(?= (?:for|on|to|in|at|about|with|as|after|and)(?!\\p{L}))",
    toward: /^(?: \p{L}+ly)? ?$|(?<!\p{L})(?:to|with) $/iu,
    eachOther: "(?:with |to )?(?:one another|each other)",
    clitic: "",
    never: "On|In|At|Earlier|Later|This|Last|Today|Yesterday|Tonight|Following|During|After|As|While|The",
    weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
    between:
      "(?:,? (?:also|both|all|each|again|once (?:again|more)|then|further|jointly|in (?:turn|response|particular|addition|reply|return)|for (?:his|her|their) part|have|has|had|together|(?:began|started|opened|concluded|closed) by|who [^,.;]{1,90}|\\p{Ll}+ly),?)",
    unknown: "(\\p{L}+ed)",
    past: /^(?:\p{L}+ed|said|met|spoke|held|took|told|made|felt|drew|sought|paid|gave|set|had|was|were|undertook|stood|began)\b/u,
    had: /(?<!\p{L})had (?:(?:also|both|already|\p{L}+ly) )*(?:\p{L}+e[dn]|met|said|told|held)(?!\p{L})/u,
    unsure:
      /(?<!\p{L})(?:according to|reportedly|allegedly|supposedly|apparently|purportedly|unless|provided that|on condition that|will be \p{L}+ed)(?!\p{L})|^(?:if|should|had|were|unless|subject to|pending|in the event|in case|per|assuming|provided) /iu,
    condition: /(?<!\p{L})(?:provided that|on (?:the )?condition that|subject to|unless)(?!\p{L})/iu,
    elsewhen:
      /(?<!\p{L})(?:in (?:(?:early|mid|late) |\p{Lu}\p{Ll}+,? )?(?:19|20)\d\d|(?:last|next|the (?:previous|following)|earlier this) (?:day|week|month|year|decade|century|spring|summer|autumn|fall|winter|time)|(?:day|week|month|year|decade)s? (?:ago|before|earlier)|(?:previous|last|earlier|prior|past|next) (?:phone |telephone )?(?:calls?|meetings?|conversations?|talks|visits?|summit|discussions?)|previously|formerly|recently|in the past|tomorrow)(?!\p{L})/iu,
    not: /(?<!\p{L})(?:not|never|no|nothing)(?!\p{L})/u,
    hardly: /(?<!\p{L})(?:hardly|barely|scarcely|rarely|seldom|nearly|almost|never)(?!\p{L})/u,
    few: /(?<!\p{L})(?:not(?! only)|never|no(?! (?:later|less|fewer)(?!\p{L}))|nothing|none|neither|hardly|barely|scarcely|rarely|seldom|(?<!\ba )(?:little|few))(?!\p{L})/u,
    today: /\b(?:(?:earlier |later )?today|(?:earlier )?this (?:morning|afternoon|evening)|tonight)\b/i,
    yesterday: /\b(?:yesterday|last night)\b/i,
    cancelled: /\b(?:cancell?ed|cancell?ation|called off)\b/i,
    postponed: /\b(?:postponed?|postponement|put off|rescheduled?|deferred|delayed)\b/i,
    planned:
      /\b(?:will|to|shall) (?:meet|speak|talk|hold|host|pay|visit|travel|receive|welcome|convene|take place|be held|attend)\b|\b(?:scheduled|planned) (?:for|to)\b|\bupcoming\b/i,
  },
  fr: {
    common: /(?<!\p{L})(?:les?|des|du|et|avec|leur|dans|une|aux?|ont|sur|pour|par)(?!\p{L})/gu,
    months: `janv(?:ier)? févr(?:ier)? mars avr(?:il)? mai juin juill(?:et)? août sept(?:embre)? oct(?:obre)?
      nov(?:embre)? déc(?:embre)?`.split(/\s+/),
    abbreviations: /(?:^|[\s(])(?:MM?|Mmes?|Mlle|Dre?|Me|Ste?|S\.E|S\.M|S\.A|art|p|cf|n°|no|\p{Lu})\.\s*$/u,
    initials: /(?:\b(?:\p{Lu}\.){2,}|\betc\.)\s*$/u,
    openers: /^[«“(]?\s?(?:Le|La|Les|L[’']|Ils|Elles|Il|Elle|En|Au|À|Ces?|Dans|Nous)(?!\p{L})/u,
    offices:
      "(?:vice-)?(?:premi(?:er|ère) ministre|présidente?|chanceli(?:er|ère)(?: fédérale?)?|secrétaire générale?|ministre (?:des affaires étrangères|de la défense)|roi|reine|émir|sultan|prince héritier|pape)(?: (?:élu|désigné)e?)?(?: (?:de la (?:république|confédération)|du conseil(?! européen))(?: \\p{Ll}{4,}(?![\\p{L}’']))?)?",
    head: "Premier ministre",
    honorifics:
      "(?:mm?\\.|mmes?|dre?|sir|son excellence|sa majesté|s\\.e\\.|le très honorable|l[’']honorable|le président|la présidente|l[ae] ministre)",
    of: "(?:du |de la |de l[’']|des |d[’']|de )",
    and: ",? (?:et|ainsi que|de même que) (?:l[ea] |l[’'])?",
    the: "(?:l[ea] |l[’'])?",
    before:
      /(?:^|[\s,(])(?:de|du|des|à|au|aux|par|pour|en|entre|contre|ancien|avec|sans|comme|outre|sur|chez|ni|ou|ainsi que|de même que) (?:la |le )?$|[ld][’']$/i,
    fronted:
      "à|au|aux|en|dans|lors|le (?=\\p{L}+di|\\d)|ce|cet|cette|hier|aujourd|après|avant|pendant|durant|depuis|pour|par|sur|avec|et|mais|ainsi|enfin|puis|ensuite|tandis|\\p{L}+(?:ment|di)",
    subordinate:
      /(?<!\p{L})(?:que|qui|dont|où|si|lorsque|quand|puisque|comme)(?!\p{L})|(?<!\p{L})(?:lorsqu|puisqu|qu|s)[’'](?=ils? |elles? |une? |l)/iu,
    all: "les (?:(?:deux|trois|quatre) )?(?:dirigeante?s|premi(?:ers|ères) ministres|présidente?s|ministres|parties|chefs|homologues|leaders|hommes|délégations)|(?:tous |toutes )?les deux|ils|elles|nous",
    one: "il|elle",
    female: /(?<!\p{L})(?:mme|madame|présidente|première|chancelière|reine|elle)(?!\p{L})/iu,
    male: /(?<!\p{L})(?:m\.|monsieur|président|premier|chancelier|roi|il)(?!\p{L})/iu,
    guests: "dirigeante?s|ministres|chefs d['’]|homologues?|représentante?s|membres|invité(?:es|s)|autres",
    we: /^nous$/i,
    other: "l[’']|lui",
    toward: /^(?: \p{L}+ment)? ?$|(?<!\p{L})(?:à|au|avec|envers|auprès (?:de|du)) $/iu,
    eachOther: "(?:mutuellement|l[’']une? (?:l[’']|à l[’'])autre)",
    clitic: "(?:l[’']|lui |les |leur )",
    never: "Le|La|Les|En|À|Au|Ce|Cet|Hier|Aujourd|Lors|Après|Pendant",
    weekdays: "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" "),
    between:
      "(?:,? (?:également|aussi|tous|toutes|deux|en outre|ensuite|notamment|(?:à|de) nouveau|par ailleurs|chacun|en particulier|ensemble|bien|pour sa part|de son côté|qui [^,.;]{1,90}|\\p{Ll}+ment),?)",
    unknown: "((?:a|ont|s['’]est|se sont) (?:également |aussi |\\p{L}+ment )?\\p{L}+)",
    past: /^(?:a|ont|avons|s[’']est|se sont|sont|avait|avaient)(?!\p{L})/u,
    had: /(?<!\p{L})(?:avai(?:en)?t|étai(?:en)?t) /u,
    unsure:
      /(?<!\p{L})(?:selon|d[’']après|prétendument|apparemment|à condition|à moins|pourvu)(?!\p{L})|^s(?:i |[’']ils?)|^(?:sous réserve|en cas|en attendant|dans l[’']hypothèse)(?!\p{L})/iu,
    condition: /(?<!\p{L})(?:à (?:la )?condition (?:que|qu[’']|de|d[’'])|sous réserve|pourvu qu|à moins qu)/iu,
    elsewhen:
      /(?<!\p{L})(?:en (?:\p{L}+ )?(?:19|20)\d\d|l[’']an(?:née)? (?:dernier|dernière|passée?)|(?:mois|semaine|siècle|printemps|été|automne|hiver) (?:derni(?:er|ère)|passée?|prochaine?)|il y a (?:[\p{L}\d]+ ){1,3}(?:ans?|années?|mois|semaines?|jours?)|(?:précédente?s?|derni(?:er|ère)s?|prochaine?s?) (?:appels?|rencontres?|réunions?|entretiens?|conversations?|visites?|sommet)|(?:appels?|rencontres?|réunions?|entretiens?|conversations?|visites?|sommet) (?:précédente?s?|passée?s?)|précédemment|auparavant|antérieurement|récemment|demain)(?!\p{L})/iu,
    not: /(?<!\p{L})(?:pas|plus|jamais|aucune?)(?!\p{L})/u,
    hardly: /(?<!\p{L})(?:à peine|presque|rarement|guère|difficilement|quasiment|jamais)(?!\p{L})/u,
    few: /(?<!\p{L})(?:ne(?!\p{L})|n[’']|(?:jamais|aucune?|ni|à peine|guère|rarement|(?<!un )peu)(?!\p{L}))/u,
    today: /aujourd[’']hui|(?<!\p{L})(?:ce (?:matin|soir)|cet après-midi)/iu,
    yesterday: /(?<!\p{L})hier(?!\p{L})/iu,
    cancelled: /(?<!\p{L})annul(?:ée?s?|ation)(?!\p{L})/iu,
    postponed: /(?<!\p{L})(?:report(?:ée?s?)|ajourn(?:ée?s?|ement)|différée?s?|repoussée?s?)(?!\p{L})/iu,
    planned:
      /(?<!\p{L})(?:rencontrer|recevr|accueiller|tiendr|entretiendr|rendr|aur|participer|effectuer|ser)(?:a|ont)(?!\p{L})|(?<!\p{L})(?:va|vont|doi(?:ven)?t) (?:se )?(?:rencontrer|recevoir|accueillir|tenir|rendre|entretenir)(?!\p{L})|(?<!\p{L})prévue?s? /iu,
  },
};

/** What share of a text's words are at least those that its language cannot do without; and of how many that is told. */
const LEAST = { share: 0.08, words: 20 };

/** The language of a text, by the words that it cannot do without. Undefined where it is neither of ours. */
export function tongueOf(text: string): Tongue | undefined {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  if (count(/\p{Script=Latin}/gu) * 2 < count(/\p{L}/gu)) return undefined;
  const [en, fr] = [count(TONGUES.en.common), count(TONGUES.fr.common)];
  const words = count(/(?<!\p{L})\p{L}+/gu);
  if (words >= LEAST.words && Math.max(en, fr) < words * LEAST.share) return undefined;
  return fr > en ? "fr" : "en";
}

/** A source of a regular expression in lower case, changed so that each word of it may also begin with a capital. */
export function capitalised(source: string): string {
  return source.replace(/(?<![\p{L}\\[{])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
