import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, expect, test } from 'vitest';
import { mailBody, sendMail } from '~/platform/mail.server';

const dataDir = mkdtempSync(join(tmpdir(), 'plenary-mail-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const HEADERS = [
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'auto-submitted',
  'x-extra',
];

/** What people could write to make a mail theirs. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\u2028',
        '\0',
        '\t',
        ',',
        '"',
        '<',
        '>',
        '(',
        '\\',
        '\u202e',
        '\ud800',
      ),
      fc.constantFrom(
        'Bcc: eve@bank.example',
        'From: eve@bank.example',
        '\r\n\r\n<b>',
        '.\r\n',
        '=?utf-8?b?DQpCY2M6?=',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

async function written(name: string, subject: string, extra: string): Promise<Email> {
  await sendMail(
    { smtpUrl: undefined, mailFrom: 'Plenary <no-reply@plenary.example>', dataDir },
    {
      to: { address: 'rosa@harbour.example', name },
      subject,
      ...mailBody('en', subject, [name, { details: [[extra, name]] }]),
      headers: { 'X-Extra': extra },
    },
  );
  const [file] = readdirSync(join(dataDir, 'outbox')) as [string];
  const bytes = readFileSync(join(dataDir, 'outbox', file));
  rmSync(join(dataDir, 'outbox'), { recursive: true });
  return PostalMime.parse(bytes);
}

test('nothing that stands in a name, a subject or an extra header adds a header, a recipient or another sender to a mail', async () => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (name, subject, extra) => {
      const mail = await written(name, subject, extra);
      expect([mail.from?.address, mail.to?.map((one) => one.address)]).toEqual([
        'no-reply@plenary.example',
        ['rosa@harbour.example'],
      ]);
      expect(mail.headers.map(({ key }) => key).filter((key) => !HEADERS.includes(key))).toEqual([]);
      expect(
        [...(mail.subject ?? ''), ...(mail.to?.[0]?.name ?? '')].filter((sign) =>
          /[\p{Cc}\u2028\u202e]/u.test(sign),
        ),
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
