import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTransaction } from '~/platform/db.server';
import { enqueue, runJobs } from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import {
  deliverMails,
  type MailMessage,
  type MailSettings,
  mailBody,
  sendMail,
} from '~/platform/mail.server';
import { steadyClock } from '../support/clock';
import { useDatabase } from '../support/database';
import { useSmtp } from '../support/smtp';

useDatabase();
const smtp = useSmtp();
const dataDir = mkdtempSync(join(tmpdir(), 'plenary-mail-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const LINK = 'https://plenary.example/account/confirm/R2v9dJpQ';
const sender = 'Plenary <no-reply@plenary.example>';
const settings = (): MailSettings => ({ smtpUrl: smtp.url(), mailFrom: sender, dataDir });
const outbox: MailSettings = { smtpUrl: undefined, mailFrom: sender, dataDir };

function mail(given: Partial<MailMessage> = {}): MailMessage {
  return {
    to: { address: 'rosa@harbour.example', name: 'Rosa Participant' },
    subject: 'Confirm your address',
    ...mailBody('en', 'Confirm your address', ['Welcome.', { link: LINK, label: 'Confirm' }]),
    ...given,
  };
}

const header = (of: { headers: { key: string; value: string }[] }, name: string): string[] =>
  of.headers.filter(({ key }) => key === name).map(({ value }) => value);

beforeEach(() => {
  smtp.clear();
});

describe('a mail through the mail server', () => {
  test('arrives once, from the platform, with the words as plain text and as HTML, and says that a program sent it', async () => {
    expect(await sendMail(settings(), mail(), { id: 'c0ffee', clock: steadyClock() })).toBe('sent');
    const [received, ...more] = await smtp.messages();
    expect(more).toEqual([]);
    expect(received).toMatchObject({
      envelope: { from: 'no-reply@plenary.example', to: ['rosa@harbour.example'] },
      from: { name: 'Plenary', address: 'no-reply@plenary.example' },
      to: [{ name: 'Rosa Participant', address: 'rosa@harbour.example' }],
      subject: 'Confirm your address',
      messageId: '<c0ffee@plenary.example>',
      date: '2026-11-02T09:00:00.000Z',
      text: expect.stringContaining(LINK),
      html: expect.stringContaining(`href="${LINK}"`),
    });
    expect(header(received!, 'auto-submitted')).toEqual(['auto-generated']);
  });

  test.each([
    ['accents', 'Zoë Ångström-Nuñez'],
    ['quotes and commas', 'O\'Brien, "Pat" \\ <pat>'],
    ['Arabic', 'ليلى الفاسي'],
    ['Chinese', '移民组织 代表'],
    ['an emoji and a zero-width joiner', 'Team 👩‍👩‍👧 می‌خواهم'],
    ['the look of an address', 'no-reply@bank.example, eve@bank.example'],
    [
      'ninety characters',
      'Federation of Harbour and Coastal Communities for the Dignity of Seafarers and Their Families',
    ],
  ])('greets a name with %s as it is written, and reaches that one person', async (_what, name) => {
    await sendMail(settings(), mail({ to: { address: 'rosa@harbour.example', name }, subject: name }));
    const [received] = await smtp.messages();
    expect([received?.to, received?.subject, received?.envelope.to]).toEqual([
      [{ name, address: 'rosa@harbour.example' }],
      name,
      ['rosa@harbour.example'],
    ]);
  });

  test.each([
    ['a name', { to: { address: 'rosa@harbour.example', name: 'Rosa\r\nBcc: eve@bank.example' } }],
    ['a subject', { subject: 'Confirm\r\nBcc: eve@bank.example\r\n\r\nPay here' }],
    ['an extra header', { headers: { 'X-Extra': 'x\r\nBcc: eve@bank.example' } }],
  ])('reaches nobody else by a line end in %s', async (_where, given) => {
    await sendMail(settings(), mail(given));
    const [received, ...more] = await smtp.messages();
    expect([received?.envelope.to, received?.bcc, more]).toEqual([['rosa@harbour.example'], undefined, []]);
    expect(received?.raw).not.toMatch(/^(Bcc:|Pay here)/m);
  });

  test.each([
    'rosa@harbour.example, eve@bank.example',
    'rosa@harbour.example\r\nBcc: eve@bank.example',
    'Rosa <rosa@harbour.example>',
    '"rosa@bank.example"@harbour.example',
    'rosa@harbour.example>',
    'rosa',
    '',
    `${'r'.repeat(65)}@harbour.example`,
  ])('is not sent to %j, which is not one address', async (address) => {
    await expect(sendMail(settings(), mail({ to: { address } }))).rejects.toThrow('one address');
    expect(await smtp.messages()).toEqual([]);
  });

  test.each(['Bcc', 'from', 'Content-Type', 'X: y', 'X\r\nBcc', ''])(
    'cannot be given the header %j',
    async (name) => {
      await expect(sendMail(settings(), mail({ headers: { [name]: 'eve@bank.example' } }))).rejects.toThrow(
        'cannot be given the header',
      );
      expect(await smtp.messages()).toEqual([]);
    },
  );

  test('goes to an address with other letters in its domain', async () => {
    await sendMail(settings(), mail({ to: { address: 'rosa@hafen-köln.example' } }));
    const [received] = await smtp.messages();
    expect(received?.envelope.to).toEqual(['rosa@hafen-köln.example']);
    expect(received?.raw).toContain(`rosa@${domainToASCII('hafen-köln.example')}`);
  });

  test('shows a name that is written in a mail’s own code as that code, and decodes nothing from it', async () => {
    const name = '=?utf-8?q?x=0D=0ABcc:_eve@bank.example?=';
    await sendMail(settings(), mail({ to: { address: 'rosa@harbour.example', name }, subject: name }));
    const [received] = await smtp.messages();
    const shown = '= ?utf-8?q?x=0D=0ABcc:_eve@bank.example?=';
    expect([received?.to?.[0]?.name, received?.subject]).toEqual([shown, shown]);
  });
});

describe('a mail that waits as a job', () => {
  let stop: () => void;
  beforeEach(() => {
    stop = deliverMails(settings());
  });
  afterEach(async () => {
    stop();
    smtp.refuse('rosa@harbour.example', 250);
    expect(await runJobs({ early: true }), 'nothing is left').toEqual([]);
  });
  const send = () => inTransaction((tx) => enqueue(tx, 'send-mail', mail()));

  test('while the mail server is down is tried again later, and arrives once when it is up', async () => {
    const id = await send();
    await smtp.stop();
    expect(await runJobs()).toEqual([
      { name: 'send-mail', id, outcome: 'retried later', error: expect.stringMatching(/ECONNREFUSED/) },
    ]);
    await smtp.start();
    expect(await runJobs(), 'its time has not come').toEqual([]);
    expect(await runJobs({ early: true })).toEqual([{ name: 'send-mail', id, outcome: 'done' }]);
    expect((await smtp.messages()).map((one) => [one.messageId, one.text?.includes(LINK)])).toEqual([
      [`<${id}@plenary.example>`, true],
    ]);
  });

  test('to a recipient whom the server refuses for now is tried again, and the reason names nobody', async () => {
    await send();
    smtp.refuse('rosa@harbour.example', 451);
    const [run] = await runJobs();
    expect([run?.outcome, run?.error]).toEqual([
      'retried later',
      'the mail server did not take a mail (EENVELOPE, 451, RCPT TO)',
    ]);
    smtp.refuse('rosa@harbour.example', 250);
    expect((await runJobs({ early: true })).map((one) => one.outcome)).toEqual(['done']);
    expect((await smtp.messages()).length).toBe(1);
  });

  test('to a recipient whom the server refuses for good is given up at once; the log says so and names nobody', async () => {
    const error = vi.spyOn(log, 'error');
    await send();
    smtp.refuse('rosa@harbour.example', 550);
    expect((await runJobs()).map((run) => run.outcome)).toEqual(['done']);
    expect(error.mock.calls).toEqual([
      [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'a mail was refused for good'],
    ]);
    expect(await smtp.messages()).toEqual([]);
  });
});

describe('without a mail server', () => {
  test('a mail lands in the outbox as a file for its owner’s eyes only; the log says where, and neither what nor for whom', async () => {
    const info = vi.spyOn(log, 'info');
    expect(await sendMail(outbox, mail(), { clock: steadyClock() })).toBe('kept');
    const folder = join(dataDir, 'outbox');
    const [name, ...more] = readdirSync(folder) as [string, ...string[]];
    expect([name, more]).toEqual([expect.stringMatching(/^20261102T090000000Z-[0-9a-f]{8}\.eml$/), []]);
    const file = join(folder, name);
    expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
    const bytes = readFileSync(file);
    expect(await PostalMime.parse(bytes)).toMatchObject({
      to: [{ name: 'Rosa Participant', address: 'rosa@harbour.example' }],
      subject: 'Confirm your address',
      html: expect.stringContaining('Welcome.'),
    });
    expect(bytes.toString(), 'the link can be copied from the file as it stands').toContain(
      `\r\n${LINK}\r\n`,
    );
    const logged = JSON.stringify(info.mock.calls);
    expect(logged).toContain(`"outbox/${name}"`);
    expect(logged).not.toMatch(/rosa|confirm|R2v9dJpQ/i);
  });

  test('mails sort by time in the outbox, and two of the same moment are two', async () => {
    const before = readdirSync(join(dataDir, 'outbox')).length;
    for (const [minute, subject] of [
      ['10:00', 'a'],
      ['10:00', 'b'],
      ['09:59', 'c'],
    ] as const)
      await sendMail(outbox, mail({ subject }), { clock: steadyClock(`2026-11-03T${minute}:00Z`) });
    const names = readdirSync(join(dataDir, 'outbox')).sort().slice(before);
    const subjects = await Promise.all(
      names.map(
        async (name) => (await PostalMime.parse(readFileSync(join(dataDir, 'outbox', name)))).subject,
      ),
    );
    expect([subjects[0], subjects.slice(1).sort()]).toEqual(['c', ['a', 'b']]);
  });
});
