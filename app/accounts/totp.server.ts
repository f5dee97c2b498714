import { randomBytes } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';

/** What every authenticator application understands; others ignore the parameters and assume these. */
const TOTP_FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;
/** Clocks of telephones go wrong: the step before and the step after count too. */
const STEPS_AROUND = 1;

/** A new secret to share with an authenticator application: 160 random bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The `otpauth://` address that an application reads from the QR code; `account` is what its list shows, the e-mail address. */
export const totpAddress = (secret: string, of: { issuer: string; account: string }): string =>
  new TOTP({ ...TOTP_FORM, secret, issuer: of.issuer, label: of.account }).toString();

/**
 * The 30-second step whose code was typed, to be stored as the account's last step; null when the code is wrong, too old or too new,
 * or of a step not after `lastStep`: a code works once, even for somebody who read it over a shoulder. Spaces, hyphens and Arabic digits are fine.
 */
export function acceptedTotpStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const token = asciiDigits(code).replace(/[\s\p{Cf}-]/gu, '');
  if (!/^\d{6}$/.test(token)) return null;
  const key = Secret.fromBase32(secret);
  const current = TOTP.counter({ period: TOTP_FORM.period, timestamp: now.getTime() });
  for (let step = current - STEPS_AROUND; step <= current + STEPS_AROUND; step += 1) {
    if (lastStep !== null && step <= lastStep) continue;
    const { algorithm, digits } = TOTP_FORM;
    if (HOTP.validate({ token, secret: key, algorithm, digits, counter: step, window: 0 }) !== null)
      return step;
  }
  return null;
}

const RECOVERY_CODES = 10;
const RECOVERY_GROUPS = 4;
const RECOVERY_GROUP_LENGTH = 4;
/** Thirty-two signs, five bits each, without i, l, o (they look like 1 and 0) and u. */
const RECOVERY_SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten codes for who has lost the telephone, 80 random bits each: `k7qm-2xpd-9wzt-hc4v`. Shown once; stored as the hash of the folded code. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newRecoveryCode);

function newRecoveryCode(): string {
  const bytes = randomBytes(RECOVERY_GROUPS * RECOVERY_GROUP_LENGTH);
  // 256 is a multiple of 32, so that every sign is as likely as any other.
  const signs = Array.from(bytes, (byte) => RECOVERY_SIGNS[byte % RECOVERY_SIGNS.length]).join('');
  return (signs.match(new RegExp(`.{${RECOVERY_GROUP_LENGTH}}`, 'g')) as string[]).join('-');
}

/** A recovery code as it is hashed, from however it was typed: case, spaces and hyphens do not count, o is 0, i and l are 1. */
export const foldRecoveryCode = (input: string): string =>
  asciiDigits(input)
    .toLowerCase()
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
    .replace(/[^0-9a-z]/g, '');

/** Full-width digits and the two sets of Arabic digits, as 0 to 9: telephones set to those languages type them. */
function asciiDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) as number) & 0xf));
}
