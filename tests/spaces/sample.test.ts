import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type SampleComment, sampleSchema } from '~/spaces/sample-schema';
import { workplanSchema } from '~/spaces/workplan-schema';
import { copiedRuns, hasSeeds } from '../support/seed-texts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const written = readJson('prisma/sample/consultation.json');
const sample = sampleSchema.parse(written);
const workplan = workplanSchema.parse(readJson('prisma/sample/workplan.json'));
const comments = new Map(sample.comments.map((comment) => [comment.key, comment]));

/** The end of the day for a comment known only to the day: it cannot be said to come before anything of that day. */
const latestInstant = (postedAt: string) =>
  new Date(postedAt.length === 10 ? `${postedAt}T23:59:59Z` : postedAt).getTime();
const earliestInstant = (postedAt: string) => new Date(postedAt).getTime();
const depthOf = (comment: SampleComment): number =>
  comment.parent === null ? 0 : 1 + depthOf(comments.get(comment.parent)!);
const texts = sample.comments.map((comment) => comment.text);
const shows = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;

/** The sample as written, with something changed in it: what the schema makes of it. */
function changed(change: (copy: typeof sample) => void) {
  const copy = structuredClone(written) as typeof sample;
  change(copy);
  return sampleSchema.safeParse(copy);
}

describe('the sample consultation', () => {
  test('each comment lies within the dates of its space, and each reply after the comment it answers', () => {
    const { opensAt, closesAt } = sample.space;
    for (const comment of sample.comments) {
      expect(latestInstant(comment.postedAt), comment.key).toBeGreaterThan(new Date(opensAt).getTime());
      expect(earliestInstant(comment.postedAt), comment.key).toBeLessThan(new Date(closesAt).getTime());
      if (comment.parent === null) continue;
      const parent = comments.get(comment.parent)!;
      expect(latestInstant(comment.postedAt), comment.key).toBeGreaterThan(earliestInstant(parent.postedAt));
    }
  });

  test('one question has more than twenty published threads, so that a second page is shown', () => {
    const threads = sample.questions.map(
      (question) =>
        sample.comments.filter(
          (c) => c.question === question.key && c.parent === null && c.status === 'published',
        ).length,
    );
    expect(Math.max(...threads)).toBeGreaterThan(20);
  });

  test('threads go four replies deep', () => {
    expect(Math.max(...sample.comments.map(depthOf))).toBe(4);
  });

  test('comments are long and short, in four languages, of every state, and some answer no question', () => {
    expect(texts.filter((text) => text.length >= 3000 && text.length <= 8000).length).toBeGreaterThanOrEqual(
      5,
    );
    expect(texts.filter((text) => text.length <= 200).length).toBeGreaterThanOrEqual(2);
    expect(new Set(sample.comments.map((comment) => comment.language))).toEqual(
      new Set(['en', 'fr', 'es', 'ar']),
    );
    expect(sample.comments.filter((comment) => comment.status === 'pending')).toHaveLength(1);
    expect(sample.comments.filter((comment) => comment.status === 'hidden')).toHaveLength(1);
    expect(sample.comments.some((comment) => comment.question === null)).toBe(true);
  });

  test('a comment in Arabic is written in Arabic script', () => {
    for (const comment of sample.comments.filter((each) => each.language === 'ar'))
      expect(comment.text).toMatch(/\p{Script=Arabic}{3}/u);
  });

  test('voices are of every kind: nobody named, a name withheld, a person alone, several organisations, one that speaks often', () => {
    const spoken = sample.comments.flatMap((comment) => comment.organisations);
    const times = sample.organisations.map(({ key }) => spoken.filter((each) => each === key).length);
    expect(sample.comments.some((comment) => comment.author === null)).toBe(true);
    expect(sample.comments.filter((comment) => comment.nameWithheld)).toHaveLength(1);
    expect(
      sample.comments.some((comment) => comment.author !== null && comment.organisations.length === 0),
    ).toBe(true);
    expect(
      sample.comments.filter((comment) => comment.organisations.length > 1).length,
    ).toBeGreaterThanOrEqual(2);
    expect(Math.max(...times)).toBeGreaterThanOrEqual(3);
    expect(Math.min(...times), 'an organisation of the sample speaks at least once').toBeGreaterThanOrEqual(
      1,
    );
    expect(sample.organisations.some((organisation) => (organisation.members ?? 0) > 1)).toBe(true);
    expect(sample.organisations.some((organisation) => organisation.name.length === 90)).toBe(true);
    expect(sample.comments.some((comment) => comment.mentionsMissingAttachment)).toBe(true);
  });

  test('references of every form occur, and words that only look like references', () => {
    const forms = [
      /GCM Obj\. 6, 16 and 22/,
      /Objective 5 i\)/,
      /PD 59/,
      /Ongoing Priority 2/,
      /New Priority 3/,
      /(?<!New |Ongoing )\bPriority 2\b/,
      /SDG target 10\.c/,
      /child-sensitive guiding principle/,
      /thematic area 4/,
      /Article 7/,
      /ILO Convention 189/,
      /\b2030\b/,
      /para 15 of the GCM/,
    ];
    for (const form of forms) expect(shows(form), String(form)).toBeGreaterThanOrEqual(1);
  });

  test('every numbered priority that a comment names exists in the draft', () => {
    const named = texts.flatMap((text) => [...text.matchAll(/\b(New|Ongoing) Priority (\d+)/g)]);
    expect(named.length).toBeGreaterThan(10);
    for (const [words, group, number] of named) {
      const found = workplan.priorities.filter(
        (each) => each.group === group?.toLowerCase() && each.number === number,
      );
      expect(found, words).toHaveLength(1);
    }
  });

  test('the sample says that it is invented, and its addresses lead nowhere', () => {
    expect(sample.space.disclaimer).toMatch(/sample consultation/);
    const addresses = [...JSON.stringify(written).matchAll(/https?:\/\/([^/"\s)\\]+)/g)].map(([, host]) =>
      String(host),
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  test('a key that leads nowhere, a reply before its comment, and a field that nobody knows are refused', () => {
    expect(changed(() => {}).success).toBe(true);
    expect(changed((copy) => copy.comments[0]!.organisations.push('nobody')).success).toBe(false);
    expect(changed((copy) => Object.assign(copy.comments[0]!, { question: 'q99' })).success).toBe(false);
    expect(changed((copy) => copy.comments.reverse()).success).toBe(false);
    expect(changed((copy) => copy.comments.push(copy.comments[0]!)).success).toBe(false);
    expect(changed((copy) => Object.assign(copy.space, { mood: 'good' })).success).toBe(false);
    const reply = sample.comments.findIndex(
      (comment) => comment.parent !== null && comment.question === 'q1',
    );
    expect(changed((copy) => Object.assign(copy.comments[reply]!, { question: 'q2' })).success).toBe(false);
  });
});

describe('the sample workplan', () => {
  test('has priorities that are new, ongoing and cross-cutting, and two numberings that overlap', () => {
    const groups = workplan.priorities.map((priority) => priority.group);
    expect(new Set(groups)).toEqual(new Set(['new', 'ongoing', 'cross-cutting']));
    const numbersOf = (group: string) =>
      workplan.priorities.filter((each) => each.group === group).map((each) => each.number);
    expect(numbersOf('new')).toEqual(numbersOf('ongoing'));
    expect(numbersOf('cross-cutting')).toEqual([null, null]);
  });

  test('says of every priority who leads it, when, with what standing, for which objectives, and what will be done', () => {
    for (const priority of workplan.priorities) {
      const lists = [
        priority.leads,
        priority.participating,
        priority.objectives,
        priority.thematicAreas,
        priority.activities,
      ];
      for (const list of lists) expect(list.length, priority.code).toBeGreaterThan(0);
      for (const fact of [priority.timeline, priority.status, priority.description])
        expect(fact, priority.code).toBeTruthy();
    }
  });

  test('has an introduction and at least two paragraphs on every priority', () => {
    const paragraphs = (code?: string) => workplan.blocks.filter((block) => block.priority === code).length;
    expect(paragraphs(undefined)).toBeGreaterThanOrEqual(4);
    for (const priority of workplan.priorities)
      expect(paragraphs(priority.code), priority.code).toBeGreaterThanOrEqual(2);
  });
});

test.skipIf(!hasSeeds)('the sample is written in words of our own (skipped without ../shared)', () => {
  const planTexts = workplan.priorities.flatMap((priority) => [
    priority.title,
    priority.description ?? '',
    ...priority.activities,
  ]);
  const spaceTexts = [sample.space.welcome, sample.space.disclaimer, sample.space.audience];
  const asked = sample.questions.flatMap((question) => Object.values(question.text));
  const all = [
    ...planTexts,
    ...workplan.blocks.map((block) => block.text),
    ...spaceTexts,
    ...asked,
    ...texts,
  ];
  expect(copiedRuns(all, [])).toEqual([]);
});
