import type { CommentStatus } from '~/comments/comment';

/** What of a comment is another than somebody was shown. */
export type ChangedThing =
  | { what: 'status'; status: CommentStatus }
  /** Revisions from this number on are new. */
  | { what: 'text'; after: number }
  /** Decisions from this number on are new. */
  | { what: 'decided'; after: number }
  | { what: 'flags'; more: number }
  | { what: 'files' };

/** What changed between two marks of a comment (`Subject.seen`): the one that a form carries, and the one of now. A mark of nobody's making changed in everything. */
export function changedSince(seen: string, now: string): ChangedThing[] {
  const [then, today] = [read(seen), read(now)];
  const things: ChangedThing[] = [];
  if (then.status !== today.status) things.push({ what: 'status', status: today.status as CommentStatus });
  if (then.revision !== today.revision) things.push({ what: 'text', after: then.revision });
  if (then.decision !== today.decision) things.push({ what: 'decided', after: then.decision });
  if (then.flags !== today.flags) things.push({ what: 'flags', more: today.flags - then.flags });
  if (then.files !== today.files) things.push({ what: 'files' });
  return things;
}

function read(mark: string) {
  const [status = '', ...numbers] = mark.split('.');
  const [revision = 0, decision = 0, flags = 0, files = 0] = numbers.map((number) => Number(number) || 0);
  return { status, revision, decision, flags, files };
}
