import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { isCommonPassword } from './common-passwords.server';

/** Throws `InvalidField` for a password that is on the list of common ones, or made of its owner's name or address. */
export function refuseCommonPassword(password: string, about: { email: string; name: string }): void {
  if (isCommonPassword(password, about)) throw new InvalidField('password', says('passwordCommon'));
}
