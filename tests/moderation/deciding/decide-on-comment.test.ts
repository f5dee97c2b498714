import { beforeEach, describe, expect, test } from 'vitest';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { db } from '~/platform/db.server';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount } from '../../support/factories';
import { decideAs, flagAs, lookFirst, postAs } from '../../support/moderated';
import { useServedApp } from '../../support/served-app';
import { cookieOf } from '../../support/signed-in';
import { visitor } from '../../support/visitor';
import { deskScene, filledIn, focused, offered } from './desk-scene';

useDatabase();
const { address } = useServedApp({ sample: false });

let scene: Awaited<ReturnType<typeof deskScene>>;
beforeEach(async () => {
  scene = await deskScene(address);
});

const TYPED = {
  noteToAuthor: 'Please keep to the matter.\nThank you.',
  noteToTeam: 'Second time <b>this</b> week.',
};
const onComment = (number: number, kind: string) => `${scene.desk}/items/comment-${number}/${kind}`;
const shownIn = (html: string): string => filledIn(html).seen?.[0] ?? '';

describe('the form of a decision', () => {
  test('opens with the focus on its first field, the usual reason chosen, and reasons of the right use', async () => {
    const number = await postAs(scene.author, scene.space);
    const forms = {
      hide: 'reason',
      pin: 'reason',
      lock: 'reason',
      suggest: 'text',
      redact: 'passage',
      move: 'place',
      duplicate: 'original',
      pause: 'days',
    };
    for (const [kind, first] of Object.entries(forms)) {
      const { status, html } = await scene.ana.browser.get(onComment(number, kind));
      expect(status, kind).toBe(200);
      expect(focused(html), kind).toBe(first);
      expect(shownIn(html), kind).not.toBe('');
    }
    const hide = (await scene.ana.browser.get(onComment(number, 'hide'))).html;
    expect(offered(hide, 'reason')).toEqual(expect.arrayContaining(['insult', 'hate', 'spam', 'other']));
    expect(offered(hide, 'reason')).not.toContain('in-order');
    expect(filledIn(hide).reason).toEqual([]);
    const pin = (await scene.ana.browser.get(onComment(number, 'pin'))).html;
    expect(filledIn(pin).reason).toEqual(['worth-reading']);
  });

  test('says whether the author is told, and lets nobody write to an author who is not', async () => {
    const number = await postAs(scene.author, scene.space);
    const hide = (await scene.ana.browser.get(onComment(number, 'hide'))).html;
    expect(hide).toContain('Its author is told by mail what was decided');
    expect(hide).toContain('They can contest it once');
    const watch = (await scene.ana.browser.get(onComment(number, 'watch'))).html;
    expect(watch).toContain('Nobody is told of this by mail.');
    expect(Object.keys(filledIn(watch))).not.toContain('noteToAuthor');
  });

  test('decides, keeps the notes apart by their readers, and leads on to the next item', async () => {
    const number = await postAs(scene.author, scene.space);
    await flagAs((await makeAccount()).person, scene.space.id, number);
    const { html } = await scene.ana.browser.get(onComment(number, 'hide'));
    const sent = { ...TYPED, seen: shownIn(html), reason: 'insult' };
    const answer = await scene.ana.browser.post(onComment(number, 'hide'), sent);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`${scene.desk}/next?after=comment-${number}&decided=1`);
    expect(await scene.statusOf(number)).toBe('hidden');
    const decision = await db().decision.findFirstOrThrow({
      where: { spaceId: scene.space.id },
      include: { notes: { orderBy: { reader: 'asc' } } },
    });
    expect(decision).toMatchObject({
      kind: 'hide',
      reasonCode: 'insult',
      actorId: scene.ana.person.accountId,
    });
    expect(decision.notes.map(({ reader, text }) => [reader, text])).toEqual([
      ['author', TYPED.noteToAuthor],
      ['team', TYPED.noteToTeam],
    ]);
  });

  test('without a reason, or with “other” and no words, comes back with everything typed', async () => {
    const number = await postAs(scene.author, scene.space);
    const seen = shownIn((await scene.ana.browser.get(onComment(number, 'return'))).html);
    const none = await scene.ana.browser.post(onComment(number, 'return'), { ...TYPED, seen });
    expect(none.status).toBe(400);
    expect(none.html).toContain('href="#form-reason"');
    expect(filledIn(none.html)).toMatchObject({
      noteToAuthor: [TYPED.noteToAuthor],
      noteToTeam: [TYPED.noteToTeam],
    });
    const wordless = await scene.ana.browser.post(onComment(number, 'return'), {
      ...TYPED,
      seen,
      reason: 'other',
    });
    expect(wordless.status).toBe(400);
    expect(wordless.html).toContain('href="#form-otherText"');
    expect(filledIn(wordless.html)).toMatchObject({ reason: ['other'], noteToTeam: [TYPED.noteToTeam] });
    expect(await scene.statusOf(number)).toBe('published');
  });

  test('of what is not possible says why, and is refused when it is sent all the same', async () => {
    const number = await postAs(scene.author, scene.space);
    const shown = await scene.ana.browser.get(onComment(number, 'approve'));
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Nothing of this comment waits for approval');
    expect(offered(shown.html, 'reason')).toEqual([]);
    const { html } = await scene.ana.browser.get(onComment(number, 'hide'));
    const sent = await scene.ana.browser.post(onComment(number, 'approve'), {
      seen: shownIn(html),
      reason: 'in-order',
    });
    expect(sent.status).toBe(409);
    expect(await db().decision.count({ where: { spaceId: scene.space.id } })).toBe(0);
  });

  test('is nobody’s outside the team, and not for a comment of one’s own', async () => {
    const number = await postAs(scene.author, scene.space);
    const own = await postAs(scene.ana.person, scene.space, 'A moderator wrote this.');
    const { person } = await makeAccount();
    const outsider = visitor(address, await cookieOf(person.accountId));
    expect((await outsider.get(onComment(number, 'hide'))).status).toBe(403);
    expect((await outsider.post(onComment(number, 'hide'), { reason: 'spam' })).status).toBe(403);
    expect((await visitor(address).get(onComment(number, 'hide'))).location).toMatch(/^\/sign-in/);
    expect((await visitor(address).post(onComment(number, 'hide'), { reason: 'spam' })).status).toBe(401);
    expect((await scene.ana.browser.get(onComment(own, 'hide'))).html).toContain('This comment is your own');
    expect((await scene.ana.browser.post(onComment(own, 'hide'), { reason: 'spam', seen: 'x' })).status).toBe(
      403,
    );
    expect(await scene.statusOf(own)).toBe('published');
  });

  test('is there for comments and decisions that there are, and for nothing else', async () => {
    const number = await postAs(scene.author, scene.space);
    const nowhere = [
      onComment(number, 'delete'),
      onComment(number, 'undo'),
      onComment(99, 'hide'),
      `${scene.desk}/items/contest-1/hide`,
      `${scene.desk}/items/comment-0/hide`,
      `${scene.desk}/items/nothing/hide`,
    ];
    for (const path of nowhere) {
      expect((await scene.ana.browser.get(path)).status, path).toBe(404);
      expect((await scene.ana.browser.post(path, { reason: 'spam' })).status, path).toBe(404);
    }
  });

  test('takes nothing that no browser sends: too much, twice, or no text at all', async () => {
    const number = await postAs(scene.author, scene.space);
    const seen = shownIn((await scene.ana.browser.get(onComment(number, 'hide'))).html);
    const cookie = await cookieOf(scene.ana.person.accountId);
    const send = async (body: string) => {
      const answer = await fetch(address(onComment(number, 'hide')), {
        method: 'POST',
        redirect: 'manual',
        body,
        headers: {
          Cookie: cookie,
          Origin: 'https://plenary.example',
          'Content-Type': 'application/x-www-form-urlencoded',
        },
      });
      return answer.status;
    };
    const good = `seen=${seen}&reason=spam`;
    const hostile: [string, number][] = [
      [`${good}&noteToTeam=${'x'.repeat(2_000_000)}`, 413],
      [`${good}&noteToTeam=${'x'.repeat(300_000)}`, 400],
      [`${good}&reason=hate`, 400],
      [`${good}&seen=x`, 400],
      [`${good}&noteToTeam=a%00b`, 400],
      [`${good}&noteToTeam=%FF%FE`, 400],
      ['seen=x&reason=spam', 409],
      [`seen=${seen}&reason=in-order`, 400],
      [`seen=${seen}&reason=__proto__`, 400],
    ];
    for (const [body, status] of hostile) expect(await send(body), body.slice(0, 60)).toBe(status);
    expect(await scene.statusOf(number)).toBe('published');
    expect(await send(good)).toBe(303);
  });
});

describe('two moderators on one comment', () => {
  test('the second sees who decided what meanwhile, with everything typed, and can send it again', async () => {
    const number = await postAs(scene.author, scene.space);
    const { html } = await scene.ben.browser.get(onComment(number, 'hide'));
    await scene.takeOver(scene.ana, number);
    await decideAs(scene.ana.person, scene.space.slug, number, 'pin');
    const sent = { ...TYPED, seen: shownIn(html), reason: 'insult' };
    const late = await scene.ben.browser.post(onComment(number, 'hide'), sent);
    expect(late.status).toBe(409);
    expect(late.html).toContain('What changed while you were deciding');
    expect(late.html).toMatch(/Ana Moderator.*Pinned/s);
    expect(filledIn(late.html)).toMatchObject({
      reason: ['insult'],
      noteToAuthor: [TYPED.noteToAuthor],
      noteToTeam: [TYPED.noteToTeam],
    });
    expect(await scene.statusOf(number)).toBe('published');
    const again = await scene.ben.browser.post(onComment(number, 'hide'), {
      ...sent,
      seen: shownIn(late.html),
    });
    expect(again.status).toBe(303);
    expect(await scene.statusOf(number)).toBe('hidden');
  });

  test('the second is told where what the first did leaves nothing to decide', async () => {
    const number = await postAs(scene.author, scene.space);
    const { html } = await scene.ben.browser.get(onComment(number, 'return'));
    await scene.takeOver(scene.ana, number);
    await decideAs(scene.ana.person, scene.space.slug, number, 'hide');
    const late = await scene.ben.browser.post(onComment(number, 'return'), {
      ...TYPED,
      seen: shownIn(html),
      reason: 'off-topic',
    });
    expect(late.status).toBe(409);
    expect(late.html).toContain('It is hidden now.');
    expect(late.html).toContain('This comment is hidden. Undo that decision first.');
    expect(filledIn(late.html).noteToAuthor).toEqual([TYPED.noteToAuthor]);
  });

  test('who decides on a text that its author has changed sees which words differ', async () => {
    await lookFirst(scene.space.id, 'after');
    const number = await postAs(scene.author, scene.space, 'Shelter comes first of all.');
    const { html } = await scene.ana.browser.get(onComment(number, 'highlight'));
    await perform(editComment, scene.author, {
      slug: scene.space.slug,
      number,
      markdown: 'Shelter comes last of all.',
      language: 'en',
      basedOn: 1,
    });
    const late = await scene.ana.browser.post(onComment(number, 'highlight'), {
      seen: shownIn(html),
      reason: 'worth-reading',
    });
    expect(late.status).toBe(409);
    expect(late.html).toMatch(/<del>.*first.*<\/del>/s);
    expect(late.html).toMatch(/<ins>.*last.*<\/ins>/s);
  });

  test('who decides on a comment that somebody flagged meanwhile sees why it was flagged', async () => {
    const number = await postAs(scene.author, scene.space);
    const { html } = await scene.ana.browser.get(onComment(number, 'pin'));
    await flagAs((await makeAccount({ name: 'Tomas Reader' })).person, scene.space.id, number, 'hate');
    const late = await scene.ana.browser.post(onComment(number, 'pin'), {
      seen: shownIn(html),
      reason: 'worth-reading',
    });
    expect(late.status).toBe(409);
    expect(late.html).toMatch(/Somebody flagged it:.*Hate/s);
  });

  test('what somebody else is working on is not decided, and nothing typed is lost', async () => {
    const number = await postAs(scene.author, scene.space);
    const { html } = await scene.ben.browser.get(onComment(number, 'hide'));
    await scene.takeOver(scene.ana, number);
    const late = await scene.ben.browser.post(onComment(number, 'hide'), {
      ...TYPED,
      seen: shownIn(html),
      reason: 'insult',
    });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Ana Moderator has been working on this');
    expect(filledIn(late.html).noteToTeam).toEqual([TYPED.noteToTeam]);
    expect(await scene.statusOf(number)).toBe('published');
  });
});
