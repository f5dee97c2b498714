import { expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { readMergePage } from '~/accounts/read-merge-page.server';
import { Forbidden } from '~/platform/errors';
import { makeAccount, makeComments, makeSpace } from '../support/factories';
import { from, into, place, useTwins, voice } from './twin-organisations';

useTwins();

test('the preview of a merge counts what would move', async () => {
  const { id } = await makeSpace();
  await makeComments(id, [
    { voices: [voice(from, 'One')] },
    { voices: [voice(from, 'One'), voice(into, 'Other')], status: 'hidden' },
    { voices: [voice(into, 'Other')] },
  ]);
  await makeAccount({ represents: [from.id] });
  const asked = { slug: from.slug, asked: 'caram asia', into: into.slug };
  const page = await readMergePage(operator, asked, 'en');
  expect(page.preview).toEqual({
    into: { slug: into.slug, name: into.name },
    comments: 2,
    commentsOfBoth: 1,
    members: 1,
    authors: 0,
    names: [from.name, `Caram-Asia ${place}`],
  });
  expect(page.matches.map(({ name }) => name)).toContain(into.name);
  expect(page.matches.map(({ name }) => name)).not.toContain(from.name);
  expect((await readMergePage(operator, { ...asked, into: from.slug }, 'en')).preview).toBeNull();
  await expect(readMergePage(anonymous, asked, 'en')).rejects.toThrow(Forbidden);
});
