import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { choosePasswordAndSignIn, DATA_DIR_FILE, makeAccountByCommand } from '../support/e2e-people';
import { keepNobodyOut } from '../support/keep-nobody-out';
import { plenary } from '../support/plenary-command';

async function command(...args: string[]): Promise<void> {
  const env = { DATA_DIR: readFileSync(DATA_DIR_FILE, 'utf8'), DATABASE_URL: '' };
  const { code, stderr } = await plenary(args, { env });
  expect(code, stderr).toBe(0);
}

/** A moderator of a consultation, signed in. */
async function beginModerating(page: Page, slug: string): Promise<void> {
  const email = `${slug}@example.org`;
  const link = await makeAccountByCommand(email);
  await command('user', 'role', email, '--moderates', slug);
  await choosePasswordAndSignIn(page, link, email);
}

/** A consultation of its own, so that other tests find the sample as it is. */
const importComments = (slug: string) =>
  command('import', 'hub-page', 'tests/imports/hub-page/fixtures/harbour-safety.txt', '--slug', slug);

/** Somebody reports three comments; the second is the urgent one. */
async function reportThree(browser: Browser, slug: string, email: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await choosePasswordAndSignIn(page, await makeAccountByCommand(email), email);
  for (const [number, reason] of [
    [1, 'Insult'],
    [2, 'Personal data'],
    [3, 'Spam'],
  ] as const) {
    await page.goto(`/spaces/${slug}/comments/${number}/flag`);
    await page.getByLabel(reason).check();
    await page.getByRole('button', { name: 'Report it' }).click();
    await expect(page).not.toHaveURL(/\/flag$/);
  }
  await context.close();
}

/** Goes by Tab, as somebody without a mouse does, until what has the focus reads so; then presses Enter. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    const words = `${await focused.getAttribute('aria-label')} ${await focused.textContent()}`;
    if (name.test(words)) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab never comes to ${name}`);
}

test('a moderator goes from the desk through three reported comments and back, by keyboard alone', async ({
  page,
  browser,
  javaScriptEnabled: scripts,
}) => {
  test.setTimeout(180_000);
  const slug = scripts ? 'queue-by-keys' : 'queue-by-tab';
  await importComments(slug);
  await reportThree(browser, slug, `reports-${slug}@example.org`);
  await beginModerating(page, slug);
  /** With a script the key, without one the way that shows it. */
  const press = (key: string, name: RegExp) => (scripts ? page.keyboard.press(key) : tabTo(page, name));

  await expect(page).toHaveURL(/\/desk$/);
  await tabTo(page, /3 to moderate/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moderation');
  await keepNobodyOut(page, scripts === true);
  await press('s', /Start with the first/);

  // The urgent one is first; its form is left again, and nothing was decided.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comment 2');
  await expect(page.getByText('gives away personal data')).toBeVisible();
  await keepNobodyOut(page, scripts === true);
  await press('h', /^\S* Hide h?/);
  await expect(page).toHaveURL(/comment-2\/hide/);
  // The reason of the report is chosen already.
  await expect(page.getByRole('radio', { checked: true })).toBeFocused();
  await keepNobodyOut(page, scripts === true);
  await press('Escape', /Back without deciding/);
  await expect(page).toHaveURL(/items\/comment-2(\?|$)/);

  await press('h', /^\S* Hide h?/);
  await page.getByRole('radio', { name: 'Personal data' }).focus();
  await page.keyboard.press('Space');
  if (scripts) await page.keyboard.press('Control+Enter');
  else await tabTo(page, /Hide it/);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comment 1');
  await expect(page.getByRole('status')).toContainText(/Decision 1, .*Hidden: comment 2/);
  await press('k', /^\S* Keep k?$/);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comment 3');
  await expect(page.getByRole('status')).toContainText('Kept as it is: comment 1');
  await press('Shift+K', /Keep with a note/);
  await page.getByLabel('Note for the team').focus();
  // Letters that are keys elsewhere are letters here.
  await page.keyboard.type('hjkq: looked at');
  await expect(page.getByLabel('Note for the team')).toHaveValue('hjkq: looked at');
  if (scripts) await page.keyboard.press('Control+Enter');
  else await tabTo(page, /Keep it/);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The queue is empty');
  await expect(page.getByText('Kept as it is (2)').first()).toBeVisible();
  await keepNobodyOut(page, scripts === true);
  await press('q', /The queue/);
  await expect(page.getByText('Nothing waits here.')).toBeVisible();
});

test('every key stands in a list: over the page on "?", and at its end without a script', async ({
  page,
  javaScriptEnabled: scripts,
}) => {
  test.setTimeout(120_000);
  const slug = scripts ? 'keys-shown' : 'keys-folded';
  await importComments(slug);
  await beginModerating(page, slug);
  await page.goto(`/desk/spaces/${slug}/moderation/items/comment-1`);
  const list = scripts ? page.getByRole('dialog', { name: 'Keys' }) : page.locator('[data-keys]');
  if (scripts) await page.keyboard.press('?');
  else await page.locator('[data-keys] > summary').press('Enter');
  await expect(list.getByText('Mark as duplicate')).toBeVisible();
  await keepNobodyOut(page, scripts === true);
  if (!scripts) return;
  // While it is open the keys of the page rest.
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/items\/comment-1$/);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/comment-1\/pin/);
});

test('two comments are selected, hidden with one reason, and one of them taken back, by keys', async ({
  page,
  browser,
  javaScriptEnabled: scripts,
}) => {
  test.skip(!scripts, 'Keys are the script’s; without it the same is done by Tab.');
  test.setTimeout(180_000);
  const slug = 'two-at-once';
  await importComments(slug);
  await reportThree(browser, slug, `reports-${slug}@example.org`);
  await beginModerating(page, slug);
  await page.goto(`/desk/spaces/${slug}/moderation`);
  // j: the first line, the next; e and Space select them.
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Comment 2', exact: true })).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(page.getByRole('checkbox', { name: 'Select Comment 2' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Select Comment 1' })).toBeChecked();
  await page.keyboard.press('t');
  await expect(page.getByRole('link', { name: /Hide them/ })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: /Hide (all|both)/ })).toContainText('Ctrl+Enter');
  await keepNobodyOut(page, true);
  await page.getByRole('radio', { name: 'Spam' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toContainText('2 comments were hidden.');
  await page.getByRole('status').getByRole('link', { name: 'Comment 1' }).press('Enter');
  await expect(page).toHaveURL(/decisions\/\d+\/undo/);
  await page.keyboard.press('Control+Enter');
  await expect(page).not.toHaveURL(/undo/);
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/\/moderation(\?|$)/);
  await expect(page.getByRole('link', { name: 'Comment 1', exact: true })).toBeVisible();
  // The record brings the keys, too.
  await page.getByRole('link', { name: 'The record' }).click();
  await expect(page).toHaveURL(/\/record$/);
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/\/moderation$/);
});
