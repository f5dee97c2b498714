import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeComments, makeSpace } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { useServedApp } from '../support/served-app';
import { draftWith, publishDraft } from '../support/workplan-versions';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

const BOATS = 'Lifeboats are inspected every spring by the harbour board.';
const CREWS = 'Crews practise at night, in every harbour, once a month.';
const file = { name: 'Workplan, first draft.txt', bytes: Buffer.from('The plan as it was sent.') };
let space: { id: string; slug: string };

beforeAll(async () => {
  space = await makeSpace({ stage: 'open' });
  await publishDraft(space, draftWith(['Before all.', ['N2', BOATS], ['N5', CREWS]]), file);
  await makeComments(space.id, [
    { markdown: 'Twice a year, please.' },
    { markdown: 'At night it is too dangerous.' },
  ]);
  for (const [number, block] of [
    [1, 2],
    [2, 3],
  ])
    await db().comment.updateMany({
      where: { spaceId: space.id, number },
      data: {
        blockId: (
          await db().block.findFirstOrThrow({ where: { number: block, workplan: { spaceId: space.id } } })
        ).id,
      },
    });
  await publishDraft(space, draftWith(['Before all.', ['N2', BOATS.replace('spring', 'spring and autumn')]]));
});

async function page(path: string) {
  const answer = await fetch(address(path));
  const html = await answer.text();
  return { status: answer.status, html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

describe('a reader without an account', () => {
  test('finds all versions of the workplan, from the workplan’s own page', async () => {
    const { html } = await page(`/spaces/${space.slug}/workplan`);
    expect(html).toContain(`href="/spaces/${space.slug}/workplan/versions"`);
    const versions = await page(`/spaces/${space.slug}/workplan/versions`);
    expect(versions.text).toMatch(/Version 2 \( the current one \).*Version 1/);
  });

  test('sees what a version changed word by word, and reads it whole', async () => {
    const { html, text } = await page(`/spaces/${space.slug}/workplan/versions/2`);
    expect(text).toContain('1 paragraph changed');
    expect(html).toMatch(/<ins>.*and autumn/);
    expect(html).toMatch(/<del>.*Crews practise at night/);
    expect((await page(`/spaces/${space.slug}/workplan/versions/1`)).text).toContain(CREWS);
  });

  test('takes the original file under its name, and is told where there is none', async () => {
    const answer = await fetch(address(`/spaces/${space.slug}/workplan/versions/1/file`));
    expect(answer.headers.get('Content-Disposition')).toContain('Workplan, first draft.txt');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await answer.text()).toBe('The plan as it was sent.');
    expect((await page(`/spaces/${space.slug}/workplan/versions/2/file`)).status).toBe(404);
    expect((await page(`/spaces/${space.slug}/workplan/versions/3`)).status).toBe(404);
  });

  test('reads a paragraph with what was said on it, and how it changed', async () => {
    const { text } = await page(`/spaces/${space.slug}/workplan/blocks/2`);
    expect(text).toContain('Paragraph 2');
    expect(text).toContain('Twice a year, please.');
    expect(text).not.toContain('too dangerous');
    expect(text).toMatch(/spring .*and autumn/);
    expect((await page(`/spaces/${space.slug}/workplan`)).text).toContain('1 comment');
  });

  test('is told, at a comment on a paragraph that is gone, that it is gone and what it said', async () => {
    for (const path of ['comments/2', 'comments', 'workplan/blocks/3']) {
      const { text } = await page(`/spaces/${space.slug}/${path}`);
      expect(text, path).toContain('At night it is too dangerous.');
      expect(text, path).toContain(CREWS);
    }
    expect((await page(`/spaces/${space.slug}/workplan/blocks/3`)).text).toContain('from version 1');
    expect((await page(`/spaces/${space.slug}/workplan/blocks/9`)).status).toBe(404);
  });

  test('finds none of it while the consultation is a draft', async () => {
    const hidden = await makeSpace({ stage: 'draft' });
    await publishDraft(hidden, draftWith(['Not yet for anybody.']), file);
    for (const path of ['', '/versions', '/versions/1', '/versions/1/file', '/blocks/1'])
      expect((await page(`/spaces/${hidden.slug}/workplan${path}`)).status, path).toBe(404);
  });
});
