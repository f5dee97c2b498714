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
  override name: string = 'BadInput';
}

/** Goes on where a `can…` rule gave no reason against it; else refuses with that reason. */
export function ensure(refusal: string | undefined): void {
  if (refusal) throw new Forbidden(refusal);
}

/** Only somebody who is signed in may go on. Pages lead to the sign-in, posts answer 401. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded';
}

/** Too many attempts; `seconds` is how long to wait before the next one. */
export class TooManyAttempts extends Error {
  override name = 'TooManyAttempts';
  constructor(readonly seconds: number) {
    super(`Too many attempts. Wait ${seconds} seconds.`);
  }
}

/** More than is taken: bytes or fields. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** One field of a form cannot be taken: what only the operation knows. `message` is a key of the catalogue under `form.error`. */
export class InvalidField extends BadInput {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** A link that was used, has expired or was never given out; the message says how to get a new one. */
export class LinkGone extends Error {
  override name = 'LinkGone';
}
