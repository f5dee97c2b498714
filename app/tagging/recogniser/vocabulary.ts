import { compilePhrases } from './phrases.ts';
import { normalise } from './tokens.ts';

/** The words by which people cite terms, per language. Data only: a new language is a few more words here. */

/** What a keyword announces. */
export type CitationKind =
  | 'objective'
  | 'paragraph'
  | 'priority'
  | 'sdg'
  | 'goal'
  | 'target'
  | 'area'
  | 'point';
/** Whether a keyword takes one number, several, or either ("obj"). */
export type Grammar = 'one' | 'many' | 'either';

export interface Keyword {
  kind: CitationKind;
  takes: Grammar;
  /** Only in capitals: "ODD" is a French SDG, "odd" an English word. */
  capitals?: boolean;
}

const keyword = (kind: CitationKind, takes: Grammar, ...phrases: string[]) =>
  [{ kind, takes } as Keyword, phrases] as const;

export const KEYWORDS = compilePhrases<Keyword>([
  keyword(
    'objective',
    'one',
    'objective',
    'objectif',
    'objetivo',
    'obiettivo',
    'Ziel',
    'цель',
    'الهدف',
    'هدف',
  ),
  keyword(
    'objective',
    'many',
    'objectives',
    'objectifs',
    'objetivos',
    'obiettivi',
    'Ziele',
    'Zielen',
    'целей',
    'целям',
    'целях',
    'целями',
  ),
  keyword('objective', 'many', 'الأهداف', 'أهداف', 'الهدفان', 'الهدفين'),
  keyword('objective', 'either', 'obj', 'objs', 'цели', '目标'),
  keyword(
    'paragraph',
    'one',
    'paragraph',
    'operative paragraph',
    'paragraphe',
    'párrafo',
    'parágrafo',
    'paragrafo',
    'пункт',
    'пункте',
  ),
  keyword('paragraph', 'one', 'пункта', 'параграф', 'параграфе', 'الفقرة', 'Absatz'),
  keyword(
    'paragraph',
    'many',
    'paragraphs',
    'operative paragraphs',
    'paragraphes',
    'párrafos',
    'parágrafos',
    'paragrafi',
  ),
  keyword(
    'paragraph',
    'many',
    'пункты',
    'пунктов',
    'пунктах',
    'параграфы',
    'الفقرات',
    'الفقرتان',
    'الفقرتين',
  ),
  keyword('paragraph', 'either', 'para', 'paras', 'parr', 'párrs', '§', '§§'),
  [{ kind: 'paragraph', takes: 'either', capitals: true }, ['OP', 'OPs']],
  keyword(
    'priority',
    'one',
    'priority',
    'priority area',
    'priority theme',
    'priority workstream',
    'priority work stream',
    'workstream',
    'work stream',
  ),
  keyword(
    'priority',
    'one',
    'priorité',
    'domaine prioritaire',
    'axe de travail',
    'prioridad',
    'área prioritaria',
    'línea de trabajo',
  ),
  keyword(
    'priority',
    'one',
    'prioridade',
    'área prioritária',
    'Priorität',
    'приоритет',
    'приоритета',
    'приоритете',
    'الأولوية',
    'priorità',
  ),
  keyword(
    'priority',
    'many',
    'priorities',
    'priority areas',
    'priority themes',
    'priority workstreams',
    'workstreams',
    'work streams',
  ),
  keyword(
    'priority',
    'many',
    'priorités',
    'domaines prioritaires',
    'axes de travail',
    'prioridades',
    'áreas prioritarias',
  ),
  keyword('priority', 'many', 'líneas de trabajo', 'Prioritäten', 'приоритеты', 'приоритетов', 'الأولويات'),
  keyword('priority', 'either', '优先事项'),
  keyword('sdg', 'either', 'SDG', 'SDGs', 'ЦУР', '可持续发展目标', 'UN SDG', 'UN SDGs'),
  [{ kind: 'sdg', takes: 'either', capitals: true }, ['ODD', 'ODS']],
  keyword(
    'sdg',
    'one',
    'Sustainable Development Goal',
    'objectif de développement durable',
    'objetivo de desarrollo sostenible',
  ),
  keyword(
    'sdg',
    'one',
    'objetivo de desenvolvimento sustentável',
    'هدف التنمية المستدامة',
    'цель устойчивого развития',
  ),
  keyword(
    'sdg',
    'many',
    'Sustainable Development Goals',
    'objectifs de développement durable',
    'objetivos de desarrollo sostenible',
  ),
  keyword(
    'sdg',
    'many',
    'objetivos de desenvolvimento sustentável',
    'أهداف التنمية المستدامة',
    'цели устойчивого развития',
  ),
  keyword('goal', 'one', 'goal', 'global goal'),
  keyword('goal', 'many', 'goals', 'global goals'),
  keyword('target', 'one', 'target', 'cible', 'meta', 'الغاية', '具体目标', 'задача'),
  keyword('target', 'many', 'targets', 'cibles', 'metas', 'الغايات', 'задачи'),
  keyword(
    'area',
    'one',
    'thematic area',
    'thematic priority area',
    'domaine thématique',
    'axe thématique',
    'área temática',
    'тематическая область',
  ),
  keyword('area', 'many', 'thematic areas', 'domaines thématiques', 'axes thématiques', 'áreas temáticas'),
  keyword('point', 'either', 'point', 'points', 'punto', 'puntos', 'section', 'commitment'),
]);

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
  'no nos number numbers num n nr numero numeros numéro numéros número № # nº номер رقم',
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
  'of in from under within de dans en der des из من du del da do dos das d to on',
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
  'strategic specific overall general project programme program learning policy development operational institutional organisational organizational sub sectoral national country regional campaign climate research personal advocacy outcome business funding budget security second-level management high top urgent first second third number main',
);

/** Words that head another document or body of work: "of our strategy". */
export const OTHER_WORKS = words(
  'strategy project programme program plan law act framework roadmap charter constitution report letter statement submission annex directive regulation policy guideline guidelines agreement treaty note toolkit handbook manual proposal campaign mandate bill code decree pledge resolution judgment decision recommendation comment question stratégie projet plan loi estrategia proyecto programa ley association organisation organization coalition network government ministry union fund facility initiative',
);

/** What is counted or measured when a number stands before it: never a citation. */
export const UNITS = words(
  'percent percentage per pct million millions billion billions thousand thousands hundred hundreds km kilometres miles kg mm cm usd eur euros euro dollars chf years year months month weeks week days day hours hour minutes minute times pour por prozent millones mil ans años mois jours',
);

/** Words after a number that show it counts things: "objective 5, 12 organisations said". Plain plurals are seen by their s. */
export const COUNTED = words(
  'people women men children persons youth staff civil member other more new national local international partner migrant different additional african european asian small large major key separate un january february march april may june july august september october november december staff percent further diaspora faith grassroots',
);

/** Words ending in s that are no plural nouns, or that may well follow a list of numbers. */
export const NOT_COUNTED = words(
  'is as was has its this thus us does across towards besides regardless always perhaps alors dans vers après mais plus address discuss stress express progress access focus targets goals objectives objectifs objetivos paragraphs provisions commitments sets',
);
