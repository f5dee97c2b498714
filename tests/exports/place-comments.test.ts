import { describe, expect, test } from 'vitest';
import type { ExportGroup } from '~/exports/export';
import { priorityObjectiveMatrix } from '~/exports/matrix';
import { madeComment, madeDataset, madeOrganisation, madeTag } from './made-dataset';

const group = (groups: ExportGroup[], code: string): ExportGroup => {
  const found = groups.find((one) => one.code === code);
  if (!found) throw new Error(`no group ${code}`);
  return found;
};
const numbers = ({ entries }: ExportGroup): number[] => entries.map(({ comment }) => comment.number);

const harbour = madeOrganisation('Harbour Union');
const comments = [
  madeComment(1, { organisations: [harbour], tags: [madeTag('priority', 'O6'), madeTag('priority', 'O6')] }),
  madeComment(2, { organisations: [harbour], tags: [madeTag('priority', 'O6'), madeTag('gcm', '5')] }),
  madeComment(3, { tags: [madeTag('priority', 'O6'), madeTag('priority', 'N5', { state: 'proposed' })] }),
  madeComment(4, { tags: [madeTag('priority', 'N5', { state: 'proposed' })] }),
  madeComment(5, { question: null }),
  madeComment(6, {
    status: 'hidden',
    organisations: [madeOrganisation('Other')],
    tags: [madeTag('priority', 'O6')],
  }),
];

describe('comments by priority', () => {
  const { groups, provenance } = madeDataset(comments);

  test('an organisation counts once, and a comment without one is counted apart', () => {
    expect(group(groups, 'O6').counts).toEqual({
      comments: 3,
      organisations: 1,
      notStated: 1,
      tags: 4,
      proposed: 0,
      unpublished: 1,
    });
  });

  test('a proposed tag places a comment, marked, and counts in nothing else', () => {
    const { counts, entries } = group(groups, 'N5');
    expect(entries.map(({ comment, state }) => [comment.number, state])).toEqual([
      [3, 'proposed'],
      [4, 'proposed'],
    ]);
    expect(counts).toMatchObject({ comments: 0, tags: 0, proposed: 2 });
  });

  test('a priority that nobody spoke to stays, with zeros', () => {
    expect(group(groups, 'N9').counts.comments).toBe(0);
    expect(group(groups, 'N9').entries).toEqual([]);
  });

  test('the last group has the comments without any confirmed priority, and says which have a proposal', () => {
    const last = groups.at(-1) as ExportGroup;
    expect([last.code, numbers(last)]).toEqual(['none', [4, 5]]);
    expect(last.counts).toMatchObject({ comments: 2, proposed: 1, tags: 0 });
  });

  test('a comment that is not published is listed where it belongs and counted nowhere else', () => {
    expect(numbers(group(groups, 'O6'))).toContain(6);
    expect(provenance.counts).toEqual({
      comments: 5,
      organisations: 1,
      notStated: 3,
      tags: 4,
      proposed: 2,
      unpublished: 1,
    });
  });
});

test('a withheld name counts as an organisation not stated, even where the names are shown', () => {
  const { groups } = madeDataset([
    madeComment(1, { nameWithheld: true, organisations: [harbour], tags: [madeTag('priority', 'O6')] }),
  ]);
  expect(group(groups, 'O6').counts).toMatchObject({ comments: 1, organisations: 0, notStated: 1 });
});

test('by question, comments stand by their place, the last group outside any question, and no tags are counted', () => {
  const { groups } = madeDataset(comments, 'question');
  expect(groups.map((one) => [one.code, numbers(one), one.counts.tags])).toEqual([
    ['1', [1, 2, 3, 4, 6], null],
    ['2', [], null],
    ['none', [5], null],
  ]);
});

test('the matrix counts published comments with both tags, each once in its totals', () => {
  const tags = [madeTag('priority', 'O6'), madeTag('gcm', '5'), madeTag('gcm', '18')];
  const matrix = priorityObjectiveMatrix(
    madeDataset([
      madeComment(1, { tags }),
      madeComment(2, { tags, status: 'pending' }),
      madeComment(3, { tags: [madeTag('gcm', '5'), madeTag('priority', 'O6', { state: 'proposed' })] }),
    ]),
  );
  expect(matrix.rows.map(({ cells, comments: total }) => [cells, total])).toEqual([
    [[0, 1, 1], 1],
    [[0, 0, 0], 0],
    [[0, 0, 0], 0],
  ]);
  expect([matrix.totals, matrix.comments]).toEqual([[0, 2, 1], 2]);
});
