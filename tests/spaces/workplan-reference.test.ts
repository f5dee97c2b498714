import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameworkSchema } from '~/frameworks/schema';
import { type PriorityFile, type WorkplanFile, workplanSchema } from '~/spaces/workplan-schema';
import { sharedFolder } from '../support/seed-texts';

const NAMES = ['workplan-2022-2024', 'workplan-2019'] as const;
const dataFolder = join(sharedFolder, 'data');

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const readWorkplan = (name: string) =>
  workplanSchema.parse(readJson(`prisma/reference/workplans/${name}.json`));

/** What a file says of a priority that the other must also say: lists may only grow, single facts must be equal. */
function lostFacts(given: PriorityFile, kept: PriorityFile): string[] {
  const lists = [
    'leads',
    'participating',
    'objectives',
    'pdParagraphs',
    'thematicAreas',
    'activities',
  ] as const;
  const facts = [
    'title',
    'finalTitle',
    'group',
    'timeline',
    'status',
    'activitiesCount',
    'description',
  ] as const;
  const lostFromLists = lists.filter((name) =>
    given[name].some((entry) => !(kept[name] as unknown[]).includes(entry)),
  );
  const lostSingles = facts.filter(
    (name) => given[name] !== undefined && given[name] !== null && given[name] !== kept[name],
  );
  return [...lostFromLists, ...lostSingles].map((name) => `${given.code}: ${name}`);
}

describe('the reference workplans', () => {
  test.each(NAMES)('%s is a valid workplan file that uses the newer names', (name) => {
    expect(readWorkplan(name).priorities.length).toBeGreaterThan(0);
    const text = readFileSync(`prisma/reference/workplans/${name}.json`, 'utf8');
    expect(text).not.toMatch(/"(?:kind|coLeads|workstreams)":/);
  });

  test.each(NAMES)(
    '%s names only objectives, paragraphs and thematic areas that the frameworks have',
    (name) => {
      const codes = (key: string) =>
        frameworkSchema
          .parse(readJson(`prisma/reference/frameworks/${key}.json`))
          .terms.map((term) => term.code);
      const [objectives, paragraphs, areas] = [codes('gcm'), codes('pd'), codes('thematic-area')];
      for (const priority of readWorkplan(name).priorities) {
        for (const objective of priority.objectives)
          expect(objectives, priority.code).toContain(String(objective));
        for (const paragraph of priority.pdParagraphs)
          expect(paragraphs, priority.code).toContain(String(paragraph));
        for (const area of priority.thematicAreas) expect(areas, priority.code).toContain(String(area));
      }
    },
  );

  test('the workplan of 2019 numbers its core and thematic workstreams, and nothing in its annex', () => {
    const numbers = Object.fromEntries(
      readWorkplan('workplan-2019').priorities.map((priority) => [priority.code, priority.number]),
    );
    expect(numbers).toMatchObject({
      '1.1': '1.1',
      '4.3': '4.3',
      TW1: '1',
      TW6: '6',
      F1: null,
      F6: null,
      X1: null,
      X3: null,
    });
  });

  test('the workplan of 2022-2024 numbers new and ongoing priorities apart, so that a bare number can mean two', () => {
    const second = readWorkplan('workplan-2022-2024').priorities.filter(
      (priority) => priority.number === '2',
    );
    expect(second.map((priority) => priority.group).sort()).toEqual(['new', 'ongoing']);
  });

  test.each(NAMES)('%s names no place of the machine it was made on', (name) => {
    expect(readFileSync(`prisma/reference/workplans/${name}.json`, 'utf8')).not.toMatch(
      /seeds\/|\/work\/|shared\//,
    );
  });

  for (const name of NAMES) {
    const path = join(dataFolder, `${name}.json`);
    test.skipIf(!existsSync(path))(
      `${name} keeps every fact of the supplied data (skipped without ../shared)`,
      () => {
        const given = workplanSchema.parse(readJson(path));
        const kept = readWorkplan(name);
        const frame = ({ title, period, date, thematicAreas }: WorkplanFile) => ({
          title,
          period,
          date,
          thematicAreas,
        });
        expect(frame(kept)).toEqual(frame(given));
        expect(kept.priorities.map((priority) => priority.code)).toEqual(
          given.priorities.map((priority) => priority.code),
        );
        expect(
          given.priorities.flatMap((priority, index) => lostFacts(priority, kept.priorities[index]!)),
        ).toEqual([]);
      },
    );
  }

  const numbered = join(dataFolder, 'workplan-2022-2024.json');
  test.skipIf(!existsSync(numbered))(
    'workplan-2022-2024 keeps every number of the supplied data (skipped without ../shared)',
    () => {
      const numbersOf = (priorities: PriorityFile[]) =>
        priorities.map((priority) => [priority.code, priority.number]);
      expect(numbersOf(readWorkplan('workplan-2022-2024').priorities)).toEqual(
        numbersOf(workplanSchema.parse(readJson(numbered)).priorities),
      );
    },
  );
});
