import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FrameworkFile, frameworkSchema } from '~/frameworks/schema';
import { copiedRuns, hasSeeds, readSeed } from '../support/seed-texts';

const KEYS = ['gcm', 'pd', 'sdg', 'principle', 'thematic-area'] as const;
const LONGEST_SUMMARY_WORDS = 40;

function readFramework(key: string): FrameworkFile {
  return frameworkSchema.parse(JSON.parse(readFileSync(`prisma/reference/frameworks/${key}.json`, 'utf8')));
}

const frameworks = Object.fromEntries(KEYS.map((key) => [key, readFramework(key)])) as Record<
  (typeof KEYS)[number],
  FrameworkFile
>;
const codes = (key: (typeof KEYS)[number]) => frameworks[key].terms.map((term) => term.code);
const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));

/** What the booklet says of one objective's goals: the targets it lists, and whether it names all goals. */
interface BookletSection {
  targets: string[];
  allGoals: boolean;
}

/**
 * Reads the section on goals of each objective. The extraction prints some numbers with a colon ("17:18"), some with
 * bullets, some with stray asterisks; one target stands in running text ("SDG 17.14").
 */
function bookletSections(): BookletSection[] {
  const sections = readSeed('gcm-objectives-booklet.txt')
    .split(/^Relevant sustainable development goals\s*$/m)
    .slice(1);
  return sections.map((section) => {
    const end = section.search(/^(?:Associated actions|Resources)\s*$/m);
    const text = section.slice(0, end);
    const listed = text.matchAll(/^[\s▪■*-]*(\d{1,2})[.:](\d{1,2}|[a-d])\**:\**\s/gm);
    const inProse = text.matchAll(/SDG (\d{1,2})\.(\d{1,2}|[a-d])\b/g);
    return {
      targets: [...listed, ...inProse].map(([, goal, target]) => `${goal}.${target}`),
      allGoals: /^All SDGs\s*$/m.test(text),
    };
  });
}

describe('the reference frameworks', () => {
  test.each(KEYS)('the framework %s is a valid framework file under its own key', (key) => {
    expect(frameworks[key].key).toBe(key);
  });

  test('there are 23 objectives, 10 principles, 5 thematic areas, 17 goals and 76 paragraphs', () => {
    expect(codes('gcm')).toEqual(numbersTo(23));
    expect(codes('principle')).toHaveLength(10);
    expect(codes('thematic-area')).toEqual(numbersTo(5));
    expect(frameworks.sdg.terms.filter((term) => !term.parent).map((term) => term.code)).toEqual(
      numbersTo(17),
    );
    expect(codes('pd')).toEqual(numbersTo(76));
  });

  test('every link of every term leads to a term', () => {
    const links = KEYS.flatMap((key) => frameworks[key].terms.flatMap((term) => term.links ?? []));
    expect(links.length).toBeGreaterThan(100);
    const lost = links.filter((link) => !codes(link.framework as (typeof KEYS)[number]).includes(link.code));
    expect(lost).toEqual([]);
  });

  test('no objective names the same target twice', () => {
    for (const term of frameworks.gcm.terms) {
      const linked = (term.links ?? []).map((link) => link.code);
      expect(new Set(linked).size, `objective ${term.code}`).toBe(linked.length);
    }
  });

  test('a target stands under the goal whose number it bears', () => {
    for (const target of frameworks.sdg.terms.filter((term) => term.code.includes('.'))) {
      expect(target.parent, target.code).toBe(target.code.split('.')[0]);
    }
  });

  test('every objective has its two titles, one sentence, and words to find it by in three languages', () => {
    for (const term of frameworks.gcm.terms) {
      expect(Object.keys(term.title ?? {}), term.code).toContain('en');
      expect(Object.keys(term.officialTitle ?? {}), term.code).toContain('en');
      expect(term.summary?.en, term.code).toMatch(/^[^.]+\.$/);
      const words = term.vocabulary?.en ?? [];
      expect(words.length, term.code).toBeGreaterThanOrEqual(10);
      expect(words.length, term.code).toBeLessThanOrEqual(25);
      for (const language of ['fr', 'es'])
        expect(term.vocabulary?.[language]?.length, `${term.code} ${language}`).toBeGreaterThanOrEqual(5);
    }
  });

  test('no word of a vocabulary is listed twice for the same term and language', () => {
    for (const key of KEYS) {
      for (const term of frameworks[key].terms) {
        for (const [language, words] of Object.entries(term.vocabulary ?? {})) {
          const folded = words.map((word) => word.toLowerCase());
          expect(new Set(folded).size, `${key} ${term.code} ${language}`).toBe(folded.length);
        }
      }
    }
  });

  test('a summary is short enough to stand under a heading', () => {
    for (const key of KEYS) {
      for (const term of frameworks[key].terms) {
        expect((term.summary?.en ?? '').split(' ').length, `${key} ${term.code}`).toBeLessThanOrEqual(
          LONGEST_SUMMARY_WORDS,
        );
      }
    }
  });

  test('a paragraph of the declaration is known by its number and has no title that no source states', () => {
    expect(frameworks.pd.terms.filter((term) => term.title || term.officialTitle || term.parent)).toEqual([]);
  });
});

describe('the reference frameworks against the supplied sources', () => {
  const unless = (title: string) => `${title} (skipped without ../shared)`;

  test.skipIf(!hasSeeds)(
    unless('each objective links to the targets that the booklet names for it, and no other'),
    () => {
      const sections = bookletSections();
      expect(sections).toHaveLength(23);
      sections.forEach((section, index) => {
        const named = [...section.targets, ...(section.allGoals ? numbersTo(17) : [])];
        const linked = (frameworks.gcm.terms[index]?.links ?? []).map((link) => link.code);
        expect([...linked].sort(), `objective ${index + 1}`).toEqual([...new Set(named)].sort());
      });
    },
  );

  test.skipIf(!hasSeeds)(unless('the targets are those that the booklet names, and no other'), () => {
    const named = new Set(bookletSections().flatMap((section) => section.targets));
    const ours = codes('sdg').filter((code) => code.includes('.'));
    expect([...ours].sort()).toEqual([...named].sort());
  });

  test.skipIf(!hasSeeds)(
    unless('goals have the titles that the booklet prints, and none where it prints none'),
    () => {
      const printed = new Map<string, string>();
      for (const [, goal, title] of readSeed('gcm-objectives-booklet.txt').matchAll(
        /^\**SDG (\d+): ([^*\n]+)/gm,
      )) {
        printed.set(String(goal), String(title).trim().toLowerCase());
      }
      for (const goal of frameworks.sdg.terms.filter((term) => !term.parent)) {
        expect(goal.title?.en?.toLowerCase(), `goal ${goal.code}`).toBe(printed.get(goal.code));
      }
    },
  );

  test.skipIf(!hasSeeds)(
    unless("objectives have the short titles of the booklet's contents and the full titles of its headings"),
    () => {
      const booklet = readSeed('gcm-objectives-booklet.txt');
      for (const term of frameworks.gcm.terms) {
        expect(booklet).toMatch(new RegExp(`^${term.code}\\. ${term.title?.en}\\t`, 'm'));
        expect(booklet).toContain(`\n${term.officialTitle?.en?.toUpperCase()}\n`);
      }
    },
  );

  test.skipIf(!hasSeeds)(unless('principles have the titles of the list of guiding principles'), () => {
    const list = readSeed('network-faq.txt').match(/guiding principles of: (.+?) \(GCM para 15\)/)?.[1] ?? '';
    const titles = list.replace('people-centered', 'people-centred').split(/[,.] /);
    expect(frameworks.principle.terms.map((term) => term.title?.en?.toLowerCase())).toEqual(
      titles.map((title) => title.toLowerCase()),
    );
  });

  test.skipIf(!hasSeeds)(unless('no paragraph beyond the highest that a source cites is listed'), () => {
    const workplan = JSON.parse(readFileSync('prisma/reference/workplans/workplan-2022-2024.json', 'utf8'));
    const linked: number[] = workplan.priorities.flatMap(
      (priority: { pdParagraphs?: number[] }) => priority.pdParagraphs ?? [],
    );
    const cited = [...readSeed('hub-discussion-space.txt').matchAll(/\bPD ((?:\d+(?:, | and )?)+)/g)].flatMap(
      ([, list]) => (list?.match(/\d+/g) ?? []).map(Number),
    );
    expect(cited.length).toBeGreaterThan(5);
    expect(Math.max(...linked, ...cited)).toBe(frameworks.pd.terms.length);
  });

  test.skipIf(!hasSeeds)(unless('summaries and vocabulary are our own words'), () => {
    const terms = KEYS.flatMap((key) => frameworks[key].terms);
    const titles = terms.flatMap((term) => [
      ...Object.values(term.title ?? {}),
      ...Object.values(term.officialTitle ?? {}),
    ]);
    const texts = terms.flatMap((term) => [
      ...Object.values(term.summary ?? {}),
      ...Object.values(term.vocabulary ?? {}).flat(),
    ]);
    expect(copiedRuns(texts, titles)).toEqual([]);
  });
});
