import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeShareOf, fingerprintOf } from '~/comments/checks/fingerprint.server';
import { screeningSettingsSchema } from '~/comments/checks/screening-settings';
import { parseHubPage } from '~/imports/hub-page/parse-hub-page';
import { renderMarkdown } from '~/platform/text/markdown.server';

const page = resolve('../shared/seeds/hub-discussion-space.txt');
const hasPage = existsSync(page);
const { alikeShare } = screeningSettingsSchema.parse({});

/** The share of runs of three words that two lists of distinct words have in common, counted. */
function runsInCommon(one: string[], other: string[]): number {
  const runs = (words: string[]) => new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
  const [a, b] = [runs(one), runs(other)];
  const both = [...a].filter((run) => b.has(run)).length;
  return both / (a.size + b.size - both);
}

describe('knowing a text again', () => {
  test('the sketch tells the share of words in common, within four standard errors', () => {
    const words = fc.uniqueArray(
      fc.string({ minLength: 3, maxLength: 6, unit: fc.constantFrom(...'abcdefgh') }),
      {
        minLength: 60,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 15, max: 60 }), (all, kept) => {
        const [one, other] = [all, all.slice(0, kept)];
        const told = alikeShareOf(fingerprintOf(one.join(' ')), fingerprintOf(other.join(' ')));
        expect(Math.abs(told - runsInCommon(one, other))).toBeLessThanOrEqual(4 / 16);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('what differs in case, accents, layout and unseen signs only is the same text', () => {
    const { exact } = fingerprintOf('Émigrés and migrants: one, two.');
    expect(fingerprintOf('  emigres AND mi\u00ADgrants\n\n• one\n• two').exact).toBe(exact);
    expect(fingerprintOf('migrants and emigres: one, two.').exact).not.toBe(exact);
  });

  test('Chinese and Thai are compared by sign, for they have no blanks', () => {
    const chinese = '我们的成员请网络在三月会议之前公布预算，并且说明由谁为区域审查提供资金。';
    expect(
      alikeShareOf(fingerprintOf(chinese), fingerprintOf(chinese.replace('三月', '五月'))),
    ).toBeGreaterThan(0.6);
    expect(
      alikeShareOf(
        fingerprintOf(chinese),
        fingerprintOf('工会应被列为专题工作组的合作伙伴，返回和重新融入必须是自愿的。'),
      ),
    ).toBe(0);
  });

  test('a short text is like no other', () => {
    expect(fingerprintOf('We agree with what was said.').sketch).toBeNull();
    expect(alikeShareOf(fingerprintOf('We agree.'), fingerprintOf('We agree.'))).toBe(0);
  });

  test.skipIf(!hasPage)(
    `no two of the 15 real comments look alike, and each is known again with every twentieth word changed${hasPage ? '' : ' (skipped: ../shared is not here)'}`,
    () => {
      const texts = parseHubPage(readFileSync(page, 'utf8')).comments.map(
        ({ text }) => renderMarkdown(text).text,
      );
      const prints = texts.map(fingerprintOf);
      for (const [at, one] of prints.entries())
        for (const other of prints.slice(at + 1))
          expect(alikeShareOf(one, other)).toBeLessThan(alikeShare / 2);
      for (const [at, text] of texts.entries()) {
        const changed = text.replace(/\S+/g, (word: string, place: number) =>
          place % 20 === 0 ? 'changed' : word,
        );
        const print = prints[at];
        if (print?.sketch)
          expect(alikeShareOf(print, fingerprintOf(changed))).toBeGreaterThanOrEqual(alikeShare);
      }
    },
  );
});
