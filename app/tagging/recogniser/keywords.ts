import { compilePhrases } from './phrases.ts';

/** The words that announce citations, per language. Data only: a new language is a few more words here. */

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
    'للهدف',
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
  keyword('objective', 'many', 'الأهداف', 'أهداف', 'الهدفان', 'الهدفين', 'للأهداف'),
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
  // "par" without its full stop is a French "by"
  keyword('paragraph', 'either', 'par.', 'pars.', 'parrs'),
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
