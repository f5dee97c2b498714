import { expect, type Page, test } from '@playwright/test';
import { pdfOf } from '../attachments/extract-text/pdf-of';
import { choosePasswordAndSignIn, linkMailedTo, makeAccountByCommand } from '../support/e2e-people';
import { keepNobodyOut } from '../support/keep-nobody-out';

/** A consultation of its own, open, with a question; made in the browser, as an officer does. */
async function openConsultation(page: Page, slug: string): Promise<void> {
  page.setDefaultTimeout(15_000);
  const email = `officer-${slug}@example.org`;
  await choosePasswordAndSignIn(page, await makeAccountByCommand(email, '--role', 'secretariat'), email);
  await page.goto('/desk/spaces/new');
  await page.getByLabel('Title', { exact: true }).fill('What harbour towns ask');
  await page.locator('[name=slug]').fill(slug);
  await page.locator('main form button[type=submit]').click();
  await page.goto(`/desk/spaces/${slug}/settings`);
  await page.locator('[name=welcome]').fill('Say what harbour towns need.');
  await page.locator('main form .form-end button:not([formaction])').first().click();
  await expect(page.getByRole('status').first()).toContainText('Saved');
  await page.goto(`/desk/spaces/${slug}/questions`);
  await page
    .getByLabel(/^Question/)
    .first()
    .fill('What is missing?');
  await page.getByRole('button', { name: 'Add the question' }).click();
  // A test writes faster than people do.
  await page.goto(`/desk/spaces/${slug}/moderation/rules`);
  await page.getByLabel('Seconds to write, at least').fill('0');
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await page.goto(`/desk/spaces/${slug}/stage`);
  await page.locator('form:has(input[name=to][value=open]) button').click();
  await expect(page.getByRole('status')).toBeVisible();
  await page.context().clearCookies();
}

test('somebody comments with a file and tags, finds it again, changes it and withdraws it', async ({
  page,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const scripts = javaScriptEnabled === true;
  const slug = scripts ? 'harbour-towns' : 'plain-harbours';
  await openConsultation(page, slug);
  const email = `${slug}@example.org`;
  await choosePasswordAndSignIn(page, await makeAccountByCommand(email), email);

  await page.goto(`/spaces/${slug}`);
  await page
    .getByRole('link', { name: /What is missing\?/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Answer this question' }).click();
  await keepNobodyOut(page, scripts);
  await page.getByLabel('Your comment').fill('Objective 15 is not enough.\n\n- shelter\n- *water*');
  await page.getByRole('button', { name: 'Go on to files and tags' }).click();
  await expect(page.locator('.drafted em')).toHaveText('water');
  await keepNobodyOut(page, scripts);

  await page.getByRole('button', { name: 'Add or take out files' }).click();
  const letter = { name: 'Our letter.pdf', mimeType: 'application/pdf', buffer: pdfOf(['Dear all']) };
  await page.locator('input[type=file]').setInputFiles(letter);
  if (!scripts) await page.getByRole('button', { name: 'Send the files' }).click();
  await expect(page.locator('main')).toContainText('Our letter.pdf');
  await expect(page.getByRole('button', { name: /^Remove/ })).toBeVisible();
  await keepNobodyOut(page, scripts);
  await page.getByRole('link', { name: 'Look over and post' }).click();

  await page.getByLabel('Priorities, objectives and other terms').fill('remittances');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByLabel(/GCM 20/).check();
  await keepNobodyOut(page, scripts);
  await page.getByRole('button', { name: 'Post the comment' }).click();
  await expect(page.getByRole('status').first()).toContainText('Your comment is published.');
  const comment = page.locator('.comment').first();
  await expect(comment).toContainText('GCM 15');
  await expect(comment).toContainText('GCM 20');
  await expect(comment.getByRole('link', { name: /Our letter\.pdf/ })).toBeVisible();
  await keepNobodyOut(page, scripts);
  expect(await linkMailedTo(email, 'omment')).toContain(`/spaces/${slug}/comments/1`);

  await page.goto('/account/comments');
  await keepNobodyOut(page, scripts);
  await page.locator(`main a[href$="/spaces/${slug}/comments/1/edit"]`).first().click();
  await page
    .getByLabel(/comment|Text/i)
    .first()
    .fill('Objective 15 is not enough: water comes first.');
  await page.locator('main form .form-end button').first().click();
  await expect(page.locator('.comment').first()).toContainText('water comes first');
  await expect(page.locator('.comment').first()).toContainText('edited');

  await page.goto(`/spaces/${slug}/comments/1/withdraw`);
  await keepNobodyOut(page, scripts);
  await page.locator('main form button[type=submit]').click();
  await page.context().clearCookies();
  await page.goto(`/spaces/${slug}/questions/1`);
  await expect(page.locator('main')).not.toContainText('water comes first');
});

test('what is typed outlives a closed tab and a lost connection', async ({ page, javaScriptEnabled }) => {
  test.skip(
    !javaScriptEnabled,
    'without JavaScript the form is kept by its buttons, which is tried over HTTP',
  );
  test.setTimeout(120_000);
  const slug = 'kept-as-typed';
  await openConsultation(page, slug);
  const email = `${slug}@example.org`;
  await choosePasswordAndSignIn(page, await makeAccountByCommand(email), email);
  const here = `/spaces/${slug}/write/question-1`;
  await page.goto(here);
  await page.getByLabel('Your comment').fill('Saved while I type.');
  await expect(page.locator('.writing-state')).toContainText('Saved');
  await page.goto('/');
  await page.goto(here);
  await expect(page.getByLabel('Your comment')).toHaveValue('Saved while I type.');

  await page.context().setOffline(true);
  await page.getByLabel('Your comment').fill('Written on the train.');
  await expect(page.locator('.writing-state')).toContainText('no connection');
  await page.context().setOffline(false);
  await page.evaluate(() => window.stop());
  // The tab is closed before the connection is noticed again.
  const other = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await other.goto(here);
  await expect(other.getByLabel('Your comment')).toHaveValue(/Saved while I type|Written on the train/);
  // The server has it already where the connection was noticed in time; else this browser has.
  if ((await other.getByLabel('Your comment').inputValue()) !== 'Written on the train.') {
    await other.getByRole('button', { name: 'Use it' }).click();
    await expect(other.locator('.writing-state')).toContainText('Saved');
  }
  await other.goto(here);
  await expect(other.getByLabel('Your comment')).toHaveValue('Written on the train.');
});
