import fc from 'fast-check';
import { areas, goals, goalsWithTarget } from './composed-goals.ts';
import { gloss, joiners, list, type Numbered, type Piece, upTo } from './composed-list.ts';
import { principles } from './composed-principles.ts';
import { priorities } from './composed-priorities.ts';
import { DECOYS } from './decoys.ts';

/** Texts put together from citations and from what only looks like one, with the references that must be found. */

const objectiveItem: fc.Arbitrary<Numbered> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ code: upTo(23), gloss }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        upTo(23),
        fc.constantFrom('b', 'c', 'd', 'f', 'i', 'j'),
        fc.constantFrom('(x)', ' (x)', ' x)', 'x', ' action x'),
      )
      .map(([code, action, form]) => ({
        code,
        action,
        written: code + form.replace('x', action),
        gloss: '',
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('-', '–', ' – ', ' to ', ' through '),
      )
      .map(([first, more, sign]) => ({
        code: String(first),
        codes: Array.from({ length: more + 1 }, (_, index) => String(first + index)),
        written: `${first}${sign}${first + more}`,
        gloss: '',
      })),
  },
);

const KEYWORDS = {
  one: [
    'Objective ',
    'GCM Objective ',
    'GCM objective ',
    'OBJECTIVE ',
    'Objective no. ',
    'Objective #',
    'Objectif ',
    'Objetivo ',
    'objetivo n.º ',
    'Objectif n° ',
    'Objective\u00a0',
  ],
  either: ['GCM Obj. ', 'obj. ', 'Obj.', 'GCM obj ', 'obj '],
  many: ['GCM Objectives ', 'objectives ', 'Objectives ', 'Objectifs ', 'objetivos '],
};

const objectives = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...KEYWORDS.many, ...KEYWORDS.either),
      fc.array(objectiveItem, { minLength: 1, maxLength: 5 }),
      joiners,
    )
    .map(([keyword, items, signs]) => list(keyword, 'gcm', items, signs, '')),
  fc
    .tuple(
      fc.constantFrom(...KEYWORDS.one),
      objectiveItem,
      fc.constantFrom('', ' of the GCM', ' of the Global Compact for Migration', ' of the Compact'),
    )
    .map(([keyword, item, tail]) => list(keyword, 'gcm', [item], [''], tail)),
);

const paragraphItem = fc.oneof(
  fc.record({ code: upTo(79), gloss: fc.constant('') }),
  fc.record({ code: upTo(79), gloss: fc.constant(' (on climate)') }),
);
const paragraphs = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('PD ', 'PD', 'IMRF PD ', 'PD paras ', 'PD paragraphs ', 'PD par. ', 'PD §§ '),
      fc.array(paragraphItem, { minLength: 1, maxLength: 4 }),
      joiners,
    )
    .map(([keyword, items, signs]) => list(keyword, 'pd', items, signs, '')),
  fc
    .tuple(
      fc.constantFrom('paragraphs ', 'paras. ', 'Paragraphs ', 'OPs ', 'par. ', 'párrs. '),
      fc.array(paragraphItem, { minLength: 2, maxLength: 4 }),
      joiners,
      fc.constantFrom(
        ' of the PD',
        ' of the IMRF Progress Declaration',
        ' of the Progress Declaration',
        ' of resolution 76/266',
        ' de la Déclaration sur les progrès',
        ' de la Declaración de Progreso',
      ),
    )
    .map(([keyword, items, signs, tail]) => list(keyword, 'pd', items, signs, tail)),
);

const decoys = fc.constantFrom(...DECOYS).map((text): Piece => ({ text, expected: [] }));

const citation = fc.oneof(
  objectives,
  objectives,
  paragraphs,
  goals,
  goalsWithTarget,
  areas,
  priorities,
  principles,
);
const BEFORE = [
  'Nous saluons la référence à ',
  'In the light of Article 9 of the Covenant, and ',
  'The co-leads of ',
  'We refer to ',
  'Members spoke about ',
  'In the view of our members, this concerns ',
  'Please look again at ',
  'Trade unions added (see ',
  'It was said of ',
];
const AFTER = [
  '',
  ' in this text',
  ', which our members know well',
  ' when the draft is revised',
  ', as was said before',
  // what follows a number without belonging to its list
  ' and 12 UNCTs',
  ' and 4 civil society organizations',
  ', 14 good practices',
  '; 4 of our members agree',
  ' and 5,3 millions de personnes',
  ', adopted on 17 June',
  ' (2022)',
  // and without saying whose it is
  ' in the draft work plan',
  ' in its entirety',
  ' dans le projet',
  ' en el borrador',
  ' i.e. the whole of it',
  ' may need more',
  '\n- 18 replies',
];

const sentence = fc
  .tuple(
    fc.constantFrom(...BEFORE),
    fc.oneof({ weight: 3, arbitrary: citation }, { weight: 2, arbitrary: decoys }),
    fc.constantFrom(...AFTER),
    fc.constantFrom(' ', '\n', '\n\n'),
  )
  .map(([before, piece, after, gap]): Piece => {
    const close = before.includes('(') ? ')' : '';
    return {
      text: `${before}${piece.text}${close}${after}.${gap}`,
      expected: piece.expected.map((one) => ({
        ...one,
        start: one.start + before.length,
        end: one.end + before.length,
      })),
    };
  });

/** A whole comment: sentences one after the other. */
export const composedComment: fc.Arbitrary<Piece> = fc
  .array(sentence, { minLength: 1, maxLength: 12 })
  .map((sentences) => {
    const whole: Piece = { text: '', expected: [] };
    for (const { text, expected } of sentences) {
      for (const one of expected)
        whole.expected.push({
          ...one,
          start: one.start + whole.text.length,
          end: one.end + whole.text.length,
        });
      whole.text += text;
    }
    return whole;
  });
