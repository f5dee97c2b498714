import { expect, type Page, test } from '@playwright/test';
import { PAGES, SPACE } from '../support/reader-pages';

test('a reader goes from the front page to a question, unfolds a long comment and shares it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: /Coastal Cities/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Coastal Cities Migration Network');
  await page
    .getByRole('main')
    .getByRole('link', { name: /right priorities for coastal cities/ })
    .first()
    .click();
  await expect(page).toHaveURL(/questions\/1$/);
  const fold = page
    .locator('article details')
    .filter({ hasText: /Read the whole comment/ })
    .first();
  await expect(fold.locator('p').first()).toBeHidden();
  await fold.locator('summary').click();
  await expect(fold.locator('p').first()).toBeVisible();
  await page
    .locator('article')
    .first()
    .getByRole('link', { name: /#1\b|Comment 1\b/ })
    .first()
    .click();
  await expect(page).toHaveURL(/comments\/1$/);
});

test('twenty threads a page: the next page goes on where the first ended, and back', async ({ page }) => {
  await page.goto(`${SPACE}/questions/1`);
  const first = await numbersOn(page);
  await page
    .getByRole('link', { name: /next|later|more/i })
    .first()
    .click();
  await expect(page).toHaveURL(/after=/);
  const second = await numbersOn(page);
  expect(first.length).toBeGreaterThanOrEqual(20);
  expect(second.length).toBeGreaterThan(0);
  expect(first.filter((number) => second.includes(number))).toEqual([]);
  await page
    .getByRole('link', { name: /previous|earlier|back|first/i })
    .first()
    .click();
  expect(await numbersOn(page)).toEqual(first);
});

test('from a priority to the very words that speak of it', async ({ page }) => {
  await page.goto(`${SPACE}/priorities/O1`);
  const quote = page.locator('main mark').first();
  const words = await quote.innerText();
  expect(words.length).toBeGreaterThan(3);
  await page.locator('main a[href*="/comments/"][href*="#"]').first().click();
  await expect(page).toHaveURL(/\/comments\/\d+#/);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(target).toBeVisible();
  await expect(target).toBeInViewport();
});

test('a comment in another language says so, and one from right to left reads so', async ({ page }) => {
  await page.goto(`${SPACE}/questions/1`);
  for (const link of [undefined, 'next']) {
    if (link)
      await page.goto(
        new URL(
          (await page
            .getByRole('link', { name: /next|later|more/i })
            .first()
            .getAttribute('href')) as string,
          page.url(),
        ).href,
      );
    const arabic = page.locator('article [lang="ar"]').first();
    if ((await arabic.count()) === 0) continue;
    expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    return;
  }
  throw new Error('no comment in Arabic was found on the first two pages');
});

test('the keyboard alone reaches the text, opens a folded comment and follows a link', async ({ page }) => {
  await page.goto(`${SPACE}/questions/1`);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(/Skip/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  const summary = page.locator('article details summary').first();
  for (
    let presses = 0;
    presses < 60 && !(await summary.evaluate((element) => element === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(summary).toBeFocused();
  expect(await summary.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page.locator('article details').first()).toHaveAttribute('open', '');
});

test('reading brings no script but news of discussions and quoting of the draft, asks nobody else, and breaks no rule of the page’s own policy', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`));
  page.on('console', (message) => complaints.push(message.text()));
  for (const path of PAGES.filter((one) => one !== '/no-such-page')) await page.goto(path);
  const ours = ['/live.js', '/quote.js'].map((path) => `script ${baseURL}${path}`);
  expect(
    asked.filter(
      (line) => (line.startsWith('script') && !ours.includes(line)) || !line.includes(baseURL as string),
    ),
  ).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an address that is not there says so and shows the way on', async ({ page }) => {
  for (const path of [
    '/no-such-page',
    '/spaces/no-such',
    `${SPACE}/questions/99`,
    `${SPACE}/comments/9999`,
    `${SPACE}/priorities/Z9`,
    '/objectives/24',
    '/xx',
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  }
});

const numbersOn = async (page: Page): Promise<string[]> =>
  page.locator('article[id^="comment-"]').evaluateAll((articles) => articles.map((article) => article.id));
