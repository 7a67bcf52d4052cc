/** What the values of the closed lists are called on pages. */
import type { DocumentKey } from "../model/document.js";
import type { FigureKey } from "../model/figure.js";
import type { StateKey } from "../model/instrument.js";
import type { MeetingKey } from "../model/meeting.js";
import type { ParticipantKey } from "../model/person.js";
import type { ServiceKey } from "../model/service.js";
import type { StatementKey } from "../model/statement.js";
import type { LISTS, ListName, Qualifier } from "../model/vocabulary.js";
import type { InterfaceLanguage } from "./words.js";

/** A key of a record that may hold our reading. */
export type Key = MeetingKey | ParticipantKey | DocumentKey | StatementKey | StateKey | ServiceKey | FigureKey;

/** The lists that pages tell of, and what each has. */
type Called<Name> = {
  readonly [List in Exclude<ListName, "party" | "name" | "role">]: Readonly<
    Record<(typeof LISTS)[List]["terms"][number]["id"], Name>
  >;
} & Readonly<Record<"partOfDay" | "language", Readonly<Record<string, Name>>>> & {
    readonly bound: Readonly<Record<Qualifier, Name>>;
    readonly key: Readonly<Record<Key, Name>>;
  };

/** For each list, what each of its values is called. */
export type Labels = Called<string>;

const CALLED: Called<readonly [en: string, fr: string]> = {
  act: {
    meet: ["Meet", "Rencontrer"],
    call: ["Call", "Appeler"],
    travel: ["Travel", "Se déplacer"],
    receive: ["Receive", "Recevoir"],
    congratulate: ["Congratulate", "Féliciter"],
    thank: ["Thank", "Remercier"],
    praise: ["Praise", "Saluer"],
    sympathise: ["Sympathise", "Témoigner sa sympathie"],
    discuss: ["Discuss", "Discuter"],
    say: ["Say", "Dire"],
    emphasise: ["Emphasise", "Souligner"],
    recognise: ["Recognise", "Reconnaître"],
    reaffirm: ["Reaffirm", "Réaffirmer"],
    support: ["Support", "Appuyer"],
    welcome: ["Welcome", "Se féliciter"],
    concern: ["Voice concern", "Exprimer sa préoccupation"],
    disagree: ["Disagree", "Diverger"],
    deny: ["Deny", "Démentir"],
    oppose: ["Oppose", "S’opposer"],
    condemn: ["Condemn", "Condamner"],
    "agree-that": ["Agree that", "Convenir que"],
    "agree-on": ["Agree on", "S’accorder sur"],
    "look-forward": ["Look forward", "Se réjouir d’avance"],
    will: ["Will do", "Faire savoir que l’on fera"],
    "agree-to": ["Agree to", "Convenir de faire"],
    commit: ["Commit", "S’engager"],
    invite: ["Invite", "Inviter"],
    accept: ["Accept", "Accepter"],
    refuse: ["Refuse", "Refuser"],
    urge: ["Urge others", "Exhorter des tiers"],
    request: ["Request", "Demander"],
    direct: ["Direct", "Charger"],
    announce: ["Announce", "Annoncer"],
    issue: ["Issue", "Publier"],
    launch: ["Launch", "Lancer"],
    sign: ["Sign", "Signer"],
  },
  state: {
    discussed: ["discussed", "en discussion"],
    negotiating: ["under negotiation", "en négociation"],
    "in-principle": ["agreed in principle", "convenu en principe"],
    "to-be-signed": ["to be signed", "à signer"],
    concluded: ["concluded", "conclu"],
    announced: ["announced", "annoncé"],
    issued: ["issued", "publié"],
    established: ["established", "établi"],
    signed: ["signed", "signé"],
    "in-force": ["in force", "en vigueur"],
    existing: ["already existing", "déjà existant"],
  },
  mode: {
    "in-person": ["in person", "en personne"],
    telephone: ["by telephone", "par téléphone"],
    video: ["by video", "par vidéo"],
    call: ["at a distance", "à distance"],
    unspecified: ["not told", "non précisé"],
  },
  status: {
    planned: ["planned", "prévue"],
    held: ["held", "tenue"],
    postponed: ["postponed", "reportée"],
    cancelled: ["cancelled", "annulée"],
  },
  occasion: {
    visit: ["a visit", "une visite"],
    summit: ["a summit", "un sommet"],
    margins: ["beside a larger event", "en marge d’un événement"],
    ceremony: ["a ceremony", "une cérémonie"],
  },
  tenure: {
    designate: ["designate", "désigné(e)"],
    acting: ["acting", "par intérim"],
    outgoing: ["outgoing", "sortant(e)"],
    former: ["former", "ancien(ne)"],
  },
  document: {
    readout: ["readout", "compte rendu"],
    "joint-statement": ["joint statement", "déclaration commune"],
    "news-release": ["news release", "communiqué"],
    post: ["post", "publication sur un réseau social"],
    transcript: ["transcript", "transcription"],
    report: ["report", "reportage"],
  },
  read: {
    whole: ["read whole", "lu en entier"],
    part: ["read in part", "lu en partie"],
    digest: ["known by a digest", "connu par un résumé"],
    unread: ["not read", "non lu"],
  },
  instrument: {
    agreement: ["agreement", "accord"],
    memorandum: ["memorandum", "mémorandum"],
    declaration: ["declaration", "déclaration"],
    partnership: ["partnership", "partenariat"],
    dialogue: ["dialogue", "dialogue"],
    body: ["body", "organe"],
    plan: ["plan", "plan"],
    loan: ["loan", "prêt"],
  },
  service: {
    proposed: ["proposed", "proposé"],
    existing: ["existing", "existant"],
  },
  qualifier: {
    exactly: ["exactly", "exactement"],
    about: ["about", "environ"],
    nearly: ["nearly", "près de"],
    below: ["below", "moins de"],
    over: ["over", "plus de"],
    "at-least": ["at least", "au moins"],
    "up-to": ["up to", "jusqu’à"],
  },
  /** What the qualifier says of the number. */
  bound: {
    exactly: ["the number itself, printed without a qualifier", "le nombre lui-même, imprimé sans réserve"],
    about: ["near it, on either side", "proche, d’un côté ou de l’autre"],
    nearly: ["a little under it: an upper bound", "un peu moins : une borne supérieure"],
    below: ["below it: an upper bound", "moins : une borne supérieure"],
    over: ["above it: a lower bound", "davantage : une borne inférieure"],
    "at-least": ["at least it: a lower bound", "au moins : une borne inférieure"],
    "up-to": ["at most it: an upper bound", "au plus : une borne supérieure"],
  },
  unit: {
    percent: ["per cent", "pour cent"],
    times: ["times", "fois"],
    ordinal: ["(place in a row)", "(rang)"],
    year: ["years", "ans"],
    month: ["months", "mois"],
    day: ["days", "jours"],
    hour: ["hours", "heures"],
    minute: ["minutes", "minutes"],
    person: ["people", "personnes"],
    thing: ["", ""],
  },
  standing: {
    fact: ["stated as a fact", "donné comme un fait"],
    projection: ["projection", "prévision"],
    target: ["target", "objectif"],
    pledge: ["pledge", "promesse"],
  },
  partOfDay: {
    morning: ["morning", "matin"],
    afternoon: ["afternoon", "après-midi"],
    evening: ["evening", "soir"],
    night: ["night", "nuit"],
  },
  /** Languages of documents, by their tags. */
  language: {
    en: ["English", "anglais"],
    fr: ["French", "français"],
    ja: ["Japanese", "japonais"],
    de: ["German", "allemand"],
    es: ["Spanish", "espagnol"],
    it: ["Italian", "italien"],
    ko: ["Korean", "coréen"],
    pt: ["Portuguese", "portugais"],
    ru: ["Russian", "russe"],
    uk: ["Ukrainian", "ukrainien"],
    zh: ["Chinese", "chinois"],
    ar: ["Arabic", "arabe"],
  },
  key: {
    date: ["day", "jour"],
    until: ["last day", "dernier jour"],
    time: ["hour", "heure"],
    venue: ["venue", "lieu précis"],
    city: ["city", "ville"],
    region: ["region", "région"],
    country: ["country", "pays"],
    mode: ["mode", "mode"],
    status: ["status", "statut"],
    occasion: ["occasion", "occasion"],
    person: ["person", "personne"],
    office: ["office", "fonction"],
    tenure: ["tenure", "exercice"],
    party: ["party", "partie"],
    where: ["place", "lieu"],
    kind: ["kind", "type"],
    issuers: ["issuer", "émetteur"],
    language: ["language", "langue"],
    published: ["day of publication", "jour de publication"],
    translationOf: ["translation of", "traduction de"],
    supersedes: ["replaces", "remplace"],
    by: ["who", "qui"],
    to: ["to whom", "à qui"],
    about: ["about", "sujet"],
    when: ["time", "moment"],
    condition: ["condition", "condition"],
    state: ["state", "état"],
    witnesses: ["witnesses", "témoins"],
    currency: ["currency", "monnaie"],
    measure: ["what it measures", "ce que le chiffre mesure"],
    period: ["period", "période"],
    standing: ["sort of claim", "type d’affirmation"],
    sameAs: ["same amount", "même montant"],
    providers: ["provider", "prestataire"],
    operators: ["operator", "exécutant"],
    area: ["area", "zone"],
    audience: ["audience", "public"],
  },
};

function labelsIn(language: 0 | 1): Labels {
  const lists = Object.entries(CALLED).map(([list, names]) => {
    return [list, Object.fromEntries(Object.entries(names).map(([value, name]) => [value, name[language]]))];
  });
  return Object.fromEntries(lists);
}

export const LABELS: Readonly<Record<InterfaceLanguage, Labels>> = { en: labelsIn(0), fr: labelsIn(1) };
