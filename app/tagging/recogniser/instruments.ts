import { compilePhrases, matchPhrase } from './phrases.ts';
import { isCapitalised, isCapitals, type Token } from './tokens.ts';

/** The documents that comments name, and where a text names them: which one a bare "para 51" belongs to. */

/** `plan` is another document with objectives of its own, `other` any other; `declaration` is "the Declaration", whichever was named. */
export type Instrument = 'gcm' | 'pd' | 'sdg' | 'plan' | 'other' | 'declaration' | 'compact';

export interface Mention {
  instrument: Instrument;
  /** First token, and the token after the last. */
  from: number;
  next: number;
}

const PHRASES = compilePhrases<Instrument>([
  [
    'gcm',
    [
      'GCM',
      'PMM',
      'GCSORM',
      'Global Compact for Migration',
      'Global Compact on Migration',
      'Migration Compact',
      'Marrakech Compact',
      'Marrakesh Compact',
    ],
  ],
  [
    'gcm',
    [
      'Global Compact',
      'Global Compact for Safe, Orderly and Regular Migration',
      'Compact for Migration',
      'Marrakech Pact',
      'UN Migration Pact',
    ],
  ],
  [
    'gcm',
    [
      'Pacte mondial',
      'Pacto Mundial',
      'Pacto Global',
      'Pacte de Marrakech',
      'Patto globale',
      'Globaler Pakt',
      'Migrationspakt',
      'Глобальный договор',
      'Глобального договора',
      'Глобальном договоре',
      'ГДМ',
      'الاتفاق العالمي',
      '全球契约',
    ],
  ],
  [
    'gcm',
    [
      'A/RES/73/195',
      'resolution 73/195',
      'General Assembly resolution 73/195',
      '73/195',
      'résolution 73/195',
      'resolución 73/195',
    ],
  ],
  [
    'pd',
    [
      'Progress Declaration',
      'IMRF Progress Declaration',
      'GCM Progress Declaration',
      'IMRF Declaration',
      'IMRF Political Declaration',
      'Progress Declaration of the IMRF',
      'Progress Declaration of the GCM',
      'Declaration of Progress',
      'Progress Declaration of the International Migration Review Forum',
    ],
  ],
  [
    'pd',
    [
      'International Migration Review Forum Progress Declaration',
      'Progress Declaration on the GCM',
      'Declaration of the IMRF',
      'Declaration of the International Migration Review Forum',
    ],
  ],
  [
    'pd',
    [
      'Déclaration de progrès',
      'Déclaration sur les progrès',
      "Déclaration d'étape",
      'Déclaration du FEMI',
      'Declaración de progreso',
      'Declaración de progresos',
      'Declaración sobre los progresos',
      'Declaración sobre los avances',
      'Declaración de avances',
      'Declaración de progreso del FEMI',
      'Declaração de progresso',
      'Декларация о прогрессе',
      'Декларации о прогрессе',
      'إعلان التقدم',
      '进展宣言',
    ],
  ],
  [
    'pd',
    [
      'A/RES/76/266',
      'resolution 76/266',
      'General Assembly resolution 76/266',
      '76/266',
      'résolution 76/266',
      'resolución 76/266',
    ],
  ],
  [
    'sdg',
    [
      'SDG',
      'SDGs',
      'Sustainable Development Goals',
      'Agenda 2030',
      '2030 Agenda',
      'Agenda for Sustainable Development',
      '2030 Agenda for Sustainable Development',
      'Objectifs de développement durable',
      'Objetivos de Desarrollo Sostenible',
    ],
  ],
  [
    'plan',
    [
      'GCR',
      'Global Compact on Refugees',
      'Global Compact for Refugees',
      'Compact on Refugees',
      'Refugee Compact',
      'Pacte mondial sur les réfugiés',
      'Pacto Mundial sobre los Refugiados',
      'Pacto Mundial sobre Refugiados',
      'Pacte mondial pour les réfugiés',
      'EU Pact on Migration and Asylum',
      'Pact on Migration and Asylum',
      'New Pact',
      'Pact for the Future',
      'Global Digital Compact',
      'GCR Programme of Action',
    ],
  ],
  [
    'other',
    [
      'CRC',
      'CEDAW',
      'CERD',
      'CMW',
      'ICRMW',
      'ICCPR',
      'ICESCR',
      'CRPD',
      'UDHR',
      'OPCAT',
      'UNFCCC',
      'UNCAC',
      'ECHR',
      'Palermo Protocol',
      'Convention',
      'Covenant',
      'Protocol',
      'Treaty',
      'Charter',
      'General Comment',
      'General Recommendation',
      'Joint General Comment',
      'resolution',
      'résolution',
      'resolución',
      'Paris Agreement',
      'Cartagena Declaration',
      'New York Declaration',
      'Universal Declaration',
      'Marrakech Declaration',
      'Convención',
      'Convenio',
      'Pacto Internacional',
      'Déclaration universelle',
      'Déclaration de New York',
      'Declaración de Nueva York',
      'Declaración Universal',
      'Конвенция',
      'Конвенции',
      'Secretary-General report',
      'ODP',
    ],
  ],
  [
    'plan',
    [
      'Agenda 2063',
      'Sendai Framework',
      'Addis Ababa Action Agenda',
      'New Urban Agenda',
      'Beijing Platform for Action',
      'Strategic Plan',
    ],
  ],
  ['declaration', ['Declaration', 'Déclaration', 'Declaración', 'Declaração', 'Декларации', 'Декларация']],
  ['compact', ['Compact', 'the Pact', 'Pacte', 'Pacto']],
]);

/** Single words that name a document only when written as a name. */
const NEEDS_CAPITAL = new Set([
  'convention',
  'covenant',
  'protocol',
  'treaty',
  'charter',
  'declaration',
  'declaracion',
  'declaracao',
  'compact',
  'convencion',
  'convenio',
  'pacte',
  'pacto',
]);

/** The mention that starts at token `at`, if any. */
export function mentionAt(tokens: Token[], at: number): Mention | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === 'PD' || (token.text === 'IMRF' && tokens[at + 1]?.text === 'PD')) {
    const next = token.text === 'PD' ? at + 1 : at + 2;
    // "PD James" is a person, "PD-1" a molecule
    const after = tokens[next];
    if (
      after?.kind === 'word' &&
      isCapitalised(after) &&
      !isCapitals(after) &&
      after.text.length > 3 &&
      !/^(para|parr)/.test(after.norm)
    )
      return null;
    if (
      after?.norm === '-' &&
      after.gap === 0 &&
      tokens[next + 1]?.kind === 'number' &&
      tokens[next + 1]?.gap === 0
    )
      return null;
    return { instrument: 'pd', from: at, next };
  }
  const found = matchPhrase(PHRASES, tokens, at);
  if (!found) return null;
  if (found.next === at + 1 && NEEDS_CAPITAL.has(token.norm) && !isCapitalised(token)) return null;
  const mention: Mention = { instrument: found.value, from: at, next: found.next };
  if (mention.instrument === 'declaration') {
    // "the Dublin Declaration", "the Declaration on the Rights of Peasants": named, and not ours
    const before = tokens[at - 1];
    const named =
      isCapitalised(before) &&
      before!.gap + token.gap < 3 &&
      !/^(the|la|le|of|this)$/.test(before!.norm) &&
      before!.kind === 'word';
    const qualified =
      /^(on|of|for|relative|sobre|des|de)$/.test(tokens[found.next]?.norm ?? '') &&
      !/^(states|the|la)$/.test(tokens[found.next + 1]?.norm ?? '') &&
      isCapitalised(tokens[found.next + 1]);
    if (named || qualified) mention.instrument = 'other';
  }
  if (mention.instrument === 'gcm') {
    // "Pacto Mundial … sobre los Refugiados" reads on
    for (let index = found.next; index < found.next + 4; index++) {
      if (/^refug/.test(tokens[index]?.norm ?? '')) mention.instrument = 'plan';
      if (tokens[index]?.kind !== 'word') break;
    }
  }
  return mention;
}

/** All mentions of a text in order, and for each token the number of the mention that covers it (-1: none). */
export function findMentions(tokens: Token[]): { mentions: Mention[]; mentionOf: Int32Array } {
  const mentions: Mention[] = [];
  const mentionOf = new Int32Array(tokens.length + 1).fill(-1);
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt(tokens, at);
    if (!mention) {
      at++;
      continue;
    }
    for (let index = mention.from; index < mention.next; index++) mentionOf[index] = mentions.length;
    mentions.push(mention);
    at = mention.next;
  }
  return { mentions, mentionOf };
}
