import { describe, expect, test } from 'vitest';
import { readEnv } from '~/platform/env.server';
import { readMailbox } from '~/platform/mail/mailbox';

describe('the settings for mail', () => {
  test('without any, mails are from the platform’s own host', () => {
    const from = (env: Record<string, string>) => readEnv(env).mailFrom;
    expect(readEnv({}).smtpUrl).toBeUndefined();
    expect(from({ PUBLIC_URL: 'https://consultations.example.org/x' })).toBe(
      'Plenary <no-reply@consultations.example.org>',
    );
    expect([from({}), from({ HOST: '2001:db8::1' }), from({ PUBLIC_URL: 'http://[::1]:3000' })]).toEqual(
      Array(3).fill('Plenary <no-reply@localhost>'),
    );
  });

  test.each([
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'Plenary'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['MAIL_FROM', 'Plenary <a@example.org> <b@example.org>'],
  ])('a wrong %s (%s) is named', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(`The setting ${name} is wrong: it takes`);
  });

  test.each([
    ['plenary@example.org', { address: 'plenary@example.org' }],
    ['Plenary <p@example.org>', { name: 'Plenary', address: 'p@example.org' }],
    [
      '"Consultations, Network" <p@example.org>',
      { name: 'Consultations, Network', address: 'p@example.org' },
    ],
  ])('%s is read as a sender', (text, mailbox) => {
    expect(
      readMailbox(readEnv({ MAIL_FROM: text, SMTP_URL: 'smtps://u:p@mail.example.org' }).mailFrom),
    ).toEqual(mailbox);
  });
});
