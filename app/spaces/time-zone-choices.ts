/** The time zones that a form offers: places under their part of the world; `own` is one that the list of today does not name. */
export function timeZoneChoices(
  others: string,
  own?: string,
): ({ value: string; label: string } | { group: string; choices: { value: string; label: string }[] })[] {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...(own ? [own] : [])])].sort();
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const zone of zones) {
    if (zone === 'UTC') continue;
    const [region, ...place] = zone.split('/');
    const group = place.length > 0 ? (region as string) : others;
    const label = (place.length > 0 ? place.join(' / ') : zone).replaceAll('_', ' ');
    groups.set(group, [...(groups.get(group) ?? []), { value: zone, label }]);
  }
  return [{ value: 'UTC', label: 'UTC' }, ...[...groups].map(([group, choices]) => ({ group, choices }))];
}
