import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '~/platform/catalogue/en.json';
import { settingsColumns } from '~/spaces/space-settings.server';
import { isRequired, needsOf } from '~/spaces/stage';

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join('app', path), 'utf8'));

/** What the domains declare in blocks that begin so, each by a quoted name at the beginning of its line. */
const declared = (block: RegExp, name: RegExp): string[] =>
  sources.flatMap((text) =>
    [...text.matchAll(block)].flatMap(([, body = '']) =>
      [...body.matchAll(name)].map(([, found]) => found as string),
    ),
  );

/** Whether the catalogue has words for a key: as it is, or for one and for many. */
const isWorded = (words: Record<string, unknown>, key: string): boolean =>
  key in words || (`${key}_one` in words && `${key}_other` in words);

describe('the activity page of a consultation', () => {
  test('has words for everything that can happen in one', () => {
    const types = declared(/^ {2}interface SpaceEvents \{\n(.*?)^ {2}\}/gms, /^ {4}'([a-z-]+)':/gm);
    expect(types).toContain('comments-posted');
    expect(types).toContain('stage-moved');
    // A move is told by its own record.
    const told = types.filter((type) => type !== 'stage-moved');
    expect(told.filter((type) => !isWorded(en.spaceActivity.event, type))).toEqual([]);
    // And no words for what cannot happen any more.
    const worded = Object.keys(en.spaceActivity.event).map((key) => key.replace(/_\w+$/, ''));
    expect([...new Set(worded)].filter((type) => !types.includes(type))).toEqual([]);
  });

  test('has words for every deed of staff that is recorded', () => {
    const actions = declared(/^export type AuditedAction =\n(.*?);\n/gms, /^ {2}\| '([a-z-]+)'/gm);
    expect(actions).toContain('moderator-added');
    expect(actions.filter((action) => !isWorded(en.desk.audit, action))).toEqual([]);
  });

  test('has words for each setting that can be changed, and for each thing whose lack keeps a consultation from opening', () => {
    expect(Object.keys(en.spaceActivity.field).sort()).toEqual(Object.keys(settingsColumns).sort());
    const empty = { welcomeMarkdown: '', closesAt: null, moderators: [], contact: null };
    const needs = needsOf({
      ...empty,
      questions: 0,
      asksForPriorities: false,
      hasWorkplan: false,
      isNoticeUnfinished: false,
    }).filter(isRequired);
    expect(needs.filter((need) => !isWorded(en.spaceActivity.need, need))).toEqual([]);
    expect(needs.length).toBeGreaterThan(0);
  });
});
