import { describe, expect, test } from 'vitest';
import { isTimeZone } from '~/spaces/local-time';
import { timeZoneChoices, zoneName } from '~/spaces/time-zone-choices';

const zones = (own?: string) =>
  timeZoneChoices('Others', own).flatMap((one) => ('choices' in one ? one.choices : [one]));

describe('the time zones that a form offers', () => {
  test('bear their names of today, each once, and dates can be written in all of them', () => {
    const labels = zones().map(({ label }) => label);
    for (const name of ['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Yangon', 'Asia/Ho Chi Minh', 'Asia/Kathmandu'])
      expect(labels).toContain(name);
    expect(labels.filter((label) => /Kiev|Calcutta|Rangoon|Saigon|Katmandu|Truk/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(zones().filter(({ value }) => !isTimeZone(value))).toEqual([]);
  });

  test('offer a consultation that has an old name its zone by the new one, and send what stands', () => {
    const own = zones('Europe/Kiev').filter(({ label }) => label === zoneName('Europe/Kiev'));
    expect(own).toEqual([{ value: 'Europe/Kiev', label: 'Europe/Kyiv' }]);
  });
});
