import type { Range } from "../evidence/document-text.js";
import type { Act } from "../model/vocabulary.js";
import { TONGUES, type Tongue } from "./tongue.js";

/**
 * The act that a verb proposes, in doubt the weaker. `~` stands for the endings of an English verb (an `e` before it belongs to them), and before a French
 * participle for "a" or "ont"; `^` before it for "s'est" or "se sont"; `…` for up to four words.
 */
const VERBS: Readonly<Record<Tongue, Readonly<Record<Act, string>>>> = {
  en: {
    meet: "met|met with|meet|meet with|spoke|spoke with|spoke to|speaks? (?:with|to)|talk~ (?:to|with)|h[eo]ld … (?:talks?|meetings?|calls?|conversation|discussions?|consultations)|ha[ds] … (?:talks?|call|conversation|meeting|audience|breakfast|lunch|dinner)|convened|join~ … by|interact~ with|conferred with",
    call: "call~ up|telephone~|phone~|receive~ a … call from|rang",
    travel: "travel~ to|visited|arrived|conclude~ … visit|paid … visit|departed",
    receive: "host~|receive~|greet~",
    congratulate:
      "congratulate~|offer~ … congratulations|express~ … congratulations|extend~ … (?:congratulations|felicitations|greetings)|convey~ … (?:congratulations|felicitations)|felicitate~",
    thank:
      "thank~|express~ … (?:gratitude|thanks|appreciation to)|convey~ … (?:gratitude|thanks|appreciation to)|offer~ … thanks|(?:was|were) grateful",
    praise:
      "praise~|commend~|applaud~|laud~|celebrate~|pa(?:id|ys?) … tribute|compliment~|hail~|express~ … (?:admiration|high regard|respect|appreciation)|convey~ … appreciation|appreciate~|commemorate~",
    sympathise:
      "(?:expressed|expresses|extend~|convey~|offer~|shared|sent) … (?:condolences?|sympath(?:y|ies)|solidarity|sadness|sorrow|greetings|wish(?:es)?|regards)|wish~|mourn~|stood in solidarity",
    discuss:
      "discuss~|ha[ds] … discussions?|exchange~ … (?:views?|perspectives?|opinions?|assessments?)|spoke about|spoke of|talk~ about|review~|touch~ (?:up)?on|consult~|turn~ to|reflect~ (?:up)?on|consider~|explore~|address~|cover~|focus~ on|assess~|examine~|deliberate~|share~ … (?:views?|perspectives?|assessments?|insights?s)|took stock|take stock|took up|coordinate~|compare~ notes|dealt with|debate~|raise~",
    say: "said|say~|state~|note~|mention~|outline~|explain~|inform~|brief~|update~|point~ out|refer~ to|referr(?:ed|ing) to|recall~|describe~|set~ out|convey~|observe~|report~|told|remark~|share~|add~|detail~|respond~|present~|introduce~|indicate~|provide~ … (?:update|overview|briefing)|gave … (?:update|overview|briefing)|comment~|reflect~|offer~|spoke|thought|fe(?:lt|els?)|believe~|argue~|suggest~|propose~|(?:was|were) … clear|made clear|made it clear|demonstrate~|express~|assure~ … that",
    emphasise:
      "emphasi[sz]e~|underscore~|underline~|stress~|highlight~|dr[ae]w~ attention|(?:was|were) … united in|insist~|place~ … emphasis|(?:was|were) … clear … that",
    recognise: "recogni[sz]e~|acknowledge~|share~ the recognition|appreciate~ that|(?:was|were) aware",
    reaffirm:
      "reaffirm~|affirm~|confirm~|re-?confirm~|reiterate~|renew~|re-?assert~|repeat~|(?:express|state|share|underline|outline)~ … commitment|recommit~|rededicate~|re-emphasi[sz]e~|remain~ … committed|(?:was|were|is|are) committed",
    support:
      "support~|express~ … support|back~|endorse~|offer~ … support|convey~ … support|voice~ … support|pledge~ … support for|st(?:oo|an)d~ (?:with|by|behind|in support)|lent … support|favou?r~",
    welcome:
      "welcome~|express~ … (?:satisfaction|pleasure|joy|happiness|delight)|(?:was|were) … (?:pleased|delighted|encouraged|glad|happy)|rejoice~|positively (?:assessed|evaluated)|note~ with … (?:satisfaction|appreciation|pleasure)|appreciate~ the … progress",
    concern:
      "(?:express|voice|raise|share|convey|note)~ … (?:concerns?|alarm|anxiety|worry|outrage|dismay|regret)|(?:was|were) … (?:concerned|alarmed|worried)|deplore~|regrett?~|lament~",
    oppose: "oppose~|reject~|object~|object~ to|express~ … opposition|protest~|lodge~ … protest|rule~ out|denounce~",
    disagree:
      "disagree~|differ~|agree~ to disagree|(?:recogni[sz]e|acknowledge|note)~ … (?:differences|disagreement)s?",
    deny: "den(?:y|ie[ds]|ying)|dispute~|refute~|rebut(?:s|ted)?|reject~ … (?:claim|allegation|accusation|suggestion)s?|(?:did )?not (?:agreed?|promised?|commit|committed|say|said|make|made|given?|offer|offered)(?: to| that)?",
    condemn: "condemn~|express~ … condemnation|(?:was|were) united in … condemnation|join~ in condemning",
    "agree-that":
      "agree~|agree~ that|agree~ it|concurr?~|concurr?~ that|share~ … (?:view|recognition|belief|understanding|conviction|assessment) that|share~ the view|(?:was|were) … (?:of the view|convinced|unanimous)|(?:was|were) in agreement|came to the conclusion",
    "agree-on":
      "agree~ (?:up)?on|concurr?~ (?:up)?on|agree~ the (?:importance|need|value|benefits|significance)|reached … agreement on|share~ … the need|found common ground",
    "look-forward":
      "look~ forward|look~ ahead|hope~|express~ … (?:hope|desire|wish|interest|willingness|readiness|enthusiasm|intention|optimism|confidence|eagerness)|convey~ … (?:hope|desire|intention|willingness|interest|readiness)|state~ … (?:intention|desire)|anticipate~|(?:was|were) looking forward|said … (?:was|were) looking forward|expect~|aspire~|await~|desire~|wish~ to|said … look(?:ed|s)? forward|seek~ to|intend~ to|(?:was|were) keen|(?:was|were) eager",
    will: "will|shall|(?:is|are|was|were) to (?:meet|speak|visit|hold|travel)|plan~ to",
    "agree-to": "agree~ to|concurr?~ to|concurr?~ in|decide~ to|decide~|settle~ on|arrange~ to",
    commit:
      "commit|committed|committed to|commit to|commits to|pledge~|promise~|resolve~ to|vow~|undert(?:ook|akes?) to|(?:was|were) determined|determine~ to|reaffirm~ … pledge to|assure~|guarantee~|engage~ to",
    invite: "invite~|extend~ … invitation|(?:issue|renew|convey|reiterate)~ … invitation",
    accept: "accept~",
    refuse:
      "refuse~|decline~|turn~ down|(?:did )?not accept(?:ed)?|reject~ … (?:offer|proposal|request|invitation|demand)s?",
    urge: "urge~|call~ (?:up)?on|call~ for|appeal~|encourage~|press~ for|express~ … call for|demand~|reiterate~ … call",
    request: "request~|ask~|sought|seek~|request~ that|ask~ for|express~ … request",
    direct: "direct~|instruct~|task~|mandate~|direct~ … officials|assign~",
    announce: "announce~|unveil~|declare~|proclaim~|made public",
    issue: "issue~|release~|publish~|adopt~|put out",
    launch:
      "launch~|start~|establish~|beg[au]n|inaugurate~|open~|set up|create~|kick~ off|commence~|initiate~|open~ … negotiations|elevate~|upgrade~",
    sign: "sign~|co-?sign~|initial(?:l)?ed|witness~ … (?:signing|signature|exchange)|exchange~ … (?:agreements?|memorand\\p{L}+|documents?|instruments?)|conclude~|finali[sz]e~",
  },
  fr: {
    meet: "~rencontré|^entretenu|^entretenu avec|~parlé|~parlé avec|~parlé à|~eu … (?:entretien|conversation|rencontre|appel)|^rencontré|^réuni|~tenu … (?:réunion|rencontre|entretien)|^parlé|~participé|rencontre|~échangé avec|~conversé|^entretenu par téléphone",
    call: "~appelé|~téléphoné|~reçu un … appel",
    travel:
      "^rendu|~visité|~effectué … (?:visite|déplacement)|~voyagé|~conclu … visite|~terminé … visite|est arrivé|est rentré",
    receive: "~accueilli|~reçu|~accueilli … à",
    congratulate:
      "~félicité|~offert … félicitations|~transmis … félicitations|~adressé … félicitations|~présenté … félicitations",
    thank:
      "~remercié|~exprimé … (?:gratitude|reconnaissance|remerciements|appréciation)|~fait part de … (?:gratitude|reconnaissance)|^remercié",
    praise:
      "~rendu hommage|~loué|~vanté|~célébré|~félicité de|~souligné … (?:leadership|contribution)|~salué … (?:leadership|courage|mémoire)",
    sympathise:
      "~(?:exprimé|offert|présenté|transmis|adressé) … (?:condoléances|sympathies?|solidarité|vœux|tristesse)",
    discuss:
      "~eu … (?:discussions?|échanges?)|~discuté|~discuté (?:de|d['’]|des|du)|~échangé|~échangé … (?:vues|points de vue|idées)|~fait le point|~abordé|~parlé de|~parlé du|~parlé des|~passé en revue|~examiné|^penché sur|^penché|^entretenu de|^entretenu des|^entretenu du|~traité|~évoqué|~réfléchi|~exploré|~procédé à … échange|~soulevé",
    say: "~dit|~déclaré|~indiqué|~précisé|~mentionné|~noté|~fait remarquer|~fait savoir|~fait part|~fait état|~présenté|~exposé|~informé|~expliqué|~rappelé|~décrit|~exprimé|~fait valoir|~partagé|~estimé|~affirmé que|~constaté|^exprimé|^dit|~ajouté|~donné … aperçu",
    emphasise:
      "~souligné|~mis l['’]accent|~insisté|~mis en (?:relief|évidence|lumière|valeur|avant)|~attiré l['’]attention|~fait ressortir",
    recognise: "~reconnu|~pris acte|~admis|^reconnu",
    reaffirm:
      "~réaffirmé|~réitéré|~affirmé|~confirmé|~renouvelé|~répété|~rappelé … (?:engagement|attachement)|~exprimé … engagement|~redit|~reconfirmé",
    support:
      "~appuyé|~soutenu|~exprimé … (?:soutien|appui|attachement)|~apporté … (?:soutien|appui)|~fait part de … (?:soutien|appui)|~témoigné",
    welcome:
      "~salué|^réjoui|^félicité|~accueilli favorablement|~accueilli avec|~exprimé … satisfaction|~souhaité la bienvenue|^dit … (?:heureux|heureuse|satisfaits?|ravis?)",
    concern:
      "~exprimé … (?:préoccupations?|inquiétudes?|craintes?|regrets?)|~fait part de … (?:préoccupations?|inquiétudes?)|^dit … (?:préoccupé|inquiet|inquiète|préoccupés)|~soulevé … (?:préoccupations?|inquiétudes?)|^inquiété|~déploré|~regretté|~partagé … (?:préoccupations?|inquiétudes?)",
    oppose: "^opposé|~rejeté|~dénoncé|~exprimé … opposition",
    disagree: "~ (?:constaté|reconnu|pris acte de) … (?:divergences|désaccords?|différends?)|~ divergé",
    deny: "~démenti|~nié|~réfuté|~contesté",
    condemn: "~condamné|~exprimé … condamnation",
    "agree-that":
      "~convenu|~convenu que|~convenu qu['’]|sont convenus|sont convenus que|~été d['’]accord|^entendu pour dire|^accordé (?:à|pour) dire|~partagé … (?:avis|constat|conviction)|^dit d['’]accord",
    "agree-on":
      "~convenu sur|~convenu (?:de la|de l['’]|du|des|d['’]une)|^entendu sur|^accordé sur|~convenu de l['’](?:importance|urgence)|~convenu de la nécessité|^mis d['’]accord sur",
    "look-forward":
      "~hâte|~dit … hâte|^dit … (?:impatients?|enthousiastes?|hâte)|~exprimé … (?:souhait|désir|espoir|intention|volonté|hâte)|~espéré|~souhaité|~manifesté … (?:intérêt|intention|volonté)|(?:ont|a) hâte",
    will: "vont|va",
    "agree-to":
      "~convenu (?:de|d['’])|sont convenus (?:de|d['’])|~décidé|~décidé de|~accepté de|^entendu pour|^mis d['’]accord pour|~résolu de",
    commit: "^engagé|^engagé à|~promis|~pris l['’]engagement|~assuré|~résolu",
    invite: "~invité|~lancé … invitation|~adressé … invitation",
    accept: "~accepté",
    refuse: "~refusé|^refusé à|~décliné|~rejeté … (?:offre|proposition|demande|invitation)s?",
    urge: "~appelé à|~exhorté|~encouragé|~lancé un appel|~demandé instamment|~réclamé|~exigé|~appelé … à",
    request: "~demandé|~sollicité|~prié",
    direct: "~chargé|~ordonné|~mandaté|~donné … instruction",
    announce: "~annoncé|~dévoilé|~proclamé",
    issue: "~publié|~émis|~diffusé|~adopté",
    launch: "~lancé|~entamé|~inauguré|~créé|~établi|~mis (?:sur pied|en place)|~élevé|~amorcé",
    sign: "~signé|~conclu|~paraphé|~assisté à … signature",
  },
};

/** A verb of the table in a text. */
export interface Verb extends Range {
  readonly act: Act;
}

/** For each act its verbs, the longer before those that they begin with. */
const PATTERNS = { en: patternsOf("en"), fr: patternsOf("fr") };

function patternsOf(tongue: Tongue): readonly (readonly [Act, RegExp])[] {
  const tense = (be: string) => (_: string, participle: string) => `(?:${be})${TONGUES.fr.between}* ${participle}e?s?`;
  return (Object.entries(VERBS[tongue]) as [Act, string][]).map(([act, forms]) => {
    const ordered = forms.split(/\|(?![^(]*\))/).sort((a, b) => b.length - a.length);
    const source = ordered.join("|").replaceAll(" … ", "(?: [\\p{L}\\p{N}’'-]+){0,4}? ");
    const conjugated =
      tongue === "en"
        ? source.replaceAll("e~", "(?:e[ds]?|ing)").replaceAll("~", "(?:e?d|e?s|ing)?")
        : source
            .replace(/~(\(\?:.*?\)|\p{L}+)/gu, tense("a|ont|avons|avait|avaient"))
            .replace(/\^(\(\?:.*?\)|\p{L}+)/gu, tense("s['’]est|se sont"));
    return [act, new RegExp(`(?:${conjugated})(?:(?<=['’])|(?!\\p{L}))`, "uy")];
  });
}

/** The verb that stands at the position: the longest of the table. Undefined where there is none. */
export function verbAt(text: string, position: number, tongue: Tongue): Verb | undefined {
  let longest: Verb | undefined;
  for (const [act, pattern] of PATTERNS[tongue]) {
    pattern.lastIndex = position;
    const end = position + (pattern.exec(text)?.[0].length ?? 0);
    if (end > (longest?.end ?? position)) longest = { act, start: position, end };
  }
  return longest;
}
