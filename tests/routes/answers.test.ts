import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeQuestion, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

test('answers to all questions are kept although a question was added while they were written; its draft is left alone', async () => {
  const space = await makeSpace();
  await makeQuestion(space.id);
  const { id: accountId } = await makeAccount();
  const rosa = visitor(address, await cookieOf(accountId));
  const here = `/spaces/${space.slug}/answers`;
  const typed = { 'text-1': 'We ask for lights.', 'mark-1': '0', voice: 'person', mark: '0' };
  await makeQuestion(space.id, 'And what comes first?');
  const answer = await rosa.post(here, { ...typed, stay: 'save' });
  expect(answer.status).toBe(303);
  expect((await rosa.get(here)).html).toContain('We ask for lights.');
  const drafts = await db().commentDraft.findMany({ where: { accountId }, orderBy: { place: 'asc' } });
  expect(drafts.map(({ place }) => place)).toEqual(['all', 'question-1']);
});
