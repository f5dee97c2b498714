import { compilePhrases } from './phrases.ts';
import { normalise } from './tokens.ts';

/** The words by which people cite terms, per language. Data only: a new language is a few more words here. */

/** Kinds of priorities, by the words people use for them. A kind of a codebook that is not here is known by its own words. */
export const KIND_WORDS: Record<string, readonly string[]> = {
  new: [
    'new',
    'nouvelle',
    'nouvelles',
    'nouveau',
    'nouveaux',
    'nueva',
    'nuevas',
    'nuevo',
    'nuevos',
    'nova',
    'novas',
    'новый',
    'новые',
    'الجديدة',
  ],
  ongoing: [
    'ongoing',
    'on-going',
    'en cours',
    'en curso',
    'em curso',
    'continuing',
    'текущий',
    'текущие',
    'الجارية',
  ],
  core: ['core', 'central', 'centrale', 'centrales', 'básica', 'básicas'],
  thematic: ['thematic', 'thématique', 'thématiques', 'temática', 'temáticas', 'temático'],
  future: ['future', 'futures', 'futura', 'futuras'],
  'cross-cutting': [
    'cross-cutting',
    'crosscutting',
    'transversal',
    'transversale',
    'transversales',
    'transversaux',
  ],
};

/** A set of words in the form that tokens carry. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(normalise));

/** Between a keyword and its number: "Objective no. 7", "priority number 4". */
export const NUMBER_SIGNS = words(
  'no nos number numbers num nr numero numeros numéro numéros número № # nº номер رقم',
);

/** Words that join the items of a list. */
export const JOINERS = words('and or et ou y e o u und oder sowie plus и или و أو او 和 及 与 或 以及');
export const JOINING_PHRASES = compilePhrases<true>([
  [
    true,
    [
      'as well as',
      'and also',
      'along with',
      'together with',
      'ainsi que',
      'así como',
      'bem como',
      'а также',
      'in addition to',
      'but also',
      'but not',
      'and above all',
      'and in particular',
      'and to a lesser extent',
      'mais aussi',
      'et aussi',
      'et en particulier',
      'sino también',
      'y también',
      'y en particular',
      'mas também',
    ],
  ],
]);
/** Phrases that may stand between a joiner and the number: "5, 6 and, above all, 22". */
export const ADVERBIALS = compilePhrases<true>([
  [
    true,
    [
      'above all',
      'most of all',
      'in particular',
      'to a lesser extent',
      'to some extent',
      'not least',
      'en particulier',
      'en particular',
      'sobre todo',
      'em particular',
    ],
  ],
]);
/** Words that may stand between a joiner and the number: "5, 6 and especially 7". */
export const ADVERBS = words(
  'also especially particularly notably specifically mainly partly possibly perhaps even surtout notamment especialmente',
);
export const RANGE_WORDS = words('to through thru till until a à au al bis до إلى الى 至 到');

/** Words that open a gloss on a number: "objectives 19 on diaspora and 20 on remittances". */
export const GLOSS_WORDS = words(
  'on for regarding concerning about relating related dedicated entitled titled called named sur sobre concernant relative relatif titled focusing focused',
);

/** Words after which a document is named: "of the PD". Those in the second set carry their article. */
export const SCOPE_WORDS = words(
  'of in from under within de dans en der des из من du del da do dos das d to',
);
export const SCOPE_WITH_ARTICLE = words('du del des da do dos das');
export const OF_WORDS = words('of de du del des da do dos das d der من из');
export const ARTICLES = words(
  'the a an le la les el los las o os as l this that these those der die das dem den same said',
);
export const POSSESSIVES = words(
  'our their my its his her your whose notre nos leur leurs votre vos mon ma mes su sus nuestro nuestra nuestros nuestras',
);

/** Words before "objective", "goal" or "priority" that make it somebody else's. */
export const FOREIGN_QUALIFIERS = words(
  'own strategic specific overall general project programme program learning policy development operational institutional organisational organizational sub sectoral national country regional campaign climate research personal advocacy outcome business funding budget security second-level management high top urgent first second third number main',
);

/** Words that head another document or body of work: "of our strategy". */
export const OTHER_WORKS = words(
  'strategy project programme program plan law act framework roadmap charter constitution report letter statement submission annex directive regulation policy guideline guidelines agreement treaty note toolkit handbook manual proposal campaign mandate bill code decree pledge resolution judgment decision recommendation comment question stratégie projet plan loi estrategia proyecto programa ley association organisation organization coalition network government ministry union fund facility initiative',
);

/** What is counted or measured when a number stands before it: never a citation. */
export const UNITS = words(
  'percent percentage per pct million millions billion billions thousand thousands hundred hundreds km kilometres miles kg mm cm usd eur euros euro dollars chf years year months month weeks week days day hours hour minutes minute times pour por prozent millones mil ans años mois jours',
);

export const MONTHS = words(
  'january february march april may june july august september october november december janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro dezembro',
);

/** Words after a number that show it counts things: "objective 5, 12 organisations said". Plain plurals are seen by their s. */
export const COUNTED = words(
  'people women men children persons youth staff civil member other more new national local international partner migrant different additional african european asian small large major key separate un january february march april may june july august september october november december staff percent further diaspora faith grassroots',
);

/** Words that a hyphen ties to a cited number: "Objective 4-related activities". */
export const HYPHENED = words('related focused linked specific oriented aligned relevant themed compliant');

/** What a cited term does: verbs that may follow its number and are seldom nouns. */
export const VERBS = words(
  'says shows means reads speaks asks covers requires deserves recalls commits urges seeks refers remains belongs contains mentions relates provides describes gives makes takes holds allows comes goes applies fails lacks forgets ignores recognises recognizes includes addresses stresses underlines encourages invites reaffirms affirms notes calls aims',
);

/** Words ending in s that are no plural nouns, or that may well follow a list of numbers. */
export const NOT_COUNTED = words(
  'is as was has its this thus us does nous vous leurs toutes todos across towards besides regardless always perhaps alors dans vers après mais plus address discuss stress express progress access focus goals objectives objectifs objetivos provisions commitments sets',
);
