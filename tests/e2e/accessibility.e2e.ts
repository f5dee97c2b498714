import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGES } from '../support/reader-pages';

/** A narrow phone and a desk, by day and by night. */
const SCREENS = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

for (const { width, height, colorScheme } of SCREENS) {
  test(`nobody is kept out of any page at ${width} px in ${colorScheme}, and nothing runs off the side`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const path of PAGES) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((violation) => `${path}: ${violation.id}: ${violation.nodes[0]?.html}`)).toEqual(
        [],
      );
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${path} is wider than the screen`,
      ).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}
