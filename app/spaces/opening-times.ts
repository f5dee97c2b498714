import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { isTimeZone, localTime, momentsAt } from './local-time';

/** When a space opens and closes, as moments. */
export interface OpeningTimes {
  timeZone: string;
  opensAt: Date | null;
  closesAt: Date | null;
}

/** The same as typed: local times of the zone. */
export interface TypedTimes {
  timeZone: string;
  opensAt?: string | undefined;
  closesAt?: string | undefined;
}

/**
 * The moments that were typed. Where the clocks are put back over a time, an opening is the first of the two moments and a closing the
 * last, so that nobody is cut off an hour early. A time that stands as it was keeps its moment. Raises `InvalidField` of `timeZone`,
 * `opensAt` or `closesAt` for what is no zone or time, for a time that the clocks skip, and for a closing that is not after the opening.
 */
export function openingTimes(typed: TypedTimes, before: OpeningTimes | null): OpeningTimes {
  const { timeZone } = typed;
  if (!isTimeZone(timeZone)) throw new InvalidField('timeZone', says('choose'));
  const moment = (field: 'opensAt' | 'closesAt'): Date | null => {
    const written = typed[field];
    if (!written) return null;
    const stood = before?.[field];
    if (stood && before.timeZone === timeZone && localTime(stood, timeZone) === written) return stood;
    return momentOf(field, written, timeZone, field === 'opensAt' ? 'first' : 'last');
  };
  const opensAt = moment('opensAt');
  const closesAt = moment('closesAt');
  if (opensAt && closesAt && closesAt <= opensAt)
    throw new InvalidField('closesAt', says('closesBeforeOpening'));
  return { timeZone, opensAt, closesAt };
}

/** One typed time as a moment; raises `InvalidField` of the field. */
export function momentOf(field: string, written: string, timeZone: string, which: 'first' | 'last'): Date {
  const moments = momentsAt(written, timeZone);
  if (moments === 'invalid') throw new InvalidField(field, says('dateTime'));
  if (moments === 'skipped')
    throw new InvalidField(
      field,
      says('timeSkipped', { time: written.slice(-5), day: written.slice(0, 10), zone: timeZone }),
    );
  return moments.at(which === 'first' ? 0 : -1) as Date;
}

/** What changed must lie ahead: a time that has passed would move the space at once. Raises `InvalidField` of the field. */
export function refusePast(
  field: 'opensAt' | 'closesAt',
  at: Date | null,
  stood: Date | null,
  now: Date,
): void {
  if (at && at <= now && at.getTime() !== stood?.getTime()) throw new InvalidField(field, says('timePast'));
}

/**
 * What is wrong with one typed time of a new space, as an `InvalidField` would say it; null where nothing is, or where the zone is what is wrong.
 * Takes what a form sent, whatever that is.
 */
export function timeProblem(sent: TypedTimes, field: 'opensAt' | 'closesAt'): string | null {
  const { timeZone } = sent;
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone) || typeof sent[field] !== 'string') return null;
  const now = new Date();
  const before = field === 'closesAt' ? { opensAt: soundTime(sent, 'opensAt', now) } : {};
  try {
    const times = openingTimes({ timeZone, ...before, [field]: sent[field] }, null);
    refusePast(field, times[field], null, now);
    return null;
  } catch (error) {
    if (error instanceof InvalidField) return error.message;
    throw error;
  }
}

/** A typed time that another is compared with: undefined where it is wrong itself. */
function soundTime(sent: TypedTimes, field: 'opensAt', now: Date): string | undefined {
  try {
    const times = openingTimes({ timeZone: sent.timeZone, [field]: sent[field] }, null);
    refusePast(field, times[field], null, now);
    return sent[field];
  } catch {
    return undefined;
  }
}
