/** Places whose zone the list of the platform still calls by a name that is not used any more. */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone's name of today: `Europe/Kyiv` for `Europe/Kiev`. */
export const zoneOfToday = (zone: string): string => RENAMED[zone] ?? zone;

/** A zone as all pages write it: its name of today, in words. */
export const zoneName = (zone: string): string => zoneOfToday(zone).replaceAll('_', ' ');

/** The time zones that a form offers, each once and under its part of the world; `own` is the one that stands, under whichever of its names. */
export function timeZoneChoices(
  others: string,
  own?: string,
): ({ value: string; label: string } | { group: string; choices: { value: string; label: string }[] })[] {
  const stands = own === undefined ? [] : [zoneOfToday(own)];
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone').map(zoneOfToday), ...stands])].sort();
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const zone of zones) {
    if (zone === 'UTC') continue;
    const group = zone.includes('/') ? (zone.split('/', 1)[0] as string) : others;
    // Sent as it stands, so that saving a form without a change changes nothing.
    const value = own !== undefined && zoneOfToday(own) === zone ? own : zone;
    groups.set(group, [...(groups.get(group) ?? []), { value, label: zoneName(zone) }]);
  }
  return [{ value: 'UTC', label: 'UTC' }, ...[...groups].map(([group, choices]) => ({ group, choices }))];
}
