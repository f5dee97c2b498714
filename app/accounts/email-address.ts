import { z } from 'zod';

/** The longest address that mail can carry (RFC 5321). */
export const EMAIL_LENGTH_MOST = 254;
const LOCAL_LENGTH_MOST = 64;
const MESSAGE = 'form.error.email';

/** Words of letters, digits and the signs that need no quotes, with single dots between. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
/** At least two labels of at most 63 characters; the last one is no number. */
const ASCII_DOMAIN = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d]([a-z\d-]{0,61}[a-z\d])$/;

/**
 * An e-mail address as typed into a form. Gives it without spaces around it and in its plain width (keyboards for Chinese and Japanese
 * type ＠ and 。). Takes what mail servers take in practice, with domains and names in any script; not quoted names nor numeric hosts.
 */
export const emailSchema = z.string({ error: MESSAGE }).transform(tidy).refine(isEmail, { error: MESSAGE });

/**
 * The key by which two addresses are the same account: lower case, one form of every letter, the domain as DNS knows it. Dots and
 * `+words` stay: not every server ignores them. Never raises, so that a sign-in with nonsense is answered like any other; write mail
 * to the stored address, never to the one just typed.
 */
export function emailKey(email: string): string {
  const folded = tidy(email).toLowerCase().normalize('NFKC');
  const at = folded.lastIndexOf('@');
  const domain = folded.slice(at + 1);
  return folded.slice(0, at + 1) + (asciiDomain(domain) ?? domain);
}

function tidy(email: string): string {
  return email.trim().normalize('NFKC').replace(/。/g, '.');
}

function isEmail(email: string): boolean {
  if (email.length > EMAIL_LENGTH_MOST) return false;
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const domain = asciiDomain(email.slice(at + 1));
  if (at < 1 || domain === null || !ASCII_DOMAIN.test(domain) || !LOCAL.test(local)) return false;
  const localBytes = new TextEncoder().encode(local).length;
  return localBytes <= LOCAL_LENGTH_MOST && localBytes + 1 + domain.length <= EMAIL_LENGTH_MOST;
}

/** `xn--…` for a domain in another script. An URL knows how, in browsers too; null where it says that this is no domain. */
function asciiDomain(domain: string): string | null {
  if (!DOMAIN.test(domain)) return null;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
