import { gzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { useDatabase } from '../support/database';
import { elementsOf, linksOf, parsePage, textsOf } from '../support/page-tree';
import { useServedApp } from '../support/served-app';

/** A page for reading, compressed, its stylesheet aside: what a reader on a slow line waits for. */
const PAGE_BYTES = 60 * 1024;

// Each walk through the site makes some 250 pages.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

useDatabase();
const { address } = useServedApp({ sample: true });

interface Page {
  path: string;
  status: number;
  html: string;
  tree: Root;
}

/** Follows every link of the site from its front page. */
async function crawl(start: string): Promise<Page[]> {
  const pages = new Map<string, Page>();
  const waiting = [start];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const answer = await fetch(address(path), { headers: { accept: 'text/html' } });
    const html = await answer.text();
    const tree = parsePage(html);
    pages.set(path, { path, status: answer.status, html, tree });
    waiting.push(...linksOf(tree).filter((link) => !pages.has(link)));
  }
  return [...pages.values()];
}

const describeAt = (page: Page, what: string): string => `${page.path}: ${what}`;
const offences = (pages: Page[], find: (page: Page) => string[]): string[] =>
  pages.flatMap((page) => find(page).map((what) => describeAt(page, what))).slice(0, 20);

describe('every page that can be reached', () => {
  let pages: Page[];
  beforeAll(async () => {
    pages = await crawl('/');
  });

  test('is there: no link of the site leads nowhere', () => {
    expect(pages.length).toBeGreaterThan(60);
    expect(offences(pages, (page) => (page.status === 200 ? [] : [String(page.status)]))).toEqual([]);
  });

  test('brings no script but the two that say so (news of a discussion, quoting the draft), no inline style and nothing from elsewhere', () => {
    const found = offences(pages, (page) =>
      [...elementsOf(page.tree)].flatMap(({ element }) => {
        const { src, href, rel } = element.properties;
        const mayBring = /\/workplan$/.test(page.path) ? '/quote.js' : '/live.js';
        if (element.tagName === 'script' && src === mayBring && element.children.length === 0) return [];
        if (['script', 'style', 'iframe', 'object', 'embed'].includes(element.tagName))
          return [`<${element.tagName}>`];
        if (element.properties.style || Object.keys(element.properties).some((name) => /^on[A-Z]/.test(name)))
          return [`<${element.tagName} style or on…>`];
        const loads =
          src ?? (element.tagName === 'link' && !String(rel).includes('canonical') ? href : undefined);
        return loads && !String(loads).startsWith('/') ? [String(loads)] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test('is light enough for a slow line', () => {
    expect(
      offences(pages, (page) =>
        gzipSync(page.html).length > PAGE_BYTES ? [`${gzipSync(page.html).length} bytes`] : [],
      ),
    ).toEqual([]);
  });

  test('has one first heading and skips no level', () => {
    const found = offences(pages, (page) => {
      const levels = [...elementsOf(page.tree)]
        .filter(({ element, above }) => /^h[1-6]$/.test(element.tagName) && !isBodyText(above))
        .map(({ element }) => Number(element.tagName[1]));
      const skips = levels.some((level, index) => level - (levels[index - 1] ?? 0) > 1);
      return levels.filter((level) => level === 1).length === 1 && !skips ? [] : [levels.join(' ')];
    });
    expect(found).toEqual([]);
  });

  test('has no two elements with one id, and every link within it leads to one', () => {
    const found = offences(pages, (page) => {
      const ids = [...elementsOf(page.tree)].flatMap(({ element }) =>
        element.properties.id ? [String(element.properties.id)] : [],
      );
      const inner = [...elementsOf(page.tree)].flatMap(({ element }) =>
        String(element.properties.href ?? '').startsWith('#')
          ? [String(element.properties.href).slice(1)]
          : [],
      );
      return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index),
        ...inner.filter((id) => !ids.includes(decodeURIComponent(id))),
      ];
    });
    expect(found).toEqual([]);
  });

  test('shows nothing that is not published, and no name that is withheld', async () => {
    const { db } = await import('~/platform/db.server');
    const secret = await db().comment.findMany({
      where: { OR: [{ status: { not: 'published' } }, { nameWithheld: true }] },
      include: { revisions: true, voices: { include: { organisation: { include: { voices: true } } } } },
    });
    const words = secret.flatMap((comment) => [
      ...(comment.status === 'published'
        ? []
        : comment.revisions.map((revision) => revision.text.split('\n')[0]?.slice(0, 60) as string)),
      ...(comment.nameWithheld && comment.authorName ? [comment.authorName] : []),
      ...(comment.nameWithheld
        ? comment.voices
            .filter((voice) => voice.organisation.voices.length === 1)
            .map((voice) => voice.nameAsPrinted)
        : []),
    ]);
    expect(words.length).toBeGreaterThan(2);
    expect(offences(pages, (page) => words.filter((word) => page.html.includes(word)))).toEqual([]);
    const hidden = secret
      .filter((comment) => comment.status !== 'published')
      .map((comment) => `/comments/${comment.number}`);
    expect(offences(pages, (page) => hidden.filter((path) => page.path.endsWith(path)))).toEqual([]);
  });
});

describe('in the pseudo-language', () => {
  /** Words that came from the catalogue are inside these. */
  const isWorded = (text: string): boolean =>
    /⟦/.test(text) || !/\p{Letter}{2,}/u.test(text.replace(/⟦[^⟧]*⟧/gu, ''));

  test('every word of every page came from the catalogue, or is content with a language of its own', async () => {
    const pages = await crawl('/qps');
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.every((page) => page.status === 200)).toBe(true);
    const found = offences(pages, (page) => [
      ...[...textsOf(page.tree)].flatMap(({ text, above }) =>
        isExempt(above) || isWorded(text.value) ? [] : [text.value.trim().slice(0, 80)],
      ),
      ...[...elementsOf(page.tree)].flatMap(({ element }) =>
        [element.properties.ariaLabel, element.properties.title, element.properties.alt].flatMap((words) =>
          words && !isWorded(String(words)) ? [String(words)] : [],
        ),
      ),
    ]);
    expect(found).toEqual([]);
  }, 120_000);

  test('the page that is not there says so in the reader’s language too', async () => {
    const answer = await fetch(address('/qps/no-such-page'));
    expect(answer.status).toBe(404);
    const tree = parsePage(await answer.text());
    const heading = [...textsOf(tree)].find(({ above }) => above.at(-1)?.tagName === 'h1');
    expect(heading?.text.value).toContain('⟦');
  });
});

/** Content carries its own language; names, codes and addresses have none; a title or a time is checked where it is shown. */
function isExempt(above: Element[]): boolean {
  return above.some(
    (element) =>
      ['bdi', 'code', 'time', 'title'].includes(element.tagName) ||
      (element.tagName !== 'html' && element.properties.lang !== undefined),
  );
}

const isBodyText = (above: Element[]): boolean =>
  above.some((element) => element.tagName !== 'html' && element.properties.lang !== undefined);
