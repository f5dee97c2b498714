import { createHash } from 'node:crypto';

/** Long enough for a title's first words, short enough to be read out. */
const LONGEST_SLUG = 60;

/**
 * The part of an address that names the space of a page: "Draft Network Workplan 2022-2024" gives
 * "draft-network-workplan-2022-2024". A title without Latin letters or digits gives a short stable code.
 */
export function hubPageSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, 's')
    .match(/[a-z0-9]+/g);
  if (!words)
    return `hub-${createHash('sha256').update(title.normalize('NFC').trim()).digest('hex').slice(0, 8)}`;
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (slug && longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug.slice(0, LONGEST_SLUG);
}
