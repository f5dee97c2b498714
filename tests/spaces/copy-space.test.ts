import { describe, expect, test } from 'vitest';
import { operator } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { copySpace } from '~/spaces/copy-space.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeQuestion, makeSpace } from '../support/factories';

useDatabase();

describe('copying a consultation as the start of the next', () => {
  test('takes its settings, welcome and questions in their order, and leaves times, comments, team and what is retired', async () => {
    const { slug, id } = await makeSpace({
      stage: 'closed',
      welcome: 'Welcome, **all**.',
      audience: 'Ports',
      visibility: 'participants',
      moderation: 'before',
      attachmentTypes: ['pdf'],
      closedAccountComments: 'kept',
      opensAt: new Date('2026-01-01T10:00:00Z'),
      closesAt: new Date('2026-02-01T10:00:00Z'),
    });
    await makeAccount({ moderates: [id] });
    const [first, second, retired] = [
      await makeQuestion(id, 'First?'),
      await makeQuestion(id, 'Second?'),
      await makeQuestion(id, 'Retired?'),
    ] as [string, string, string];
    await db().question.update({ where: { id: first }, data: { position: 9, kind: 'interest' } });
    await db().question.update({ where: { id: retired }, data: { retiredAt: new Date() } });
    await makeComments(id, [{ questionId: second }]);
    const copy = await perform(copySpace, operator, { slug, copy: { title: 'The next draft' } });
    expect(copy.slug).toBe('the-next-draft');
    const space = await db().space.findUniqueOrThrow({
      where: { slug: copy.slug },
      include: { questions: { orderBy: { position: 'asc' } }, team: true, comments: true, frameworks: true },
    });
    expect(space).toMatchObject({
      title: { en: 'The next draft' },
      stage: 'draft',
      audience: 'Ports',
      visibility: 'participants',
      moderation: 'before',
      attachmentTypes: ['pdf'],
      closedAccountComments: 'kept',
      welcomeHtml: expect.stringContaining('<strong>all</strong>'),
      opensAt: null,
      closesAt: null,
      externalRef: null,
      team: [],
      comments: [],
    });
    expect(space.questions.map(({ text, kind, number }) => [text, kind, number])).toEqual([
      [{ en: 'Second?' }, 'text', 1],
      [{ en: 'First?' }, 'interest', 2],
    ]);
    expect(space.frameworks.length).toBeGreaterThan(0);
  });

  test('is refused for an address that is taken, for no space, and to everybody but the secretariat', async () => {
    const { slug, id } = await makeSpace();
    const { person } = await makeAccount({ moderates: [id] });
    await expect(perform(copySpace, operator, { slug, copy: { title: 'Next', slug } })).rejects.toThrow(
      InvalidField,
    );
    await expect(perform(copySpace, operator, { slug: 'nowhere', copy: { title: 'Next' } })).rejects.toThrow(
      NotFound,
    );
    await expect(perform(copySpace, person, { slug, copy: { title: 'Next' } })).rejects.toThrow(Forbidden);
  });
});
