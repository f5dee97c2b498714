import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentInZone, storedDay, wallClock } from '~/exports/export-date';

test.each([
  ['Europe/Lisbon', '2026-07-01T09:00:00Z', '2026-07-01T10:00:00+01:00'],
  ['America/New_York', '2026-01-01T02:30:15Z', '2025-12-31T21:30:15-05:00'],
  ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T05:45:00+05:45'],
  ['UTC', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00+00:00'],
])('in %s the moment %s is written %s', (zone, moment, written) => {
  expect(momentInZone(new Date(moment), zone)).toBe(written);
});

test('a moment is the same one in whatever zone it is written', () => {
  const zone = fc.constantFrom('Europe/Zurich', 'Pacific/Apia', 'America/St_Johns', 'UTC');
  const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, zone, (moment, where) => {
      const written = momentInZone(moment, where);
      expect(Math.floor(moment.getTime() / 1000) * 1000).toBe(Date.parse(written));
      expect(wallClock(written).toISOString().slice(0, 19)).toBe(written.slice(0, 19));
    }),
  );
});

test('a day that is kept as its midnight UTC is that day', () => {
  expect(storedDay(new Date('2022-09-13T00:00:00Z'))).toBe('2022-09-13');
});
