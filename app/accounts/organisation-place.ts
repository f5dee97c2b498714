import type { Worded } from '~/ui/worded';
import { COUNTRY_NAMES, countryName } from './country';
import { regionName } from './region';

// For the server, like the names of countries and regions.

/** Where an organisation is, by name: its country, else its region; null where neither is stated. */
export function placeOf(
  { country, region }: { country: string | null; region: string | null },
  language: string,
): Worded | null {
  const text = country ? countryName(country, language) : region && regionName(region, language);
  if (!text) return null;
  const [spoken = 'en'] = language.split('-');
  return { text, language: COUNTRY_NAMES[spoken] ? spoken : 'en' };
}
