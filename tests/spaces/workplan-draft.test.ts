import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BadInput } from '~/platform/errors';
import { draftOfWorkplanFile } from '~/spaces/draft-of-workplan-file';
import {
  type DraftDocument,
  draftDocumentSchema,
  problemInWords,
  problemsOf,
  workplanFileOf,
} from '~/spaces/workplan-draft';
import { workplanSchema } from '~/spaces/workplan-schema';

const draftOf = (priorities: { code: string; title: string }[]): DraftDocument => {
  const file = workplanSchema.parse({ title: 'Plan', priorities: [{ code: 'A', title: 'B' }] });
  const [first] = draftOfWorkplanFile(file).priorities;
  return {
    ...draftOfWorkplanFile(file),
    priorities: priorities.map((priority, at) => ({
      ...(first as NonNullable<typeof first>),
      ...priority,
      key: `p${at}`,
    })),
  };
};
const said = (draft: DraftDocument): string[] =>
  problemsOf(draft).map((problem) => problemInWords(problem, 'en'));

describe('a draft of a workplan', () => {
  test.each(['workplan-2019', 'workplan-2022-2024'])(
    'made of %s is that workplan again, also after resting as JSON',
    (name) => {
      const json = readFileSync(`prisma/reference/workplans/${name}.json`, 'utf8');
      const file = workplanSchema.parse(JSON.parse(json));
      const draft = draftDocumentSchema.parse(JSON.parse(JSON.stringify(draftOfWorkplanFile(file))));
      expect(workplanFileOf(draft)).toEqual(file);
    },
  );

  test('says of two priorities with one code which they are, whatever their letters', () => {
    const draft = draftOf([
      { code: 'O6', title: 'Climate' },
      { code: 'N1', title: 'Data' },
      { code: ' o6', title: 'Return' },
    ]);
    expect(problemsOf(draft)[0]?.keys).toEqual(['p0', 'p2']);
    expect(said(draft)).toEqual(['Two priorities have the code o6: “Climate” and “Return”.']);
    expect(() => workplanFileOf(draft)).toThrow(BadInput);
  });

  test.each([
    [[], 'No priority was recognised, and a workplan needs at least one.'],
    [[{ code: '', title: 'Climate' }], 'The priority “Climate” has no code.'],
    [[{ code: 'O 6', title: 'Climate' }], '“O 6” cannot be a code'],
    [[{ code: 'O6', title: ' ' }], 'The priority O6 has no title.'],
  ])('with %j says what to put right', (priorities, sentence) => {
    expect(said(draftOf(priorities))).toEqual([expect.stringContaining(sentence)]);
  });

  test('keeps the text of a priority that was taken out, in the introduction', () => {
    const draft = draftOf([{ code: 'O6', title: 'Climate' }]);
    draft.blocks = [
      { id: 'b1', markdown: 'Of the climate', priorityKey: 'p0' },
      { id: 'b2', markdown: 'Of one that is gone', priorityKey: 'p9' },
    ];
    expect(workplanFileOf(draft).blocks).toEqual([
      { priority: 'O6', text: 'Of the climate' },
      { text: 'Of one that is gone' },
    ]);
  });
});
