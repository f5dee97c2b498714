import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprints } from '../support/all-rows';
import { builtRoutes } from '../support/built-routes';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

useDatabase();
const { address } = useServedApp({ sample: true });

const ORIGIN = 'https://plenary.example';
const FORM = 'application/x-www-form-urlencoded';
const KIB = 1024;

let forms: string[];
let cookie: string;
beforeAll(async () => {
  const routes = (await builtRoutes()).filter((route) => route.isAction);
  // What is not there has no address to fill in; that it is asked for by somebody with every right is what matters.
  forms = routes.map(({ pattern }) =>
    pattern
      .replace(':slug', 'coastal-cities-2027-2028')
      .replace(':token', 'made-up')
      .replace(/:\w+/g, () => randomUUID()),
  );
  cookie = await cookieOf((await makeAccount({ role: 'secretariat' })).id);
});

interface Sent {
  body: string | Uint8Array | ReadableStream;
  headers?: Record<string, string>;
  /** Absent: from a page of ours. Null: the browser says nothing. */
  origin?: string | null;
}

async function send(path: string, { body, headers, origin = ORIGIN }: Sent, signedIn: boolean) {
  const answer = await fetch(address(path), {
    method: 'POST',
    body: body as BodyInit,
    redirect: 'manual',
    headers: {
      'Content-Type': FORM,
      ...(origin === null ? {} : { Origin: origin }),
      ...(signedIn ? { Cookie: cookie } : {}),
      ...headers,
    },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  return { status: answer.status, text: await answer.text() };
}

const fields = (count: number, name = (index: number) => `field${index}`): string =>
  Array.from({ length: count }, (_, index) => `${name(index)}=x`).join('&');

const CASES: [what: string, sent: () => Sent, statuses: number[]][] = [
  ['a forged origin', () => ({ body: 'name=x', origin: 'https://evil.example' }), [403]],
  ['an origin that is none', () => ({ body: 'name=x', origin: 'null' }), [403]],
  ['no origin, and no word of the browser either', () => ({ body: 'name=x', origin: null }), [403]],
  [
    'no origin, from another site',
    () => ({ body: 'name=x', origin: null, headers: { 'Sec-Fetch-Site': 'cross-site' } }),
    [403],
  ],
  ['300 KiB of a field', () => ({ body: `name=${'x'.repeat(300 * KIB)}` }), [413, 400]],
  [
    '30 MiB that come without saying how many',
    () => ({
      body: new ReadableStream({
        start(controller) {
          for (let part = 0; part < 30; part += 1) controller.enqueue(new Uint8Array(KIB * KIB).fill(120));
          controller.close();
        },
      }),
    }),
    [413],
  ],
  ['10,000 fields', () => ({ body: fields(10_000) }), [413]],
  ['10,000 times one field', () => ({ body: fields(10_000, () => 'email') }), [413]],
  ['bytes that are not UTF-8', () => ({ body: new Uint8Array([110, 61, 0xff, 0xfe, 0x80]) }), [400]],
  ['percent signs that are not UTF-8', () => ({ body: 'name=%FF%FE&email=%C3%28' }), [400]],
  ['a NUL', () => ({ body: 'name=a%00b&email=a%00b&note=%00' }), [400]],
  ['JSON', () => ({ body: '{"name":"x"}', headers: { 'Content-Type': 'application/json' } }), [400]],
  [
    'a multipart body that is cut off',
    () => ({
      body: '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nx',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    }),
    [400],
  ],
  [
    'a multipart body without a boundary',
    () => ({ body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }),
    [400],
  ],
];

/** Addresses that only our scripts send to. */
const FOR_SCRIPTS = /\/(?:save|send|paste)$/;

/** What only the inside knows. */
const INSIDE = /at \w+ \(|node_modules|\.tsx?:\d|prisma|postgres|(?<!<)SELECT |stack/i;

describe.each(CASES)('%s', (_what, sent, statuses) => {
  test.each([true, false])(
    'is refused by every form with a clear 4xx, and writes nothing (signed in: %s)',
    async (signedIn) => {
      const before = await fingerprints();
      expect(forms.length).toBeGreaterThan(20);
      for (const path of forms) {
        const answer = await send(path, sent(), signedIn);
        // Who may not come here, or what is not there, is said before the form is read.
        const known = signedIn ? [403, 404, 410] : [401, 403, 404, 410];
        expect([...statuses, ...known], `${path}: ${answer.status}`).toContain(answer.status);
        expect(answer.text, path).not.toMatch(INSIDE);
        // A page has its words; what a script sent is answered by a sentence.
        expect(answer.text.length, path).toBeGreaterThan(FOR_SCRIPTS.test(path) ? 12 : 40);
      }
      expect(await fingerprints()).toEqual(before);
    },
  );
});

test('a form that was refused for one field shows what is wrong, at the top and at the field, with everything typed', async () => {
  const body = new URLSearchParams({
    name: 'Zoë "quoted" <b>',
    email: 'no address',
    password: 'short',
    organisation: 'عربية & co',
  });
  const answer = await send('/register', { body: body.toString() }, false);
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('value="Zoë &quot;quoted&quot; &lt;b&gt;"');
  expect(answer.text).toContain('value="no address"');
  expect(answer.text).toContain('value="عربية &amp; co"');
  expect(answer.text).not.toContain('value="short"');
  for (const field of ['email', 'password', 'consent']) {
    expect(answer.text, field).toContain(`href="#form-${field}"`);
    expect(answer.text, field).toContain(`id="form-${field}"`);
  }
  expect(answer.text).not.toContain('href="#form-name"');
});

test('a field that comes twice is refused at the field', async () => {
  const answer = await send('/sign-in', { body: 'email=a@b.example&email=c@d.example&password=x' }, false);
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('href="#form-email"');
});
