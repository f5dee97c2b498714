import type { Clock } from '~/platform/clock.server';

/** A clock that stands at `start` and moves a second at each look; identifiers count up. What it dates is the same in every run. */
export function steadyClock(start = '2026-11-02T09:00:00Z'): Clock {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.parse(start) + 1000 * seconds++),
    newId: () => `01900000-0000-7000-8000-${(++ids).toString(16).padStart(12, '0')}`,
  };
}
