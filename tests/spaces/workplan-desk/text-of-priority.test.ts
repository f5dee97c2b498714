import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingWords } from '~/imports/workplan-document/document-piece';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { emptyPriority } from '~/spaces/workplan-desk/priority-sent';
import { textOfPriority } from '~/spaces/workplan-desk/text-of-priority';
import type { DraftPriority } from '~/spaces/workplan-draft';

const WORDS =
  'migration and (all) women* of _every_ city: <b>& # 1. - + | `x` [a](b) \\ ~~ 12) l’été العمل 移民 2 5'.split(
    ' ',
  );
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));
const number = fc.integer({ min: 1, max: 99 });
const priority: fc.Arbitrary<DraftPriority> = fc
  .record({
    code: fc.constantFrom('', 'O6'),
    title: words,
    group: fc.option(words),
    leads: fc.array(words, { maxLength: 3 }),
    timeline: fc.option(words),
    description: fc.option(words),
    activities: fc.array(words, { maxLength: 3 }),
    objectives: fc.array(number, { maxLength: 3 }),
    readings: fc.array(fc.record({ field: fc.constant('leads' as const), label: words, text: words }), {
      maxLength: 3,
    }),
  })
  .map((facts) => ({ ...emptyPriority('p1'), ...facts }));

test('what turns out to be no priority is text with every word of its fields and of the document', () => {
  fc.assert(
    fc.property(priority, (one) => {
      const { text } = renderMarkdown(textOfPriority(one));
      const held = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
      const facts = [one.title, one.group, one.timeline, one.description, ...one.leads, ...one.activities];
      const all = [...facts, ...one.objectives.map(String)].map((fact) => fact ?? '').join(' ');
      expect(
        (all.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !held.has(word)),
      ).toEqual([]);
      // Of what the document printed, each as often as it stood there.
      const printed = one.readings
        .filter((reading) => reading.text !== one.title)
        .map(({ label, text: said }) => (label === said ? said : `${label} ${said}`));
      expect(missingWords(printed.join(' '), [text])).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
