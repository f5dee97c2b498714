import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choosePasswordAndSignIn, makeAccountByCommand } from '../support/e2e-people';
import { OFFICER_PAGES, PAGES } from '../support/reader-pages';

/** A narrow phone and a desk, by day and by night. */
const SCREENS = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
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

for (const { width, height, colorScheme } of SCREENS) {
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

// Half of the screens: what differs between them is the stylesheet's, which all pages share.
for (const { width, height, colorScheme } of SCREENS.slice(1, 3)) {
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
