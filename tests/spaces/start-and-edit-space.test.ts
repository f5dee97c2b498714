import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { editSpace } from '~/spaces/edit-space.server';
import { readSpaceSettings } from '~/spaces/read-space-settings.server';
import { type NewSpaceForm, newSpaceSchema, type SpaceSettingsForm } from '~/spaces/space-settings-schema';
import { startSpace } from '~/spaces/start-space.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';

useDatabase();

const beginning = (given: Partial<NewSpaceForm> = {}): NewSpaceForm => ({
  title: 'Plan de travail des ports 2027',
  language: 'fr',
  languages: ['en', 'fr'],
  timeZone: 'Europe/Lisbon',
  visibility: 'public',
  ...given,
});
const start = (given: Partial<NewSpaceForm> = {}, actor = operator as Parameters<typeof startSpace>[2]) =>
  perform(startSpace, actor, beginning(given));
const rowOf = (slug: string) => db().space.findUniqueOrThrow({ where: { slug }, include: { events: true } });

/** What the form holds when it is opened, with some of it changed. */
async function settingsOf(slug: string, given: Partial<SpaceSettingsForm> = {}): Promise<SpaceSettingsForm> {
  const { values, mark } = await readSpaceSettings(operator, slug, 'en');
  return { ...(values as SpaceSettingsForm), mark, ...given };
}
const edit = async (
  slug: string,
  given: Partial<SpaceSettingsForm> = {},
  actor = operator as Parameters<typeof editSpace>[2],
) => perform(editSpace, actor, { slug, settings: await settingsOf(slug, given) });
const fieldOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'nothing',
    (error: unknown) =>
      error instanceof InvalidField ? `${error.field}: ${error.message.split(' ')[0]}` : error,
  );

describe('starting a consultation', () => {
  test('makes a draft with an address of its title, that says who started it', async () => {
    const { person } = await makeAccount({ role: 'secretariat' });
    const { slug } = await start({ opensAt: '2027-03-01T09:00', closesAt: '2027-03-31T18:00' }, person);
    expect(slug).toBe('plan-de-travail-des-ports-2027');
    const space = await rowOf(slug);
    expect(space).toMatchObject({
      stage: 'draft',
      title: { fr: 'Plan de travail des ports 2027' },
      languages: ['fr', 'en'],
      opensAt: new Date('2027-03-01T09:00:00Z'),
      // Summer time by then.
      closesAt: new Date('2027-03-31T17:00:00Z'),
    });
    expect(space.events.map(({ type, actorId }) => [type, actorId])).toEqual([
      ['space-created', person.accountId],
    ]);
    expect((await start({})).slug).toBe(`${slug}-2`);
    expect((await start({ title: '航运' })).slug).toBe('consultation');
  });

  test('is refused at the field: an address that is taken, times in the wrong order, skipped or over', async () => {
    const { slug } = await makeSpace();
    const counted = await db().space.count();
    expect(await fieldOf(start({ slug }))).toBe('slug: form.error.slugTaken');
    expect(await fieldOf(start({ slug: 'new' }))).toBe('slug: form.error.slugTaken');
    expect(await fieldOf(start({ opensAt: '2027-03-02T09:00', closesAt: '2027-03-01T09:00' }))).toBe(
      'closesAt: form.error.closesBeforeOpening',
    );
    expect(await fieldOf(start({ closesAt: '2027-03-28T01:30' }))).toBe('closesAt: form.error.timeSkipped');
    expect(await fieldOf(start({ opensAt: '2020-03-28T10:30' }))).toBe('opensAt: form.error.timePast');
    expect(await fieldOf(start({ closesAt: 'soon' }))).toBe('closesAt: form.error.dateTime');
    expect(await fieldOf(start({ timeZone: 'Lisbon time' }))).toBe('timeZone: form.error.choose');
    expect(await db().space.count()).toBe(counted);
  });

  test('says all that is wrong with its times and its address at once', () => {
    const said = newSpaceSchema.safeParse(
      beginning({ title: '', slug: 'Not an address', opensAt: '2020-01-01T10:00', closesAt: 'soon' }),
    );
    const fields = said.error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect([...new Set(fields)].sort()).toEqual(['closesAt', 'opensAt', 'slug', 'title']);
    const wrongOrder = beginning({ opensAt: '2190-03-02T10:00', closesAt: '2190-03-01T10:00' });
    expect(newSpaceSchema.safeParse(wrongOrder).error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('closesBeforeOpening'),
    ]);
    expect(newSpaceSchema.safeParse(beginning({ closesAt: '2190-03-01T10:00' })).success).toBe(true);
  });

  test('is the secretariat’s', async () => {
    const { id } = await makeSpace();
    for (const actor of [
      anonymous,
      (await makeAccount()).person,
      (await makeAccount({ moderates: [id] })).person,
    ])
      await expect(start({}, actor)).rejects.toThrow(Forbidden);
  });
});

describe('the settings of a consultation', () => {
  test('are changed as a whole, with what was changed on record', async () => {
    const { person } = await makeAccount({ role: 'secretariat' });
    const { slug } = await makeSpace({ stage: 'draft' });
    await edit(
      slug,
      {
        'title-fr': 'Un projet',
        languages: ['en', 'fr'],
        welcome: 'Welcome to **all**.',
        moderators: 'Ana Moderator\n\n Bo Moderator ',
        visibility: 'participants',
        attachmentTypes: ['pdf'],
        attachmentMegabytes: 5,
        commentAttachmentMegabytes: 10,
        slug: `${slug}-renamed`,
      },
      person,
    );
    const space = await rowOf(`${slug}-renamed`);
    expect(space).toMatchObject({
      title: { en: 'A draft for comment', fr: 'Un projet' },
      moderators: ['Ana Moderator', 'Bo Moderator'],
      welcomeHtml: expect.stringContaining('<strong>all</strong>'),
      visibility: 'participants',
      attachmentTypes: ['pdf'],
      attachmentBytes: 5 * 1024 * 1024,
    });
    const [last] = space.events.filter(({ number }) => number === space.revision);
    expect([last?.type, last?.actorId]).toEqual(['space-edited', person.accountId]);
    const { fields } = (last as NonNullable<typeof last>).data as { fields: string[] };
    expect(fields.sort()).toEqual([
      'attachmentBytes',
      'attachmentTypes',
      'commentAttachmentBytes',
      'languages',
      'moderators',
      'slug',
      'title',
      'visibility',
      'welcomeMarkdown',
    ]);
  });

  test('that are sent as they stand change nothing and are no event', async () => {
    const { slug } = await makeSpace({
      opensAt: new Date('2026-10-25T00:30:12Z'),
      closesAt: new Date('2026-12-01T10:00:00Z'),
    });
    const { revision, opensAt } = await rowOf(slug);
    await edit(slug);
    expect(await rowOf(slug)).toMatchObject({ revision, opensAt });
  });

  test('do not write over what somebody else changed meanwhile', async () => {
    const { slug } = await makeSpace({ stage: 'draft' });
    const mine = await settingsOf(slug, { audience: 'Mine' });
    await edit(slug, { audience: 'Theirs' });
    await expect(perform(editSpace, operator, { slug, settings: mine })).rejects.toThrow(Conflict);
    expect((await rowOf(slug)).audience).toBe('Theirs');
  });

  test('that somebody else saved meanwhile stay, where they were not changed here too', async () => {
    const { slug } = await makeSpace({ stage: 'draft' });
    const mine = await settingsOf(slug, { contact: 'desk@example.org', languages: ['fr', 'en'] });
    await edit(slug, { audience: 'Theirs', languages: ['en', 'fr'], revisions: 'readers' });
    await perform(editSpace, operator, { slug, settings: mine });
    expect(await rowOf(slug)).toMatchObject({
      audience: 'Theirs',
      contact: 'desk@example.org',
      showsRevisions: true,
    });
    await expect(edit(slug, { mark: 'none', audience: 'Mine' })).rejects.toThrow(Conflict);
  });

  test('keep the address once readers know it', async () => {
    const { slug } = await makeSpace();
    expect(await fieldOf(edit(slug, { slug: 'another-one' }))).toBe('slug: form.error.slugFixed');
  });

  test('refuse a closing that has passed while the space is open, but not in one that is over', async () => {
    const { slug } = await makeSpace();
    expect(await fieldOf(edit(slug, { closesAt: '2020-01-01T10:00' }))).toBe('closesAt: form.error.timePast');
    const { slug: over } = await makeSpace({ stage: 'closed' });
    await edit(over, { closesAt: '2020-01-01T10:00' });
    expect((await rowOf(over)).closesAt).toEqual(new Date('2020-01-01T10:00:00Z'));
  });

  test('are the secretariat’s, of a space that there is', async () => {
    const { slug, id } = await makeSpace();
    const { person } = await makeAccount({ moderates: [id] });
    await expect(edit(slug, { audience: 'All' }, person)).rejects.toThrow(Forbidden);
    await expect(readSpaceSettings(person, slug, 'en')).rejects.toThrow(Forbidden);
    const settings = await settingsOf(slug);
    await expect(perform(editSpace, operator, { slug: 'nowhere', settings })).rejects.toThrow(NotFound);
  });
});
