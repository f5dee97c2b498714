import type { Subject } from '../load-subject.server';
import type { CauseView } from './item-view';
import type { AuthorCause, Cause } from './queue';

/** Why a comment waits, each cause with what holds it and since when; `causes` as the queue knows them. */
export function causesOf(subject: Subject, causes: (Cause | AuthorCause)[]): CauseView[] {
  return causes.map((cause) => ({ cause, holds: holdsOf(subject, cause) }));
}

/** A held edit waits for its own reasons; a comment that waits, for those of the text that stands. */
function holdsOf({ holds, held, standing }: Subject, cause: Cause | AuthorCause): CauseView['holds'] {
  const revision =
    cause === 'heldEdit' ? held : cause === 'held' || cause === 'hiddenByFlags' ? standing : null;
  return holds
    .filter(({ revisionId }) => revisionId === revision?.id)
    .map(({ reason, values }) => ({ reason, values: values as Record<string, string | number> }));
}
