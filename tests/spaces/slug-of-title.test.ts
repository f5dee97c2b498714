import { describe, expect, test } from 'vitest';
import { isSlug, slugOfTitle } from '~/spaces/space';

describe('the address made of a title', () => {
  test('ends with a whole word, however long the title is', () => {
    const title = 'Consultation on the draft workplan 2027–2028 of the network on migration and development';
    const slug = slugOfTitle(title);
    expect(
      'consultation-on-the-draft-workplan-2027-2028-of-the-network-on-migration-and-development-',
    ).toContain(`${slug}-`);
    expect(slug.length).toBeGreaterThan(30);
    expect(isSlug(slug)).toBe(true);
  });

  test('is cut inside a word only where one alone is too long', () => {
    const slug = slugOfTitle('x'.repeat(200));
    expect([isSlug(slug), /^x+$/.test(slug)]).toEqual([true, true]);
  });
});
