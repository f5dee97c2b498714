import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, type Person } from '~/accounts/actor';
import { changeShownDraft } from '~/comments/drafts-shown/change-shown-draft.server';
import { REMARKS_A_MINUTE, SHARES_MOST } from '~/comments/drafts-shown/draft-share';
import { noteOpened } from '~/comments/drafts-shown/note-opened.server';
import { readClearance, readSharePage } from '~/comments/drafts-shown/read-share-page.server';
import { readShownDraft } from '~/comments/drafts-shown/read-shown-draft.server';
import { remarkOnDraft } from '~/comments/drafts-shown/remark-on-draft.server';
import { settleRemark } from '~/comments/drafts-shown/settle-remark.server';
import { shareDraft } from '~/comments/drafts-shown/share-draft.server';
import { withdrawShare } from '~/comments/drafts-shown/withdraw-share.server';
import { discardDraft } from '~/comments/writing/discard-draft.server';
import { findOwnDraft } from '~/comments/writing/find-own-draft.server';
import { postComment } from '~/comments/writing/post-comment.server';
import { saveDraft } from '~/comments/writing/save-draft.server';
import { db } from '~/platform/db.server';
import {
  BadInput,
  Conflict,
  Forbidden,
  LinkGone,
  NotFound,
  SignInNeeded,
  TooManyAttempts,
} from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../../support/database';
import { makeAccount, makeQuestion, makeSpace } from '../../support/factories';

useDatabase();

const place = { kind: 'question', number: 1 } as const;
const now = () => new Date();
let slug: string;
let author: Person;
let where: { slug: string; place: typeof place };

beforeEach(async () => {
  const space = await makeSpace();
  ({ slug } = space);
  where = { slug, place };
  await makeQuestion(space.id, 'What is missing?');
  ({ person: author } = await makeAccount({ name: 'Asta Author' }));
  const content = { text: `Ports need **lights**. ${randomUUID()}`, voice: 'person' };
  await perform(saveDraft, author, { ...where, content, mark: null });
});

const share = (given: { name?: string; mayEdit?: boolean; days?: number } = {}) =>
  perform(shareDraft, author, { ...where, name: 'Amina', mayEdit: false, days: 7, ...given });
const shown = (secret: string, at = now()) => readShownDraft(anonymous, secret, 'en', at);
const remark = (secret: string, text = 'Say how many.') =>
  perform(remarkOnDraft, anonymous, { secret, text });
const page = () => readSharePage(author, where, 'en', now());
const draft = async () => {
  const own = await findOwnDraft(db(), author, slug, place);
  if (!own) throw new Error('there is no draft');
  return own;
};

describe('a link to a draft', () => {
  test('shows it to a colleague without an account: what it answers, how it would look, who shows it', async () => {
    const secret = await share();
    expect(await shown(secret)).toMatchObject({
      colleague: 'Amina',
      author: 'Asta Author',
      mayEdit: false,
      html: expect.stringContaining('<strong>lights</strong>'),
      about: { subject: { kind: 'question' } },
      remarks: [],
    });
  });

  test('is for who writes there: nobody makes one for a draft of somebody else, or where nothing is written', async () => {
    const { person: other } = await makeAccount();
    const input = { ...where, name: 'Amina', mayEdit: true, days: 7 };
    await expect(perform(shareDraft, other, input)).rejects.toThrow(Conflict);
    await expect(perform(shareDraft, anonymous, input)).rejects.toThrow(SignInNeeded);
    await perform(discardDraft, author, where);
    await expect(perform(shareDraft, author, input)).rejects.toThrow(Conflict);
  });

  test('is kept as what cannot be turned back into it', async () => {
    const secret = await share();
    const rows = await db().draftShare.findMany();
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('works no more once it is withdrawn, has expired, or the draft was posted or thrown away', async () => {
    const [withdrawn, expired, posted] = [await share(), await share(), await share({ days: 30 })];
    const [first] = (await page()).shares;
    await perform(withdrawShare, author, { shareId: first?.id ?? '' });
    await expect(shown(withdrawn)).rejects.toThrow(LinkGone);
    await expect(remark(withdrawn)).rejects.toThrow(LinkGone);
    const week = new Date(Date.now() + 8 * 86_400_000);
    await expect(shown(expired, week)).rejects.toThrow(LinkGone);
    expect(await shown(posted, week)).toMatchObject({ author: 'Asta Author' });
    const { id: draftId } = await draft();
    await perform(postComment, author, { ...where, draftId, language: 'en' });
    await expect(shown(posted)).rejects.toThrow(LinkGone);
    await expect(shown('made-up')).rejects.toThrow(LinkGone);
    expect(await db().draftShare.count({ where: { draftId } })).toBe(0);
  });

  test('of somebody else is not to be withdrawn, nor their remarks to be settled', async () => {
    const secret = await share();
    await remark(secret);
    const { person: other } = await makeAccount();
    const { shares, remarks } = await page();
    for (const actor of [other, anonymous]) {
      await expect(perform(withdrawShare, actor, { shareId: shares[0]?.id ?? '' })).rejects.toThrow(NotFound);
      await expect(perform(settleRemark, actor, { remarkId: remarks[0]?.id ?? '' })).rejects.toThrow(
        NotFound,
      );
    }
  });

  test('opens nothing else: of a consultation by invitation it tells neither the question nor the title', async () => {
    const secret = await share();
    await db().space.update({ where: { slug }, data: { visibility: 'invited' } });
    expect((await shown(secret)).about).toBeNull();
  });

  test('is made for so many people at a time and no more', async () => {
    for (let at = 0; at < SHARES_MOST; at += 1) await share();
    await expect(share()).rejects.toThrow(BadInput);
  });

  test('says when it was opened first', async () => {
    const secret = await share();
    expect((await page()).shares).toMatchObject([{ openedAt: null, state: 'open' }]);
    await perform(noteOpened, anonymous, { secret });
    expect((await page()).shares).toMatchObject([{ openedAt: expect.any(String) }]);
  });
});

describe('a remark', () => {
  test('is seen by the author and by every colleague, and is settled by the author', async () => {
    const [amina, bela] = [await share({ name: 'Amina' }), await share({ name: 'Béla' })];
    await remark(amina, 'Say how many.');
    expect((await shown(bela)).remarks).toMatchObject([
      { by: 'Amina', text: 'Say how many.', isSettled: false },
    ]);
    const { id } = await draft();
    expect((await readClearance(author, id)).remarks).toBe(1);
    expect((await readClearance((await makeAccount()).person, id)).remarks).toBe(0);
    const [first] = (await page()).remarks;
    await perform(settleRemark, author, { remarkId: first?.id ?? '' });
    expect((await shown(amina)).remarks).toMatchObject([{ isSettled: true }]);
    expect((await readClearance(author, id)).remarks).toBe(0);
  });

  test('after several within a minute has to wait', async () => {
    const secret = await share();
    for (let at = 0; at < REMARKS_A_MINUTE; at += 1) await remark(secret);
    await expect(remark(secret)).rejects.toThrow(TooManyAttempts);
  });
});

describe('a colleague who changes the text', () => {
  const change = async (secret: string, text: string, mark?: number) =>
    perform(changeShownDraft, anonymous, { secret, text, mark: mark ?? (await draft()).mark });

  test('must have been asked to', async () => {
    await expect(change(await share(), 'Mine.')).rejects.toThrow(Forbidden);
  });

  test('changes the text and nothing else, and the author sees who it was', async () => {
    const secret = await share({ mayEdit: true });
    const before = await draft();
    await change(secret, 'Ports need lights and people.');
    const after = await draft();
    expect(after.content).toEqual({ ...before.content, text: 'Ports need lights and people.' });
    expect((await readClearance(author, after.id)).changedBy).toMatchObject({ name: 'Amina' });
    expect((await shown(secret)).changedBy).toMatchObject({ name: 'Amina' });
  });

  test('while the author did writes over nothing: both texts stay', async () => {
    const secret = await share({ mayEdit: true });
    const { mark } = await draft();
    const content = { text: 'The author’s.' };
    await perform(saveDraft, author, { ...where, content, mark });
    await expect(change(secret, 'The colleague’s.', mark)).rejects.toThrow(Conflict);
    expect((await draft()).content.text).toBe('The author’s.');
    await expect(perform(saveDraft, author, { ...where, content: { text: 'Old.' }, mark })).rejects.toThrow(
      Conflict,
    );
  });

  test('may write whatever text there is: it comes out as it went in', async () => {
    const secret = await share({ mayEdit: true });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        // No database takes a NUL, and no form lets one through.
        const written = text.replaceAll('\0', '').toWellFormed();
        await change(secret, written);
        expect((await shown(secret)).markdown).toBe(written);
        expect((await shown(secret)).html).not.toMatch(/<script|onerror=|javascript:/i);
      }),
      { numRuns: 30 },
    );
  });
});
