import { expect, test } from 'vitest';
import { headingOf, sectionsOf } from '~/spaces/workplan-sections';

const block = (html: string) => ({ html });
const priority = (code: string, group: string | null, following: string[] = []) => ({
  code,
  group,
  following: following.map(block),
});
const shown = (blocks: { html: string }[]) => blocks.map(({ html }) => html);

test('a heading of the document’s own stands over its group, and what follows the last group is a section of its own', () => {
  const { introduction, isTitled, sections } = sectionsOf({
    introduction: ['<p>The network</p>', '<h3>Introduction</h3>', '<p>Why.</p>'].map(block),
    priorities: [
      priority('1', 'A. Work', ['<p>Between.</p>', '<h3>B. Sea &#x26; land</h3>', '<p>Of the sea.</p>']),
      priority('2', 'B. Sea & land', ['<h3>Monitoring</h3>', '<p>Twice a year.</p>']),
    ],
  });
  expect([isTitled, shown(introduction)]).toEqual([
    true,
    ['<p>The network</p>', '<h2>Introduction</h2>', '<p>Why.</p>'],
  ]);
  expect(sections.map(({ group, opening, after }) => [group, shown(opening), shown(after)])).toEqual([
    ['A. Work', [], ['<p>Between.</p>']],
    [
      'B. Sea & land',
      ['<h2>B. Sea &#x26; land</h2>', '<p>Of the sea.</p>'],
      ['<h2>Monitoring</h2>', '<p>Twice a year.</p>'],
    ],
  ]);
  expect(sections.flatMap(({ priorities }) => priorities.flatMap(({ following }) => following))).toEqual([]);
});

test('an introduction without a heading gets ours, and what stands between two priorities of a group stays there', () => {
  const { isTitled, sections } = sectionsOf({
    introduction: [block('<p>Why.</p>')],
    priorities: [priority('1', null, ['<p>Between.</p>']), priority('2', null)],
  });
  expect(isTitled).toBe(false);
  expect(sections.map(({ priorities }) => priorities.map(({ following }) => shown(following)))).toEqual([
    [['<p>Between.</p>'], []],
  ]);
});

test.each([
  ['<h2>Monitoring <strong>and</strong> review</h2><p>x</p>', 'Monitoring and review'],
  ['<p>Text</p>', null],
])('the heading that a block begins with is known: %s', (html, heading) => {
  expect(headingOf(html)).toBe(heading);
});
