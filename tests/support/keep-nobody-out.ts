import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The page is for everybody: axe finds nothing (where `scripts` run), and nothing of it runs off the side of a phone. */
export async function keepNobodyOut(page: Page, scripts: boolean): Promise<void> {
  const wide = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    if (!scripts) continue;
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${page.url()}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${page.url()} is wider than ${width} px`).toBeLessThanOrEqual(0);
  }
  if (wide) await page.setViewportSize(wide);
}
