import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { choosePasswordAndSignIn, linkMailedTo, makeAccountByCommand, PASSWORD } from '../support/e2e-people';

const newAddress = () => `rosa-${randomUUID().slice(0, 8)}@example.org`;

async function register(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Register' }).click();
  await page.getByLabel('Your name').fill('Rosa Marín');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('I have read the privacy notice').check();
  await page.getByRole('button', { name: 'Register' }).click();
}

test('somebody registers, confirms by the mail, is signed in, signs out and in again', async ({ page }) => {
  const email = newAddress();
  await register(page, email);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail');
  await page.goto(await linkMailedTo(email, 'Confirm your address'));
  await expect(page.getByRole('main')).toContainText(email);
  await page.getByLabel('The password you chose').fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await expect(page.getByRole('status')).toContainText('Your address is confirmed');
  await expect(page.getByRole('banner')).toContainText('Rosa Marín');
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await expect(page.getByRole('status')).toContainText('You are signed out');
  await expect(page.getByRole('banner')).not.toContainText('Rosa Marín');
  await page.goto('/account/sessions');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/account\/sessions$/);
});

test('a form that was filled in wrongly says so at the top, leads to each field, and has kept what was typed', async ({
  page,
}) => {
  await page.goto('/register');
  await page.getByLabel('Your name').fill('Rosa "la Mar" <Marín>');
  await page.getByLabel('E-mail address').fill('no address');
  await page.getByLabel('Organisation you speak for').fill('منظمة السواحل');
  await page.getByRole('button', { name: 'Register' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('There are 3 problems');
  await expect(summary).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveValue('Rosa "la Mar" <Marín>');
  await expect(page.getByLabel('E-mail address')).toHaveValue('no address');
  await expect(page.getByLabel('Organisation you speak for')).toHaveValue('منظمة السواحل');
  await expect(page.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true');
  await summary.getByRole('link', { name: /E-mail address/ }).click();
  await expect(page.getByLabel('E-mail address')).toBeFocused();
});

test('a link from a mail works once', async ({ page }) => {
  const email = newAddress();
  const link = await makeAccountByCommand(email);
  await choosePasswordAndSignIn(page, link, email);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
});

test('the secretariat finds its desk, and a participant does not', async ({ page, browser }) => {
  const officer = newAddress();
  await choosePasswordAndSignIn(page, await makeAccountByCommand(officer, '--role', 'secretariat'), officer);
  await page.getByRole('banner').getByRole('link', { name: 'Desk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Organisations' }).last().click();
  await expect(page).toHaveURL(/organisations/);
  const context = await browser.newContext();
  const other = await context.newPage();
  const participant = newAddress();
  await choosePasswordAndSignIn(other, await makeAccountByCommand(participant), participant);
  await expect(other.getByRole('banner').getByRole('link', { name: 'Desk' })).toHaveCount(0);
  const answer = await other.goto('/desk');
  expect(answer?.status()).toBe(403);
  await context.close();
});

test('with the keyboard alone one signs in and changes one’s name', async ({ page }) => {
  const email = newAddress();
  await choosePasswordAndSignIn(page, await makeAccountByCommand(email), email);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await tabTo(page, 'E-mail address');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account$/);
  await page.goto('/account/profile');
  await tabTo(page, 'Name');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Rosa the Second');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Rosa the Second');
});

/** Presses Tab until the field with a label has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: false }).first();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`the keyboard does not get to ${label}`);
}
