import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { readExportDataset } from '~/exports/read-export-dataset.server';
import { db } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { editSpace } from '~/spaces/edit-space.server';
import { readSpaceSettings } from '~/spaces/read-space-settings.server';
import type { SpaceStage, SpaceVisibility } from '~/spaces/space';
import { useDatabase } from '../support/database';
import {
  makeAccount,
  makeComments,
  makeOrganisation,
  makeQuestion,
  makeSpace,
  makeWorkplan,
} from '../support/factories';
import { makeAttachment, useFileStore } from '../support/file-store';
import { linksOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });

const anybody = visitor(address);
const PAGES = [
  '',
  '/questions/1',
  '/comments',
  '/comments/1',
  '/workplan',
  '/priorities/N5',
  '/objectives/5',
  '/terms/gcm/5',
];

/** A space with something in every place, spoken in by an organisation that spoke nowhere else. */
async function makeFull(visibility: SpaceVisibility, stage: SpaceStage = 'open') {
  const { id, slug } = await makeSpace({ visibility, stage, title: { en: `Title ${randomUUID()}` } });
  await makeQuestion(id);
  await makeWorkplan(slug);
  const name = `Organisation ${randomUUID()}`;
  const organisationId = await makeOrganisation({ name });
  const voices = [{ organisationId, nameAsPrinted: name, confirmed: true }];
  await makeComments(id, [{ markdown: 'On **N5** and GCM objective 5.', voices }]);
  const { slug: organisation } = await db().organisation.findUniqueOrThrow({ where: { id: organisationId } });
  return { id, slug, organisation };
}
type Full = Awaited<ReturnType<typeof makeFull>>;

let participants: Full;
let invited: Full;
let guest: ReturnType<typeof visitor>;
let member: ReturnType<typeof visitor>;
beforeAll(async () => {
  participants = await makeFull('participants');
  invited = await makeFull('invited');
  member = visitor(address, await cookieOf((await makeAccount()).id));
  guest = visitor(address, await cookieOf((await makeAccount({ invitedTo: [invited.id] })).id));
});

/** Whether a consultation stands in what spans consultations: the front page, an objective's, the organisations, the one that spoke in it. */
async function seen(reader: typeof anybody, { slug, organisation }: Full): Promise<boolean[]> {
  const links = async (path: string) => linksOf(parsePage((await reader.get(path)).html));
  return [
    (await links('/')).includes(`/spaces/${slug}`),
    (await links('/objectives/5')).includes(`/spaces/${slug}/objectives/5`),
    (await links('/organisations')).includes(`/organisations/${organisation}`),
    (await reader.get(`/organisations/${organisation}`)).status === 200,
  ];
}
const [nowhere, everywhere] = [Array(4).fill(false), Array(4).fill(true)];

describe('a consultation that is not for everybody', () => {
  test('leads who is not signed in to the sign-in and back, from each of its pages, and tells nothing of it', async () => {
    for (const { slug } of [participants, invited])
      for (const page of PAGES) {
        const path = `/spaces/${slug}${page}`;
        const { status, location, html } = await anybody.get(path);
        expect([status, location]).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`]);
        expect(html).not.toContain('Title');
      }
    expect((await anybody.get('/spaces/nowhere')).status).toBe(404);
  });

  test('while it is a draft is its team’s alone, whoever it will be for: on each page, in each list and count', async () => {
    const draft = await makeFull('public', 'draft');
    const moderator = visitor(address, await cookieOf((await makeAccount({ moderates: [draft.id] })).id));
    const invitee = visitor(address, await cookieOf((await makeAccount({ invitedTo: [draft.id] })).id));
    for (const page of PAGES) {
      const path = `/spaces/${draft.slug}${page}`;
      expect([path, (await moderator.get(path)).status]).toEqual([path, 200]);
      for (const reader of [anybody, member, invitee])
        expect([path, (await reader.get(path)).status]).toEqual([path, 404]);
    }
    for (const reader of [anybody, member, invitee]) expect(await seen(reader, draft)).toEqual(nowhere);
    expect((await moderator.get(`/desk/spaces/${draft.slug}`)).status).toBe(200);
    expect((await invitee.get(`/desk/spaces/${draft.slug}`)).status).not.toBe(200);
  });

  test('is read by whoever has an account, or by those invited, on each of its pages', async () => {
    for (const page of PAGES) {
      const [ofAll, ofGuests] = [`/spaces/${participants.slug}${page}`, `/spaces/${invited.slug}${page}`];
      expect([ofAll, (await member.get(ofAll)).status]).toEqual([ofAll, 200]);
      expect([ofGuests, (await guest.get(ofGuests)).status]).toEqual([ofGuests, 200]);
      expect([ofGuests, (await member.get(ofGuests)).status]).toEqual([ofGuests, 404]);
    }
  });

  test('gives its files to those alone who may read it', async () => {
    const files = await Promise.all(
      [participants, invited].map(
        async ({ id, slug }) => `/spaces/${slug}/files/${await makeAttachment(id)}/letter.txt`,
      ),
    );
    const statuses = async (reader: typeof anybody) =>
      Promise.all(files.map(async (file) => (await reader.get(file)).status));
    expect(await statuses(anybody)).toEqual([404, 404]);
    expect(await statuses(member)).toEqual([200, 404]);
    expect(await statuses(guest)).toEqual([200, 200]);
  });

  test('stands in no list and no count that spans consultations, for those who may not read it', async () => {
    // In this order, so that no page made for one who may read is kept for one who may not.
    expect(await seen(guest, invited)).toEqual(everywhere);
    expect(await seen(member, participants)).toEqual(everywhere);
    expect(await seen(member, invited)).toEqual(nowhere);
    expect(await seen(anybody, participants)).toEqual(nowhere);
    expect(await seen(anybody, invited)).toEqual(nowhere);
    expect(await seen(anybody, await makeFull('public'))).toEqual(everywhere);
  });

  test('is kept in no cache: what was public a moment ago is not sent again', async () => {
    const full = await makeFull('public');
    const path = `/spaces/${full.slug}`;
    expect((await anybody.get(path)).headers.get('etag')).not.toBeNull();
    const etag = (await anybody.get(path)).headers.get('etag') as string;
    const { values, mark } = await readSpaceSettings(operator, full.slug, 'en');
    const settings = { ...values, mark, visibility: 'participants' } as unknown as Parameters<
      typeof editSpace
    >[3]['settings'];
    await perform(editSpace, operator, { slug: full.slug, settings });
    expect((await anybody.get(path)).status).toBe(303);
    const again = await fetch(address(path), { redirect: 'manual', headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(303);
    const { headers, status } = await member.get(path);
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect((await anybody.get('/')).html).not.toContain(full.slug);
  });

  test('leaves in no export of those who may not read it', async () => {
    const { person } = await makeAccount();
    await expect(
      readExportDataset(
        person,
        invited.slug,
        { by: 'priority', includeUnpublished: false },
        { publicUrl: 'https://plenary.example' },
      ),
    ).rejects.toThrow(NotFound);
  });
});

test('until when it is open, and the way to its workplan, stand on its page outside of any fold', async () => {
  const { slug } = await makeFull('public');
  const { html } = await anybody.get(`/spaces/${slug}`);
  const unfolded = html.replace(/<details[\s\S]*?<\/details>/g, '');
  expect(unfolded).toContain(`href="/spaces/${slug}/workplan"`);
  expect(unfolded).toMatch(/class="space-gist"[\s\S]*Open for comments/);
});
