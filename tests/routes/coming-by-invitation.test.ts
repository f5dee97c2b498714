import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../support/database';
import { makeAccount, makeInvitation, makeSpace } from '../support/factories';
import { hiddenIn } from '../support/form-in';
import { linkIn, useMail } from '../support/mailed';
import { linksOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });
const mail = useMail();

let slug: string;
let _spaceId: string;
let desk: string;
let secretariat: string;
beforeAll(async () => {
  ({ id: _spaceId, slug } = await makeSpace({
    title: { en: 'A plan for the coast' },
    visibility: 'invited',
  }));
  desk = `/desk/spaces/${slug}/invitations`;
  secretariat = await cookieOf((await makeAccount({ role: 'secretariat' })).id);
});

const as = (cookie?: string) => visitor(address, cookie);

describe('coming by an invitation', () => {
  const invited = async (email?: string, organisation?: string) => {
    const invitation = await makeInvitation(slug, { email, organisation });
    const mails = await mail.received();
    // A mail writes the part behind the @ small.
    const isTo = (address = '') => address.toLowerCase() === invitation.email.toLowerCase();
    return { ...invitation, link: linkIn(mails.find(({ to }) => isTo(to?.[0]?.address))) };
  };

  test('its link explains who invites to what, and leads to the sign-in and back', async () => {
    const { link, email } = await invited(undefined, 'Coast Watch');
    const { status, html, headers } = await as().get(link);
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(html).toMatch(/You are invited.*The secretariat invites you.*A plan for the coast.*Coast Watch/s);
    expect(html).toContain('Only those who were invited');
    expect(html).not.toContain(email);
    expect(linksOf(parsePage(html))).toEqual(
      expect.arrayContaining([`/sign-in?to=${encodeURIComponent(link)}`]),
    );
    // Whoever goes on to register need not type the address again; a link that is no good says nothing.
    const register = linksOf(parsePage(html)).find((to) => to.startsWith('/register?')) ?? '';
    expect((await as().get(register)).html).toContain(`value="${email}"`);
    const forged = await as().get('/register?invitation=nothing');
    expect([forged.status, forged.html.includes('@example.org')]).toEqual([200, false]);
    expect((await as().post(link, {})).status).toBe(401);
    const password = 'four plain words here';
    const { email: own } = await makeAccount({ password });
    const signedIn = await as().post(`/sign-in?to=${encodeURIComponent(link)}`, { email: own, password });
    expect([signedIn.status, signedIn.location]).toEqual([303, link]);
  });

  test('is accepted with one button that says as whom, and opens the consultation to nobody else', async () => {
    const { id: accountId, email } = await makeAccount({ name: 'Rosa Marín' });
    const rosa = as(await cookieOf(accountId));
    const { link } = await invited(email, 'Coast Watch');
    expect((await rosa.get(`/spaces/${slug}`)).status).toBe(404);
    const { html } = await rosa.get(link);
    expect(html).toMatch(/You are signed in as.*Rosa Marín/s);
    expect(html).toContain(email);
    expect(html).toContain('You will speak for Coast Watch');
    expect(html).toContain('Accept as Rosa Marín');
    const accepted = await rosa.post(link, {});
    expect([accepted.status, accepted.location]).toEqual([
      303,
      `/spaces/${slug}?done=invitationAcceptedOpen`,
    ]);
    expect((await rosa.get(accepted.location ?? '')).html).toContain('You have accepted the invitation.');
    expect((await rosa.get(`/spaces/${slug}`)).status).toBe(200);
    expect((await rosa.get(link)).html).toContain('You have accepted this invitation');
    const stranger = as(await cookieOf((await makeAccount()).id));
    for (const other of [as(), stranger]) {
      const gone = await other.get(link);
      expect(gone.status).toBe(410);
      expect(gone.html).toContain('waits in your account');
      expect(gone.html).toContain('write to whoever sent it');
      expect((await other.get(`/spaces/${slug}`)).status).not.toBe(200);
    }
    expect((await stranger.post(link, {})).status).toBe(410);
    expect((await as(secretariat).get(`${desk}?show=came`)).html).toMatch(/Coast Watch.*Came.*Rosa Marín/s);
  });

  test('says that it was handed on, where the account has another address', async () => {
    const { link } = await invited(undefined, 'Coast Watch');
    const idris = as(await cookieOf((await makeAccount()).id));
    expect((await idris.get(link)).html).toContain('sent to another address');
    expect((await idris.post(link, {})).location).toBe(`/spaces/${slug}?done=invitationAcceptedOpen`);
    expect((await idris.get(`/spaces/${slug}`)).status).toBe(200);
  });

  test('waits in the account of the address that was invited, and of no other', async () => {
    const { id: accountId, email } = await makeAccount();
    const { id } = await invited(email.toUpperCase(), 'Harbour Lights');
    const own = as(await cookieOf(accountId));
    const { html } = await own.get('/account');
    expect(html).toMatch(/You are invited.*A plan for the coast.*Harbour Lights.*Accept it/s);
    expect(hiddenIn(html).invitation).toBe(id);
    const other = as(await cookieOf((await makeAccount()).id));
    expect((await other.get('/account')).html).not.toContain('A plan for the coast');
    expect((await other.post('/account/invitations/accept', { invitation: id })).status).toBe(404);
    expect((await as().post('/account/invitations/accept', { invitation: id })).status).toBe(401);
    const done = await own.post('/account/invitations/accept', { invitation: id });
    expect([done.status, done.location]).toEqual([303, `/spaces/${slug}?done=invitationAcceptedOpen`]);
    expect((await own.get('/account')).html).not.toContain('You are invited');
  });

  test('to a draft leads to the account, which says that it is not open yet', async () => {
    const draft = await makeSpace({ stage: 'draft' });
    const { id: accountId, email } = await makeAccount();
    const { id } = await makeInvitation(draft.slug, { email });
    await mail.received();
    const own = as(await cookieOf(accountId));
    const done = await own.post('/account/invitations/accept', { invitation: id });
    expect(done.location).toBe('/account?done=invitationAccepted');
    expect((await own.get('/account?done=invitationAccepted')).html).toContain('not open yet');
  });

  test.each(['forged', 'x'.repeat(5_000), '%00', '..%2f..'])(
    'by a link that is %s is gone or nowhere',
    async (secret) => {
      expect([404, 410, 400]).toContain((await as().get(`/invitation/${secret}`)).status);
    },
  );
});
