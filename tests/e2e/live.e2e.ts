import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { DATA_DIR_FILE } from '../support/e2e-people';
import { plenary } from '../support/plenary-command';

const env = () => ({ DATA_DIR: readFileSync(DATA_DIR_FILE, 'utf8'), DATABASE_URL: '' });

/** Where everything that a reader sees stands, without what is there to be looked at only when it is asked for. */
const places = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify(
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('.live-news'))
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.tagName, x, y, width, height];
        }),
    ),
  );

test('a reader of a discussion is told of new comments, and nothing moves until they ask', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'without JavaScript a page is current when it is loaded');
  const slug = 'live-discussion';
  const from = 'tests/imports/hub-page/fixtures/harbour-safety.txt';
  const imported = await plenary(['import', 'hub-page', from, '--slug', slug], { env: env() });
  expect(imported.code, imported.stderr).toBe(0);
  await page.goto(`/spaces/${slug}/questions/1`);
  await expect(page.locator('.comment').first()).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 300));
  const before = await places(page);
  const region = page.locator('.live-news');
  expect(await region.evaluate((element) => element.getBoundingClientRect().height)).toBe(0);

  const table = 'tests/e2e/fixtures/two-new-comments.csv';
  const added = await plenary(['import', 'comments', table, '--space', slug], { env: env() });
  expect(added.code, added.stderr).toBe(0);
  const news = region.getByRole('link', { name: '2 new comments' });
  await expect(news).toBeVisible();
  expect(await places(page)).toBe(before);

  await news.click();
  await expect(page).toHaveURL(/#comment-\d+$/);
  await expect(page.getByText('Something new from the pier.')).toBeVisible();
  await expect(region).toBeEmpty();
});
