import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choosePasswordAndSignIn, makeAccountByCommand } from '../support/e2e-people';
import { OFFICER_PAGES, PAGES } from '../support/reader-pages';

/** A narrow phone and a desk, by day and by night: each page on two of the four, since what differs is the stylesheet's, which all pages share. */
const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };
const READERS_SCREENS = [
  { ...PHONE, colorScheme: 'light' },
  { ...WIDE, colorScheme: 'dark' },
] as const;
const OFFICERS_SCREENS = [
  { ...PHONE, colorScheme: 'dark' },
  { ...WIDE, colorScheme: 'light' },
] as const;

async function keepNobodyOut(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${path}: ${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    `${path} is wider than the screen`,
  ).toBeLessThanOrEqual(0);
}

for (const { width, height, colorScheme } of READERS_SCREENS) {
  test(`nobody is kept out of any page at ${width} px in ${colorScheme}, and nothing runs off the side`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const path of PAGES) await keepNobodyOut(page, path);
    await context.close();
  });
}

for (const { width, height, colorScheme } of OFFICERS_SCREENS) {
  test(`nor is anybody of the pages that are their own, and of the desk, at ${width} px in ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const email = `accessible-${width}@example.org`;
    const link = await makeAccountByCommand(email, '--role', 'secretariat');
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await choosePasswordAndSignIn(page, link, email);
    for (const path of OFFICER_PAGES) {
      await keepNobodyOut(page, path);
      await expect(page.getByRole('banner'), path).toContainText('accessible');
    }
    await context.close();
  });
}
