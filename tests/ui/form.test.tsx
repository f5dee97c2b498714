import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createRequestHandler as createExpressHandler } from '@remix-run/express';
import { createRequestHandler } from '@remix-run/node';
import express from 'express';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { translator } from '~/platform/i18n';
import { elementsOf, parsePage } from '../support/page-tree';
import { nameOnly, Register, register, TwoForms } from './form/form-pages';
import { remixOfPages } from './form/remix-of-pages';

const t = translator('en');

const build = remixOfPages({
  register: { default: Register, action: register },
  two: { default: TwoForms, action: nameOnly },
  reading: { default: () => <p>Text</p> },
});
const handle = createRequestHandler(build, 'production');

async function ask(path: string, fields?: [string, string | File][]) {
  const body = fields && new FormData();
  for (const [name, value] of fields ?? []) body?.append(name, value as string);
  const answer = await handle(
    new Request(`http://plenary.test${path}`, { method: body ? 'POST' : 'GET', body }),
  );
  const html = await answer.text();
  const elements = [...elementsOf(parsePage(html))].map(({ element }) => element);
  const byId = (id: string) => elements.find(({ properties }) => properties.id === id);
  const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  return { status: answer.status, headers: answer.headers, html, elements, byId, all };
}

const textIn = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child.type === 'element' ? textIn(child) : child.type === 'text' ? child.value : ''))
    .join('');

const GOOD: [string, string][] = [
  ['name', 'Zoë'],
  ['email', 'zoe@example.org'],
  ['password', 'correct horse battery'],
  ['group', 'civil-society'],
  ['capacity', 'organisation'],
  ['consent', 'on'],
];
const changed = (field: string, ...values: (string | File)[]): [string, string | File][] => [
  ...GOOD.filter(([name]) => name !== field),
  ...values.map((value): [string, string | File] => [field, value]),
];

describe('a form that nothing was sent with yet', async () => {
  const page = await ask('/register');

  test('shows its defaults and no problem', () => {
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('role="alert"');
    expect(page.byId('form-members')?.properties.value).toBe('162');
    const chosen = page.elements
      .filter(({ properties: p }) => p.checked || p.selected)
      .map((e) => e.properties.value);
    expect(chosen).toEqual(['academia', 'myself', 'replies', 'news', undefined]);
  });

  test('gives each control a label, and says which may be left out', () => {
    const labelled = new Map(
      page.all('label').map((label) => [String(label.properties.htmlFor), textIn(label)]),
    );
    const controls = page.elements.filter(({ tagName }) => ['input', 'select', 'textarea'].includes(tagName));
    expect(controls.filter(({ properties }) => !labelled.has(String(properties.id)))).toEqual([]);
    const optional = [...labelled.values()].filter((label) => label.includes('(optional)'));
    expect(optional).toEqual(['Members (optional)', 'About you (optional)', 'Document (optional)']);
    expect(page.all('legend').map(textIn)).toEqual(['Do you speak for others?', 'Topics']);
  });

  test('ties a hint to its control', () => {
    expect(page.byId('form-email')?.properties.ariaDescribedBy).toEqual(['form-email-description']);
    expect(textIn(page.byId('form-email-description'))).toBe('We send a link there.');
  });
});

describe('a form that was refused', () => {
  test('says at the top what is wrong, each line leading to its field, where it is said again', async () => {
    const page = await ask('/register', [
      ['name', 'Zoë'],
      ['email', 'zoe'],
      ['password', 'short'],
      ['capacity', 'nobody'],
      ['topics', 'news'],
      ['topics', 'x'],
    ]);
    expect(page.status).toBe(400);
    const summary = page.elements.find(({ properties }) => properties.role === 'alert');
    expect(summary?.properties).toMatchObject({ autoFocus: true, tabIndex: -1 });
    expect(textIn(page.all('h2')[0])).toBe('There are 6 problems');
    const lines = page.all('a').map((link) => [String(link.properties.href).slice(1), textIn(link)] as const);
    expect(lines).toEqual([
      ['form-email', `E-mail: ${t('form.error.email')}`],
      ['form-password', `Password: ${t('form.error.passwordTooShort', { count: 12 })}`],
      ['form-group', `Group: ${t('form.error.choose')}`],
      ['form-capacity', `Do you speak for others? ${t('form.error.choose')}`],
      ['form-topics', `Topics: ${t('form.error.choose')}`],
      ['form-consent', `I agree: ${t('form.error.consent')}`],
    ]);
    for (const [id, words] of lines) {
      expect(page.byId(id)?.properties.ariaInvalid).toBe('true');
      expect(words).toContain(textIn(page.byId(`${id}-error`)));
    }
    expect(page.byId('form-email')?.properties.ariaDescribedBy).toEqual([
      'form-email-description',
      'form-email-error',
    ]);
    expect(page.byId('form-name')?.properties.ariaInvalid).toBeUndefined();
  });

  test('keeps everything typed, but no password and no file', async () => {
    const file = new File(['x'], 'draft; version 2.pdf');
    const sent = [
      ...changed('email', 'Zoë <b>'),
      ['about', '\r\nOne\r\nTwo'],
      ['members', 'many'],
      ['topics', 'news'],
      ['document', file],
    ];
    const page = await ask('/register', sent as [string, string][]);
    expect(page.status).toBe(400);
    expect(page.byId('form-email')?.properties.value).toBe('Zoë <b>');
    expect(page.byId('form-members')?.properties).toMatchObject({ type: 'text', value: 'many' });
    expect(textIn(page.byId('form-about'))).toBe('\nOne\nTwo');
    const chosen = page.elements
      .filter(({ properties: p }) => p.checked || p.selected)
      .map((e) => e.properties.value);
    expect(chosen).toEqual(['civil-society', 'organisation', 'news', undefined]);
    expect(page.html).not.toContain('correct horse');
    expect(textIn(page.byId('form-password-description'))).toContain(t('form.typeAgain'));
    expect(textIn(page.byId('form-document-description'))).toContain(t('form.chooseAgain'));
  });

  test('because one field came twice, shows the first and says so', async () => {
    const page = await ask('/register', changed('email', 'a@example.org', 'b@example.org'));
    expect(page.status).toBe(400);
    expect(page.byId('form-email')?.properties.value).toBe('a@example.org');
    expect(textIn(page.byId('form-email-error'))).toBe(t('form.error.once'));
  });

  test('because a file came for a text and a text for a file, is shown all the same', async () => {
    const page = await ask('/register', [...changed('name', new File(['x'], 'x')), ['document', 'x']]);
    expect(page.status).toBe(400);
    expect(page.all('a').map((link) => link.properties.href)).toEqual(['#form-name', '#form-document']);
  });

  test('because of a field that it does not show, says that over the form', async () => {
    const page = await ask('/register', [...GOOD, ['token', 'a'.repeat(9)]]);
    expect(page.status).toBe(400);
    expect(page.all('li').map(textIn)).toEqual([t('form.error.tooLong', { count: 3 })]);
  });

  test.each([
    ['Conflict', 409, 'The space was closed a moment ago.', null],
    ['TooMany', 429, 'Too many attempts. Wait 40 seconds, then try again.', '40'],
  ])('by the work (%s): %i, with the reason over the form', async (name, status, words, wait) => {
    const page = await ask('/register', changed('name', name));
    expect([page.status, page.headers.get('Retry-After')]).toEqual([status, wait]);
    expect(page.all('li').map(textIn)).toEqual([words]);
    expect(page.byId('form-email')?.properties.value).toBe('zoe@example.org');
  });
});

describe('forms beside each other', () => {
  test('each has its own fields, and the answer to one is not the other’s', async () => {
    const page = await ask('/two', [['name', '']]);
    expect(page.status).toBe(400);
    expect(page.all('a').map((link) => link.properties.href)).toEqual(['#form-name']);
    expect(page.all('form').map(({ properties }) => properties.action)).toEqual([
      undefined,
      '/register',
      '/sessions/end',
    ]);
    expect(page.byId('other-name')?.properties.ariaInvalid).toBeUndefined();
  });

  test('a button in a list says to who hears it what it acts on', async () => {
    const page = await ask('/two');
    expect(page.all('button').map(textIn)).toEqual(['One', 'Two', 'End: Firefox on Linux']);
    const hidden = page.all('input').find(({ properties }) => properties.type === 'hidden');
    expect(hidden?.properties).toMatchObject({ name: 'session', value: '7' });
  });
});

test('a form that can be taken leads on', async () => {
  const page = await ask('/register', GOOD);
  expect([page.status, page.headers.get('Location')]).toEqual([302, '/welcome']);
});

describe('a page that says why nothing was done', () => {
  test.each([
    ['SignIn', 401, 'signInNeeded'],
    ['Forbidden', 403, 'forbidden'],
  ] as const)('%s: %i', async (name, status, kind) => {
    const page = await ask('/register', changed('name', name));
    expect(page.status).toBe(status);
    expect(textIn(page.all('h1')[0])).toBe(t(`error.${kind}.title`));
    expect(page.all('a').some(({ properties }) => properties.href === '/sign-in')).toBe(name === 'SignIn');
  });

  test('a page that takes no posts says so', async () => {
    const page = await ask('/reading', [['name', 'x']]);
    expect([page.status, textIn(page.all('h1')[0])]).toEqual([405, t('error.notTaken.title')]);
  });

  test('a form that is too large is answered to who sends all of it before reading, as browsers do', async () => {
    const app = express().use(createExpressHandler({ build, mode: 'production' }));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const sending = request({ port, method: 'POST', path: '/register', headers });
      const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
      const sent = once(sending, 'finish');
      sending.end(Buffer.alloc(32 * 1024 * 1024, 'x'));
      await sent;
      const [answer] = await answered;
      expect(answer.statusCode).toBe(413);
      expect(await text(answer)).toContain(t('error.tooLarge.title'));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
