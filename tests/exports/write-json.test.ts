import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportBy } from '~/exports/export';
import {
  EXPORT_SCHEMA_PATH,
  type ExportDocument,
  exportJsonSchema,
  exportSchema,
} from '~/exports/export-schema';
import { writeJson } from '~/exports/write-json';
import { madeComment, madeDataset, madeOrganisation, madeTag } from './made-dataset';

const read = (...given: Parameters<typeof madeDataset>): ExportDocument =>
  exportSchema.parse(JSON.parse(writeJson(madeDataset(...given))));

const comments = [
  madeComment(1, {
    organisations: [madeOrganisation('Harbour Union')],
    tags: [madeTag('priority', 'O6', { quote: 'A', start: 0, end: 1, position: 'asks' })],
  }),
  madeComment(2, { date: null, datePrecision: 'unknown', author: null, question: null }),
  madeComment(3, {
    parent: 1,
    date: '2026-10-20',
    datePrecision: 'day',
    tags: [madeTag('priority', 'O6', { state: 'proposed' })],
  }),
];

describe('the JSON export', () => {
  test.each<ExportBy>(['priority', 'objective', 'question'])('by %s follows its published schema', (by) => {
    const document = read(comments, by);
    expect(document.comments.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(document.groups.at(-1)?.code).toBe('none');
  });

  test('names the comments of each group by their identifiers, proposed ones apart', () => {
    const { groups, comments: all } = read(comments);
    const id = (number: number): string => all.find((comment) => comment.number === number)?.id as string;
    const [o6] = groups;
    expect(o6).toMatchObject({ framework: 'priority', code: 'O6', comments: [id(1)], proposed: [id(3)] });
    expect(groups.at(-1)).toMatchObject({ comments: [id(2), id(3)], proposed: [id(3)] });
  });

  test('carries the disclaimer of the space, its revision and the filters', () => {
    const { space, provenance } = read(comments);
    expect(space.disclaimer).toBe('Comments express the views of those who sign them.');
    expect(provenance).toMatchObject({ revision: 7, filters: { by: 'priority', includeUnpublished: false } });
  });

  test('holds any text as it was written, in the same bytes each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = [madeComment(1, { text, author: text })];
        expect(read(made).comments[0]).toMatchObject({ text, author: text });
        expect(writeJson(madeDataset(structuredClone(made)))).toBe(writeJson(madeDataset(made)));
      }),
    );
  });

  test('its schema is served as JSON Schema, at the address that each export states', () => {
    const schema = exportJsonSchema() as { required: string[] };
    expect(read(comments).$schema).toMatch(new RegExp(`^https?://.*${EXPORT_SCHEMA_PATH}$`));
    expect(JSON.parse(readFileSync(`public${EXPORT_SCHEMA_PATH}`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
    expect(schema.required).toEqual(['$schema', 'space', 'groups', 'comments', 'provenance']);
  });
});
