import fc from 'fast-check';
import { gloss, joiners, list, type Piece, upTo } from './composed-list.ts';
import { TARGETS } from './sample-codebook.ts';

/** SDGs, their targets, and thematic areas as they are cited. */

export const goals = fc.oneof(
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

/** "SDG 10 and its target 10.7": the goal, then one of its targets. */
export const goalsWithTarget = fc
  .tuple(
    fc.constantFrom(...TARGETS),
    fc.constantFrom(' and its target ', ' (target ', ', target ', ', and in particular its target '),
  )
  .map(([target, link]): Piece => {
    const goal = `SDG ${target.split('.')[0]}`;
    const word = link.indexOf('target');
    const text = goal + link + target;
    return {
      text: link.includes('(') ? `${text})` : text,
      expected: [
        { framework: 'sdg', code: goal.slice(4), start: 0, end: goal.length },
        { framework: 'sdg', code: target, start: goal.length + word, end: text.length },
      ],
    };
  });

export const areas = fc
  .tuple(
    fc.constantFrom('thematic areas ', 'Thematic Areas '),
    fc.array(fc.record({ code: upTo(5), gloss }), { minLength: 1, maxLength: 3 }),
    joiners,
  )
  .map(([keyword, items, signs]) => list(keyword, 'thematic-area', items, signs, ''));
