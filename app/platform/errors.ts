/** What an operation refuses with. The HTTP side alone turns these into answers, the command line into one line and exit code 1. */

/** Something asked for is not there, or not there for this actor. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The actor may not do this; the message says what to do instead. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** What was asked contradicts what is there now. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** Input that cannot be taken, with one clear line. */
export class BadInput extends Error {
  override name = 'BadInput';
}

/** Goes on where a `can…` rule gave no reason against it; else refuses with that reason. */
export function ensure(refusal: string | undefined): void {
  if (refusal) throw new Forbidden(refusal);
}
