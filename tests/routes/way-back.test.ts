import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

useDatabase();
const { address } = useServedApp({ sample: false });

const PASSWORD = 'four plain words here';
let email: string;
beforeAll(async () => {
  ({ email } = await makeAccount({ password: PASSWORD }));
});

/** Signs in from a page that was asked for before, and returns where that leads. */
async function leadsTo(to: string): Promise<string | null> {
  const answer = await fetch(address(`/sign-in?to=${encodeURIComponent(to)}`), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Origin: 'https://plenary.example',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ email, password: PASSWORD }).toString(),
  });
  expect(answer.status).toBe(303);
  return answer.headers.get('Location');
}

describe('the way back after a sign-in', () => {
  test.each(['/account/sessions', '/spaces/a-space/questions/1?after=00000001', '/qps/account'])(
    'leads to the page of ours that asked for it: %s',
    async (to) => {
      expect(await leadsTo(to)).toBe(to);
    },
  );

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/account',
    'javascript:alert(1)',
    '/account/../..//evil.example',
    '/./\\evil.example',
    '/%2e%2e//evil.example',
    '\t//evil.example',
    'account',
    '',
  ])('never leads to another site: %j', async (to) => {
    // The sign-in page leads on to one's own place.
    expect(await leadsTo(to)).toBe('/sign-in');
  });
});

test.each([
  ['participant', '/account'],
  ['secretariat', '/desk'],
] as const)('who is in and on no way elsewhere begins at their own place: %s', async (role, place) => {
  const cookie = await cookieOf((await makeAccount({ role })).id);
  const answer = await fetch(address('/sign-in'), { redirect: 'manual', headers: { Cookie: cookie } });
  expect(answer.headers.get('Location')).toBe(place);
});

describe('an address with a NUL in it', () => {
  test.each(['/spaces/%00', '/spaces/x%00/questions/1', '/objectives/%00', '/organisations/%00'])(
    'is no address: %s',
    async (path) => {
      const answer = await fetch(address(path));
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toMatch(/at \w+ \(/);
    },
  );
});
