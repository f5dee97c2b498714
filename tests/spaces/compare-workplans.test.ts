import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordChanges } from '~/platform/text/word-changes';
import type { PairByHand, VersionBlock } from '~/spaces/block-likeness';
import { compareWorkplans, type WorkplanToCompare } from '~/spaces/compare-workplans';

const version = (blocks: VersionBlock[], codes: string[] = []): WorkplanToCompare => ({
  priorities: codes.map((code) => ({ code, title: `Title of ${code}` })),
  blocks,
});
const block = (id: string, text: string, priority: string | null = null): VersionBlock => ({
  id,
  text,
  priority,
});
const compared = (before: VersionBlock[], after: VersionBlock[], byHand: PairByHand[] = []) =>
  compareWorkplans(version(before), version(after), byHand).blocks.map(
    (change) => [change.kind, change.before?.id ?? null, change.after?.id ?? null] as const,
  );

const HARBOUR = 'The harbours along the coast will be surveyed by the first quarter of the year.';
const ISLAND = 'Small islands need their own measures against the rising of the sea.';
const SCHOOL = 'Children who move are to be taken into school within a month of arrival.';

describe('two versions of a workplan', () => {
  test('a block that moves is moved, not changed; the others stay', () => {
    expect(
      compared(
        [block('a', HARBOUR), block('b', ISLAND), block('c', SCHOOL)],
        [block('c2', SCHOOL), block('a2', HARBOUR), block('b2', ISLAND)],
      ),
    ).toEqual([
      ['moved', 'c', 'c2'],
      ['same', 'a', 'a2'],
      ['same', 'b', 'b2'],
    ]);
  });

  test('a block that goes to another priority is moved, even where the order is the same', () => {
    expect(compared([block('a', HARBOUR, 'O6')], [block('a2', HARBOUR, 'N1')])).toEqual([
      ['moved', 'a', 'a2'],
    ]);
  });

  test('a small edit is a change, and readers see the words', () => {
    const edited = HARBOUR.replace('first', 'third');
    const [change] = compareWorkplans(version([block('a', HARBOUR)]), version([block('a2', edited)])).blocks;
    expect(change?.kind).toBe('changed');
    expect(change?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'first' },
      { kind: 'added', text: 'third' },
    ]);
  });

  test('what is removed stands where it stood, and what is new where it is', () => {
    expect(
      compared(
        [block('a', HARBOUR), block('b', ISLAND), block('c', SCHOOL)],
        [
          block('a2', HARBOUR),
          block('c2', SCHOOL),
          block('d', 'Remittances should cost less than three percent.'),
        ],
      ),
    ).toEqual([
      ['same', 'a', 'a2'],
      ['removed', 'b', null],
      ['same', 'c', 'c2'],
      ['added', null, 'd'],
    ]);
  });

  test('a guess that is wrong is put right by hand, both ways', () => {
    const before = [block('a', HARBOUR), block('b', ISLAND)];
    const after = [block('x', HARBOUR), block('y', SCHOOL)];
    expect(compared(before, after, [{ before: 'b', after: 'y' }])).toEqual([
      ['same', 'a', 'x'],
      ['changed', 'b', 'y'],
    ]);
    expect(compared(before, after, [{ before: 'a', after: null }])).toEqual([
      ['removed', 'a', null],
      ['removed', 'b', null],
      ['added', null, 'x'],
      ['added', null, 'y'],
    ]);
    expect(compared(before, after, [{ before: 'gone', after: 'nowhere' }])[0]).toEqual(['same', 'a', 'x']);
  });

  test('priorities are the same by code, whatever became of their titles', () => {
    const before = {
      priorities: [
        { code: 'O6', title: 'Climate' },
        { code: 'N1', title: 'Data' },
      ],
      blocks: [],
    };
    const after = {
      priorities: [
        { code: 'o6', title: 'Climate and movement' },
        { code: 'N2', title: 'Rescue' },
      ],
      blocks: [],
    };
    expect(compareWorkplans(before, after).priorities.map(({ kind, code }) => [kind, code])).toEqual([
      ['renamed', 'o6'],
      ['added', 'N2'],
      ['removed', 'N1'],
    ]);
  });

  test('a language without spaces is compared by its words too', () => {
    const words = wordChanges('我们支持移民工人的权利', '我们保护移民工人的权利', 'zh');
    expect(words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '支持' },
      { kind: 'added', text: '保护' },
    ]);
  });
});

const VOCABULARY =
  'harbour island school border rescue wage card family city data health climate return visa law child care work home road'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...VOCABULARY), { minLength: 6, maxLength: 14 })
  .map((words) => words.join(' '));
const blocks = fc
  .array(fc.tuple(sentence, fc.constantFrom(null, 'O6', 'N1')), { maxLength: 12 })
  .map((list) => list.map(([text, priority], at) => block(`b${at}`, text, priority)));

describe('any two versions', () => {
  test('compared with itself, nothing changed', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const { counts } = compareWorkplans(version(list), version(list));
        expect(counts.same).toBe(list.length);
      }),
    );
  });

  test('compared the other way round, the pairs are the same, and added is removed', () => {
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const forth = compareWorkplans(version(one), version(other));
        const back = compareWorkplans(version(other), version(one));
        const pairsOf = (result: typeof forth, isBack: boolean) =>
          result.blocks
            .flatMap(({ before, after }) =>
              before && after ? [isBack ? `${after.id} ${before.id}` : `${before.id} ${after.id}`] : [],
            )
            .sort();
        expect(pairsOf(back, true)).toEqual(pairsOf(forth, false));
        expect([back.counts.added, back.counts.removed]).toEqual([forth.counts.removed, forth.counts.added]);
        expect(back.counts.same + back.counts.changed).toBe(forth.counts.same + forth.counts.changed);
      }),
      { numRuns: 300 },
    );
  });

  test('every block of both is there once, and the later ones in their order', () => {
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const changes = compareWorkplans(version(one), version(other)).blocks;
        expect(changes.flatMap(({ after }) => (after ? [after.id] : []))).toEqual(other.map(({ id }) => id));
        expect(changes.flatMap(({ before }) => (before ? [before.id] : [])).sort()).toEqual(
          one.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('one block taken elsewhere is the only one that moved', () => {
    const distinct = fc
      .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 20 })
      .map((numbers) =>
        numbers.map((number, at) =>
          block(`b${at}`, `Paragraph ${number} about ${number * 7} and ${number * 11}`),
        ),
      );
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), (list, from, to) => {
        const later = [...list];
        const [taken] = later.splice(from % list.length, 1);
        later.splice(to % list.length, 0, taken as VersionBlock);
        const { counts } = compareWorkplans(version(list), version(later));
        const isMoved = later.some(({ id }, at) => id !== list[at]?.id);
        expect([counts.moved, counts.same]).toEqual(isMoved ? [1, list.length - 1] : [0, list.length]);
      }),
      { numRuns: 300 },
    );
  });

  test('differences give both texts back, to the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const pieces = wordChanges(one, other, 'en');
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([one, other]);
      }),
    );
  });
});
