import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choosePasswordAndSignIn, makeAccountByCommand } from '../support/e2e-people';
import { OFFICER_PAGES, PAGES } from '../support/reader-pages';

/** A narrow phone and a desk. */
const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
] as const;

/** What changes with the colours: what is dark by night is the stylesheet's alone, the rest of a page is the same. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

async function expectNoFault(axe: AxeBuilder, path: string): Promise<void> {
  // In the page itself: it has no frames, for whose sake each analysis would open a page of its own.
  const { violations } = await axe.setLegacyMode().analyze();
  expect(violations.map((violation) => `${path}: ${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
}

async function keepNobodyOut(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectNoFault(new AxeBuilder({ page }), path);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    `${path} is wider than the screen`,
  ).toBeLessThanOrEqual(0);
}

for (const viewport of SCREENS) {
  test(`nobody is kept out of any page at ${viewport.width} px by day or by night, and nothing runs off the side`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.emulateMedia({ colorScheme: 'light' });
      await keepNobodyOut(page, path);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectNoFault(new AxeBuilder({ page }).withRules(OF_COLOUR), `${path} by night`);
    }
    await context.close();
  });
}

// Each screen by day or by night only: what differs between them is the stylesheet's, which all pages share.
for (const [at, viewport] of SCREENS.entries()) {
  const colorScheme = at === 0 ? 'dark' : 'light';
  test(`nor is anybody of the pages that are their own, and of the desk, at ${viewport.width} px in ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const email = `accessible-${viewport.width}@example.org`;
    const link = await makeAccountByCommand(email, '--role', 'secretariat');
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    await choosePasswordAndSignIn(page, link, email);
    for (const path of OFFICER_PAGES) {
      await keepNobodyOut(page, path);
      await expect(page.getByRole('banner'), path).toContainText('accessible');
    }
    await context.close();
  });
}
