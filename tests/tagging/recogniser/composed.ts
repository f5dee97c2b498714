import fc from 'fast-check';
import { principles } from './composed-principles.ts';
import { DECOYS } from './decoys.ts';
import { PRIORITIES, TARGETS } from './sample-codebook.ts';

/** Texts put together from citations and from what only looks like one, with the references that must be found. */

export interface Expected {
  framework: string;
  code: string;
  action?: string;
  start: number;
  end: number;
}
export interface Piece {
  text: string;
  expected: Expected[];
}

interface Numbered {
  code: string;
  /** As written; the code where absent. */
  written?: string;
  action?: string;
  codes?: string[];
  gloss: string;
}

const GLOSSES = [
  '',
  '',
  '',
  ' (diaspora engagement)',
  ' (data, and how it is used)',
  ' (fair recruitment & work)',
];
const gloss = fc.constantFrom(...GLOSSES);
const upTo = (last: number) => fc.integer({ min: 1, max: last }).map(String);
const joiner = fc.constantFrom(
  ', ',
  '; ',
  ' and ',
  ' & ',
  ' or ',
  ', and ',
  ' as well as ',
  ',',
  ' / ',
  ' et ',
  ' y ',
);

/** A keyword and its list: the first item carries the keyword, a range carries one span for all its terms. */
function list(keyword: string, framework: string, items: Numbered[], joiners: string[], tail: string): Piece {
  let text = keyword;
  const expected: Expected[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0) text += joiners[(index - 1) % joiners.length];
    const start = index === 0 ? 0 : text.length;
    text += item.written ?? item.code;
    for (const code of item.codes ?? [item.code]) {
      expected.push({
        framework,
        code,
        ...(item.action ? { action: item.action } : {}),
        start,
        end: text.length,
      });
    }
    text += item.gloss;
  }
  return { text: text + tail, expected };
}

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
    'Objective\u00a0',
  ],
  either: ['GCM Obj. ', 'obj. ', 'Obj.', 'GCM obj ', 'obj '],
  many: ['GCM Objectives ', 'objectives ', 'Objectives ', 'Objectifs ', 'objetivos '],
};
const joiners = fc.array(joiner, { minLength: 1, maxLength: 3 });

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
      fc.constantFrom('PD ', 'PD', 'IMRF PD ', 'PD paras ', 'PD paragraphs '),
      fc.array(paragraphItem, { minLength: 1, maxLength: 4 }),
      joiners,
    )
    .map(([keyword, items, signs]) => list(keyword, 'pd', items, signs, '')),
  fc
    .tuple(
      fc.constantFrom('paragraphs ', 'paras. ', 'Paragraphs ', 'OPs '),
      fc.array(paragraphItem, { minLength: 2, maxLength: 4 }),
      joiners,
      fc.constantFrom(
        ' of the PD',
        ' of the IMRF Progress Declaration',
        ' of the Progress Declaration',
        ' of resolution 76/266',
      ),
    )
    .map(([keyword, items, signs, tail]) => list(keyword, 'pd', items, signs, tail)),
);

const goals = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('SDG ', 'SDGs ', 'SDG', 'ODD '),
      fc.array(fc.record({ code: upTo(17), gloss }), { minLength: 1, maxLength: 4 }),
      joiners,
    )
    .map(([keyword, items, signs]) => list(keyword, 'sdg', items, signs, '')),
  fc
    .tuple(
      fc.constantFrom('SDG target ', 'target ', 'SDG targets ', 'targets '),
      fc.array(
        fc.constantFrom(...TARGETS).map((code) => ({ code, gloss: '' })),
        { minLength: 1, maxLength: 3 },
      ),
      joiners,
    )
    .map(([keyword, items, signs]) =>
      list(keyword, 'sdg', keyword.includes('targets') ? items : items.slice(0, 1), signs, ''),
    ),
);

const areas = fc
  .tuple(
    fc.constantFrom('thematic areas ', 'Thematic Areas '),
    fc.array(fc.record({ code: upTo(5), gloss }), { minLength: 1, maxLength: 3 }),
    joiners,
  )
  .map(([keyword, items, signs]) => list(keyword, 'thematic-area', items, signs, ''));

const KIND_NAMES: Record<string, string> = { new: 'New', ongoing: 'Ongoing' };
const KINDED = PRIORITIES.filter((term) => term.kind && term.number);
const priorities = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...KINDED),
      fc.constantFrom('Priority ', 'priority ', 'priority number ', 'Priority Area ', 'thematic priority '),
    )
    .map(([term, noun]) => {
      const text = `${KIND_NAMES[term.kind ?? '']} ${noun}${term.number}`;
      return { text, expected: [{ framework: 'priority', code: term.code, start: 0, end: text.length }] };
    }),
  fc.tuple(fc.constantFrom(...KINDED), fc.constantFrom('“”', '‘’', '""')).map(([term, quotes]) => {
    const text = `priority area ${term.number} ${quotes[0]}${term.titles[0]}${quotes[1]}`;
    return {
      text,
      expected: [
        { framework: 'priority', code: term.code, start: 0, end: `priority area ${term.number}`.length },
      ],
    };
  }),
  fc.constantFrom(...KINDED).map((term) => {
    const text = `${term.titles[0]} (${KIND_NAMES[term.kind ?? '']} Priority ${term.number})`;
    return {
      text,
      expected: [
        {
          framework: 'priority',
          code: term.code,
          start: (term.titles[0] ?? '').length + 2,
          end: text.length - 1,
        },
      ],
    };
  }),
  fc.constantFrom(...PRIORITIES).map((term) => {
    const text = `the priority “${term.titles[0]}”`;
    return {
      text,
      expected: [
        { framework: 'priority', code: term.code, start: 'the priority “'.length, end: text.length - 1 },
      ],
    };
  }),
);

const decoys = fc.constantFrom(...DECOYS).map((text): Piece => ({ text, expected: [] }));

const citation = fc.oneof(objectives, objectives, paragraphs, goals, areas, priorities, principles);
const BEFORE = [
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
