import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { systemClock } from '~/platform/clock.server';
import { db, inTransaction } from '~/platform/db.server';
import { emitSpaceEvent, type SpaceEvents } from '~/platform/events.server';
import { perform } from '~/platform/perform.server';
import { addModerator } from '~/spaces/add-moderator.server';
import { copySpace } from '~/spaces/copy-space.server';
import { grantExtension } from '~/spaces/grant-extension.server';
import { withdrawInvitation } from '~/spaces/invitations/withdraw-invitation.server';
import { retireQuestion } from '~/spaces/retire-question.server';
import { useDatabase } from '../support/database';
import {
  makeAccount,
  makeComments,
  makeInvitation,
  makeOrganisation,
  makeQuestion,
  makeSpace,
} from '../support/factories';
import { elementsOf, parsePage } from '../support/page-tree';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

useDatabase();
const { address } = useServedApp({ sample: false });

/** The sentences of the activity page, newest first, without their times. */
async function sentencesOf(slug: string, reader: ReturnType<typeof visitor>): Promise<string[]> {
  const page = parsePage((await reader.get(`/desk/spaces/${slug}/activity`)).html);
  const list = [...elementsOf(page)].find(({ element }) => classOf(element) === 'audit')?.element;
  return (list?.children ?? []).map((line) => wordsOf(line).trim());
}

const classOf = (node: Nodes): string | undefined =>
  node.type === 'element' ? node.properties.className?.toString() : undefined;

/** All that is written in a part of a page, spaces included. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (classOf(node) === 'audit-time' || !('children' in node)) return '';
  return node.children.map(wordsOf).join('');
}

describe('what happened in a consultation is told', () => {
  test('in sentences that name who was added, who got more time until when, and which settings were changed', async () => {
    const { id: officer, person } = await makeAccount({ role: 'secretariat', name: 'Ana Secretary' });
    const reader = visitor(address, await cookieOf(officer));
    const { id, slug } = await makeSpace({ stage: 'open', closesAt: new Date('2090-01-01T00:00:00Z') });
    await makeQuestion(id);
    const { email } = await makeAccount({ name: 'Mo Moderator' });
    await perform(addModerator, person, { email, space: slug });
    const organisationId = await makeOrganisation({ name: 'Harbour Union' });
    const { slug: organisation } = await db().organisation.findUniqueOrThrow({
      where: { id: organisationId },
    });
    await perform(grantExtension, person, { slug, organisation, until: '2090-02-03T10:00' });
    await perform(retireQuestion, person, { slug, number: 1 });
    const changed: SpaceEvents['space-edited'] = { fields: ['contact', 'closesAt', 'welcomeMarkdown'] };
    await inTransaction((tx) =>
      emitSpaceEvent(tx, systemClock, {
        spaceId: id,
        type: 'space-edited',
        data: changed,
        actorId: officer,
      }),
    );
    expect(await sentencesOf(slug, reader)).toEqual([
      'Ana Secretary changed the settings: the contact, the closing time, and the welcome text',
      'Ana Secretary deleted question 1, which nobody had answered',
      expect.stringMatching(
        /^Ana Secretary gave an organisation more time: Harbour Union, until 3 February 2090 at 10:00/,
      ),
      'Ana Secretary added a moderator: Mo Moderator',
      'Whoever runs the platform asked question 1',
      `Whoever runs the platform made the consultation, at the address ${slug}`,
    ]);
  });

  test('names the organisation of a comment that was entered, to whom an invitation went, and the copy; addresses only for those who invite', async () => {
    const { id: officer, person } = await makeAccount({ role: 'secretariat', name: 'Ana Secretary' });
    const { id, slug } = await makeSpace();
    const { email, id: moderator } = await makeAccount({ name: 'Mo Moderator' });
    await perform(addModerator, person, { email, space: slug });
    const organisationId = await makeOrganisation({ name: 'Pier Watch' });
    await makeComments(id, [{ voices: [{ organisationId, nameAsPrinted: 'Pier Watch', confirmed: true }] }]);
    const invitation = await makeInvitation(slug, { email: 'guest@example.org' });
    await perform(withdrawInvitation, person, { slug, invitation: invitation.id });
    await perform(copySpace, person, { slug, copy: { title: 'The next one', slug: 'the-next-one' } });
    const told = async (account: string) =>
      (await sentencesOf(slug, visitor(address, await cookieOf(account)))).join('\n');
    const forOfficer = await told(officer);
    expect(forOfficer).toContain('Ana Secretary copied it as the start of the consultation the-next-one');
    expect(forOfficer).toContain('Ana Secretary withdrew an invitation: guest@example.org');
    expect(forOfficer).toContain('added comment 1: Pier Watch');
    expect(await told(moderator)).not.toContain('guest@example.org');
  });

  test('without a name for what comes of things done elsewhere, and without the raw words of the record', async () => {
    const { id: officer } = await makeAccount({ role: 'secretariat' });
    const reader = visitor(address, await cookieOf(officer));
    const { id, slug } = await makeSpace();
    const emit = <T extends keyof SpaceEvents>(type: T, data: SpaceEvents[T]) =>
      inTransaction((tx) => emitSpaceEvent(tx, systemClock, { spaceId: id, type, data }));
    await emit('opening-missed', { needs: ['welcome', 'subject'] });
    await emit('opening-missed', { needs: [] });
    await emit('voices-changed', { numbers: [4, 5] });
    await emit('comments-released', { numbers: [4] });
    expect((await sentencesOf(slug, reader)).slice(0, -1)).toEqual([
      'An account with comments here was closed',
      'It changed for whom 2 comments speak',
      'The consultation could not be opened at its opening time. What was missing: a closing time that had not passed',
      'The consultation could not be opened at its opening time. What was missing: a welcome text and a question or a workplan',
    ]);
    // What another version of the platform recorded is not passed over in silence.
    const row = { spaceId: id, number: 900, type: 'of-a-later-version', data: {}, at: new Date() };
    await db().spaceEvent.create({ data: row });
    expect((await sentencesOf(slug, reader))[0]).toBe('Whoever runs the platform changed something');
  });
});
