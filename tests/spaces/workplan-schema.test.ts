import { describe, expect, test } from 'vitest';
import { workplanSchema } from '~/spaces/workplan-schema';

describe('a workplan file', () => {
  test('may use the older names of its fields, and no fact of it is lost', () => {
    const older = {
      title: 'A',
      workstreams: [
        { code: 'N5', kind: 'new', number: 5, title: 'T', coLeads: ['ILO', 'UNDP'], thematicArea: 4 },
      ],
    };
    const newer = {
      title: 'A',
      priorities: [
        { code: 'N5', group: 'new', number: '5', title: 'T', leads: ['ILO', 'UNDP'], thematicAreas: [4] },
      ],
    };
    expect(workplanSchema.parse(older)).toEqual(workplanSchema.parse(newer));
    expect(workplanSchema.parse(older).priorities[0]).toMatchObject({
      leads: ['ILO', 'UNDP'],
      thematicAreas: [4],
      group: 'new',
      number: '5',
    });
  });

  test('that says nothing of numbers is numbered by its codes; one that says null has none', () => {
    const numbers = (priority: object) =>
      workplanSchema.parse({ title: 'A', priorities: [{ code: 'TW3', title: 'T', ...priority }] })
        .priorities[0]?.number;
    expect([
      numbers({}),
      numbers({ code: '2.1' }),
      numbers({ number: null }),
      numbers({ number: 7 }),
    ]).toEqual(['3', '2.1', null, '7']);
  });

  test.each([
    [
      'two priorities with one code',
      {
        priorities: [
          { code: 'A1', title: 'T' },
          { code: 'a1', title: 'T' },
        ],
      },
      'two priorities with the code a1',
    ],
    ['no priority', { priorities: [] }, 'at least one priority'],
    [
      'a block of a priority that is not there',
      { priorities: [{ code: 'A1', title: 'T' }], blocks: [{ priority: 'B', text: 'x' }] },
      'no priority with the code B',
    ],
    ['a field that nobody knows', { priorities: [{ code: 'A1', title: 'T', leeds: ['ILO'] }] }, 'leeds'],
  ])('with %s is refused', (_title, file, message) => {
    const parsed = workplanSchema.safeParse({ title: 'A', ...file });
    expect(JSON.stringify(parsed.error?.issues)).toContain(message);
  });
});
