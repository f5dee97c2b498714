import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, localTime, momentsAt } from '~/spaces/local-time';

const iso = (moments: ReturnType<typeof momentsAt>) =>
  typeof moments === 'string' ? moments : moments.map((at) => at.toISOString());

describe('a time as the clocks of a place show it', () => {
  test('is one moment on an ordinary day, in summer and in winter', () => {
    expect(iso(momentsAt('2027-07-01T18:00', 'Europe/Lisbon'))).toEqual(['2027-07-01T17:00:00.000Z']);
    expect(iso(momentsAt('2027-01-01 18:00', 'Europe/Lisbon'))).toEqual(['2027-01-01T18:00:00.000Z']);
    expect(iso(momentsAt('2027-01-01T00:15', 'Asia/Kathmandu'))).toEqual(['2026-12-31T18:30:00.000Z']);
  });

  test('does not exist in the hour over which the clocks are put forward', () => {
    expect(momentsAt('2027-03-28T01:30', 'Europe/Lisbon')).toBe('skipped');
    expect(momentsAt('2027-03-14T02:00', 'America/New_York')).toBe('skipped');
    // Half an hour only.
    expect(momentsAt('2027-10-03T02:15', 'Australia/Lord_Howe')).toBe('skipped');
  });

  test('comes twice in the hour over which they are put back', () => {
    expect(iso(momentsAt('2027-10-31T01:30', 'Europe/Lisbon'))).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ]);
  });

  test.each([
    '2027-02-30T10:00',
    '2027-01-01T24:30',
    '2027-13-01T10:00',
    '31.12.2027 18:00',
    'tomorrow',
    '0027-01-01T10:00',
    '2027-01-01',
  ])('is refused where it is none: %s', (typed) => {
    expect(momentsAt(typed, 'UTC')).toBe('invalid');
  });

  test('found again from any moment, in any zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 }),
        fc.constantFrom(...zones),
        (minute, zone) => {
          const at = new Date(minute * 60_000);
          expect(iso(momentsAt(localTime(at, zone), zone))).toContain(at.toISOString());
        },
      ),
      { numRuns: 400 },
    );
  });

  test('needs a place, not a distance from UTC', () => {
    expect(['Europe/Lisbon', 'UTC', 'Asia/Calcutta'].every(isTimeZone)).toBe(true);
    expect(['', '+02:00', 'Atlantis/Capital', 'Europe/Lisbon; DROP'].some(isTimeZone)).toBe(false);
  });
});
