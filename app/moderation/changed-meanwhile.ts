import { Conflict } from '~/platform/errors';
import { type ChangedThing, changedSince } from './what-changed';

/** The comment is another than the one that was decided on; nothing was done. */
export class ChangedMeanwhile extends Conflict {
  override name = 'ChangedMeanwhile';
  readonly things: ChangedThing[];

  constructor(seen: string, now: string) {
    super(
      'Something changed while you were looking at this comment: nothing was decided. What changed is shown below, and what you filled in is still there.',
    );
    this.things = changedSince(seen, now);
  }
}

/** Goes on where a comment is as it was shown. Throws `ChangedMeanwhile`. */
export function ensureUnchanged(seen: string, now: string): void {
  if (seen !== now) throw new ChangedMeanwhile(seen, now);
}
