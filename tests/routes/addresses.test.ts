import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeComments, makeOrganisation, makeQuestion, makeSpace, makeWorkplan } from '../support/factories';
import { elementsOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';

useDatabase();
const { address } = useServedApp({ sample: false });

const page = async (path: string): Promise<{ status: number; html: string }> => {
  const answer = await fetch(address(path));
  return { status: answer.status, html: await answer.text() };
};
const idsIn = (html: string): string[] =>
  [...elementsOf(parsePage(html))].flatMap(({ element }) =>
    element.properties.id ? [String(element.properties.id)] : [],
  );
const hrefsIn = (html: string): string[] =>
  [...elementsOf(parsePage(html))].flatMap(({ element }) =>
    element.properties.href ? [String(element.properties.href)] : [],
  );

beforeAll(async () => {
  const { id } = await makeSpace({ slug: 'draft-plan', disclaimer: 'Opinions are the participants’ own.' });
  await makeWorkplan('draft-plan');
  const questionId = await makeQuestion(id);
  const organisationId = await makeOrganisation({
    name: 'Seafarers’ Union',
    stakeholderGroups: ['trade-union'],
  });
  const voices = [{ organisationId, nameAsPrinted: 'Seafarers’ Union', confirmed: true }];
  await makeComments(id, [
    {
      questionId,
      markdown: `We welcome New Priority 5. ${'Much more could be said. '.repeat(80)} See GCM Objective 8.`,
      voices,
    },
    { questionId, markdown: 'New Priority 5 should come first.', authorName: null },
    { markdown: 'Outside any question, on Objective 8 of the GCM.' },
  ]);
  await makeSpace({ slug: 'objectives', title: { en: 'A consultation on objectives' } });
  await makeSpace({ slug: 'not-yet', stage: 'draft', title: { en: 'Prepared in silence' } });
});

describe('an address', () => {
  test.each([
    ['/', 200],
    ['/spaces/draft-plan', 200],
    ['/spaces/draft-plan/questions/1', 200],
    ['/spaces/draft-plan/questions/1?after=00000001', 200],
    ['/spaces/draft-plan/comments', 200],
    ['/spaces/draft-plan/comments/1', 200],
    ['/spaces/draft-plan/workplan', 200],
    ['/spaces/draft-plan/priorities/N5', 200],
    ['/spaces/draft-plan/objectives/8', 200],
    ['/spaces/draft-plan/terms/pd/59', 200],
    ['/spaces/objectives', 200],
    ['/objectives', 200],
    ['/objectives/23', 200],
    ['/qps/spaces/draft-plan/comments/1', 200],
    ['/spaces/draft-plan/questions/2', 404],
    ['/spaces/draft-plan/questions/01', 404],
    ['/spaces/draft-plan/comments/99', 404],
    ['/spaces/draft-plan/comments/x', 404],
    ['/spaces/draft-plan/priorities/N99', 404],
    ['/spaces/draft-plan/terms/nothing/1', 404],
    ['/spaces/objectives/workplan', 404],
    ['/spaces/not-yet', 404],
    ['/spaces/not-yet/workplan', 404],
    ['/spaces/not-yet/objectives/8', 404],
    ['/objectives/24', 404],
    ['/en', 404],
    ['/xx/spaces/draft-plan', 404],
    ['/nothing/at/all', 404],
    ['/spaces/draft-plan/questions/1?after=yesterday', 400],
    ['/spaces/draft-plan/priorities/N5?before=-1', 400],
    ['/spaces/draft-plan/%00', 404],
  ])('%s answers %i', async (path, status) => {
    const answer = await page(path);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain('<h1');
    expect(answer.html).not.toMatch(/Prepared in silence/);
  });

  test('leads from evidence on a priority’s page to the same words in the comment', async () => {
    const { html } = await page('/spaces/draft-plan/priorities/N5');
    const places = hrefsIn(html).filter((href) => href.includes('#evidence-'));
    expect(places.length).toBe(2);
    for (const place of places) {
      const [path, id] = place.split('#') as [string, string];
      expect(idsIn((await page(path)).html)).toContain(id);
    }
  });

  test('of a page in another language stays in that language', async () => {
    const { html } = await page('/qps/spaces/draft-plan');
    const elsewhere = hrefsIn(html).filter(
      (href) => href.startsWith('/') && !/^\/(qps(\/|$)|assets\/|favicon)/.test(href),
    );
    expect(elsewhere).toEqual([]);
    expect(html).toMatch(/<html lang="qps"/);
  });

  test('is told as the page’s own, with the part of a long list and without what does not belong to it', async () => {
    const { html } = await page('/spaces/draft-plan/priorities/N5?utm=1&after=1');
    expect(html).toContain(
      '<link rel="canonical" href="https://plenary.example/spaces/draft-plan/priorities/N5?after=1"/>',
    );
  });
});

describe('a priority’s page', () => {
  test('counts an organisation once and tells comments without one apart', async () => {
    const { html } = await page('/spaces/draft-plan/priorities/N5');
    expect(html).toContain('2 comments');
    expect(html).toContain('1 organisation<');
    expect(html).toMatch(/Trade union.*Seafarers’ Union.*Organisation not stated.*1 comment</s);
  });
});

describe('when something fails on our side', () => {
  test('the reader gets a page that says what to do next, and nothing of the inside', async () => {
    await db().$executeRawUnsafe('ALTER TABLE question RENAME TO question_away');
    try {
      const { status, html } = await page('/spaces/draft-plan?not-cached');
      expect(status).toBe(500);
      expect(html).toContain('Something went wrong on our side');
      expect(html).toContain('See all consultations');
      expect(html).not.toMatch(/question_away|prisma|relation|stack|\.ts\b|node_modules/i);
    } finally {
      await db().$executeRawUnsafe('ALTER TABLE question_away RENAME TO question');
    }
  });
});
