import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { plenary, printed } from './plenary-command';

/** Where the server of the browser's tests says where its data is. */
export const DATA_DIR_FILE = resolve('test-results', 'e2e-data-dir.txt');

export const PASSWORD = 'four plain words here';

const dataDir = (): string => readFileSync(DATA_DIR_FILE, 'utf8');

/** The mails to an address, oldest first, as the outbox has them. */
export function mailsTo(address: string): string[] {
  const outbox = join(dataDir(), 'outbox');
  if (!existsSync(outbox)) return [];
  return readdirSync(outbox)
    .sort()
    .map((name) => readFileSync(join(outbox, name), 'utf8'))
    .filter((mail) => new RegExp(`^To: .*${address.replaceAll('.', '\\.')}`, 'm').test(mail));
}

/** Waits for a mail whose subject has `words`, and returns its first link, as a path. */
export async function linkMailedTo(address: string, words: string): Promise<string> {
  const found = (): string | undefined =>
    mailsTo(address)
      .filter((mail) => new RegExp(`^Subject: .*${words}`, 'm').test(mail))
      .at(-1)
      ?.match(/https?:\/\/[^/\s]+(\/\S+)/)?.[1];
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  return found() as string;
}

/** Makes an account on the command line, as an operator does, and returns the path of the link to its password. */
export async function makeAccountByCommand(email: string, ...roles: string[]): Promise<string> {
  const env = { DATA_DIR: dataDir(), DATABASE_URL: '' };
  const made = await plenary(['user', 'create', email, '--name', email.split('@')[0] as string, ...roles], {
    env,
  });
  expect(made.stderr).not.toMatch(/plenary:(?! working)/);
  return new URL(printed<{ link: string }>(made).link).pathname;
}

/** Chooses the password of a link and signs in, as its owner does. */
export async function choosePasswordAndSignIn(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Keep this password' }).click();
  await expect(page.getByRole('status')).toContainText('Your new password is kept');
  await signIn(page, email);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  // Whoever is staff begins at the desk.
  await expect(page).toHaveURL(/\/(?:account|desk)$/);
}
