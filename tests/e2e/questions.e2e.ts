import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { choosePasswordAndSignIn, DATA_DIR_FILE, makeAccountByCommand } from '../support/e2e-people';
import { plenary } from '../support/plenary-command';

/** A consultation of its own, so that other tests find the sample as it is. */
async function importQuestions(slug: string): Promise<void> {
  const page = 'tests/imports/hub-page/fixtures/harbour-safety.txt';
  const env = { DATA_DIR: readFileSync(DATA_DIR_FILE, 'utf8'), DATABASE_URL: '' };
  const { code, stderr } = await plenary(['import', 'hub-page', page, '--slug', slug], { env });
  expect(code, stderr).toBe(0);
}

const questions = (page: Page): Locator => page.locator('[data-order-form] > li');
const numbers = (page: Page): Promise<(string | null)[]> =>
  questions(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-number')));

test('an officer adds questions and puts them in order, by keyboard and, with JavaScript, by dragging', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'without JavaScript the same buttons are tried over HTTP');
  const slug = 'dragged-questions';
  const email = 'ordering@example.org';
  await importQuestions(slug);
  await choosePasswordAndSignIn(page, await makeAccountByCommand(email, '--role', 'secretariat'), email);
  await page.goto(`/desk/spaces/${slug}/questions`);
  const before = await numbers(page);
  await page
    .getByLabel(/^Question/)
    .first()
    .fill('And what should come *first*?');
  await page.getByLabel('By choosing priorities').check();
  await page.getByRole('button', { name: 'Add the question' }).click();
  await expect(page.getByRole('status')).toContainText('The question is added.');
  const added = String(before.length + 1);
  expect(await numbers(page)).toEqual([...before, added]);

  await page.getByRole('button', { name: new RegExp(`^Move up.*Question ${added}$`) }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('The order is changed.');
  expect((await numbers(page)).indexOf(added)).toBe(before.length - 1);

  const handle = await questions(page).last().locator('.drag-handle').boundingBox();
  const first = await questions(page).first().boundingBox();
  if (!handle || !first) throw new Error('there is nothing to drag');
  const last = (await numbers(page)).at(-1);
  await page.mouse.move(handle.x + 20, handle.y + 20);
  await page.mouse.down();
  await page.mouse.move(first.x + 60, first.y + 4, { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(/done=questionMoved$/);
  expect((await numbers(page))[0]).toBe(last);

  // Taken back with Escape, nothing is sent.
  const order = await numbers(page);
  const second = await questions(page).nth(1).locator('.drag-handle').boundingBox();
  if (!second) throw new Error('there is nothing to drag');
  await page.mouse.move(second.x + 20, second.y + 20);
  await page.mouse.down();
  await page.mouse.move(first.x + 60, first.y - 40, { steps: 8 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await numbers(page)).toEqual(order);
  await page.reload();
  expect(await numbers(page)).toEqual(order);
});
