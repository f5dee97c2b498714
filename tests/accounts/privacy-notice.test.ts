import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymous, operator } from '~/accounts/actor';
import { consentToNotice } from '~/accounts/consent-to-notice.server';
import { isConsentDue } from '~/accounts/is-consent-due.server';
import { previewPrivacyNotice } from '~/accounts/preview-privacy-notice.server';
import { noticeChanges, placeholdersIn } from '~/accounts/privacy-notice';
import { publishPrivacyNotice } from '~/accounts/publish-privacy-notice.server';
import { readConsent } from '~/accounts/read-consent.server';
import { readPrivacyNotice } from '~/accounts/read-privacy-notice.server';
import { systemClock } from '~/platform/clock.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden, InvalidField, NotFound } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { loadReferenceData } from '~/server/prepare-data.server';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';

useDatabase();

const current = async () => (await readPrivacyNotice()).version;
const publish = async (markdown: string, actor: Parameters<typeof readConsent>[0] = operator) =>
  perform(publishPrivacyNotice, actor, { markdown, basedOn: await current() });

describe('the notice that comes with the software', () => {
  test('is there from the first start, once, with places for whoever runs it to fill in', async () => {
    const notice = await readPrivacyNotice(1);
    expect(notice).toMatchObject({ version: 1, isCurrent: true, language: 'en' });
    expect(placeholdersIn(notice.markdown).length).toBeGreaterThan(3);
    await loadReferenceData(systemClock);
    expect(await db().privacyNotice.count()).toBe(1);
  });

  test('says what is kept, why, for how long, who sees it, and how to close an account', async () => {
    const { html } = await readPrivacyNotice(1);
    const headings = [...html.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, words]) => words);
    expect(headings).toEqual([
      'Who is responsible',
      'If you only read',
      'What we keep if you take part',
      'Why we keep it',
      'Who sees it',
      'How long',
      'Mail',
      'Cookies',
      'What you can do',
      'If you close your account',
      'If this notice changes',
    ]);
  });
});

describe('publishing the notice', () => {
  test('is refused where nothing differs, whatever the space around it', async () => {
    const { markdown, version } = await readPrivacyNotice();
    const same = perform(publishPrivacyNotice, operator, {
      markdown: `\n ${markdown}\n\n`,
      basedOn: version,
    });
    await expect(same).rejects.toThrow(InvalidField);
    expect(await current()).toBe(version);
  });

  test('is refused to everybody but the secretariat', async () => {
    const { person } = await makeAccount();
    const { person: moderator } = await makeAccount({ moderates: [] });
    for (const actor of [anonymous, person, moderator])
      await expect(publish('Another text.', actor)).rejects.toThrow(Forbidden);
  });

  test('is refused where somebody else published since the text was opened', async () => {
    const basedOn = await current();
    await publish('A text that was faster.');
    const late = perform(publishPrivacyNotice, operator, { markdown: 'A text that was slower.', basedOn });
    await expect(late).rejects.toThrow(Conflict);
  });

  test('by two at the same moment makes one version, and the other is told', async () => {
    const basedOn = await current();
    const both = ['One of two.', 'Two of two.'].map((markdown) =>
      perform(publishPrivacyNotice, operator, { markdown, basedOn }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(Conflict);
    expect(await current()).toBe(basedOn + 1);
  });

  test('makes a new version, keeps the earlier ones readable, and is recorded without its text', async () => {
    const before = await readPrivacyNotice();
    const { person, id } = await makeAccount({ role: 'secretariat' });
    const revision = async () => (await db().platform.findUniqueOrThrow({ where: { id: 1 } })).revision;
    const earlier = await revision();
    const version = await publish('# Now\n\n<script>alert(1)</script>\n\nIn **other** words.', person);
    expect(version).toBe(before.version + 1);
    const after = await readPrivacyNotice();
    expect(after.html).toContain('<strong>other</strong>');
    expect(after.html).not.toContain('<script');
    expect(await readPrivacyNotice(before.version)).toMatchObject({ html: before.html, isCurrent: false });
    expect(after.versions.map((one) => one.version)).toEqual([
      version,
      ...before.versions.map((one) => one.version),
    ]);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { actorId: id } });
    expect(entry).toMatchObject({ action: 'privacy-notice-published', data: { version } });
    // Pages that are kept are made anew.
    expect(await revision()).toBeGreaterThan(earlier);
  });

  test('leaves no way to change a version afterwards', async () => {
    for (const statement of [
      "UPDATE privacy_notice SET markdown = ''",
      'DELETE FROM privacy_notice WHERE version = 1',
    ])
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow('append-only');
  });

  test('a version that there is not is not found', async () => {
    await expect(readPrivacyNotice(4_000)).rejects.toThrow(NotFound);
  });
});

describe('looking at the notice before it is published', () => {
  test('shows it as it would be, says what differs, and writes nothing', async () => {
    await publish('Stays.\n\nGoes.');
    const version = await current();
    const preview = await previewPrivacyNotice(operator, 'Stays.\n\n**Comes** [FILL IN: when].');
    expect(preview.html).toContain('<strong>Comes</strong>');
    expect(preview.changes).toEqual({
      added: ['<p><strong>Comes</strong> [FILL IN: when].</p>'],
      removed: ['<p>Goes.</p>'],
    });
    expect(preview.placeholders).toEqual(['[FILL IN: when]']);
    expect(await current()).toBe(version);
  });

  test('is for the secretariat', async () => {
    await expect(previewPrivacyNotice(anonymous, 'x')).rejects.toThrow(Forbidden);
  });
});

describe('agreeing to the notice', () => {
  test('is asked of everybody with an account who has not, and of nobody else', async () => {
    const { person } = await makeAccount();
    expect(await isConsentDue(person)).toBe(true);
    expect(await isConsentDue(anonymous)).toBe(false);
    expect(await isConsentDue(operator)).toBe(false);
  });

  test('is kept with the version, and asked again once there is another', async () => {
    const { person, id } = await makeAccount();
    const version = await current();
    await perform(consentToNotice, person, { version });
    await perform(consentToNotice, person, { version });
    expect(await db().consent.findMany({ where: { accountId: id } })).toHaveLength(1);
    expect(await isConsentDue(person)).toBe(false);
    await publish(`Yet another text, after ${version}.`);
    expect(await isConsentDue(person)).toBe(true);
    const consent = await readConsent(person);
    expect(consent.agreed?.version).toBe(version);
    expect(consent.changes?.added.join()).toContain(`Yet another text, after ${version}.`);
  });

  test('to a version that no longer stands, or never did, is refused', async () => {
    const { person } = await makeAccount();
    const version = await current();
    for (const other of [version - 1, version + 1])
      await expect(perform(consentToNotice, person, { version: other })).rejects.toThrow(Conflict);
    expect(await isConsentDue(person)).toBe(true);
  });

  test('is for people with an account', async () => {
    const version = await current();
    for (const actor of [anonymous, operator])
      await expect(perform(consentToNotice, actor, { version })).rejects.toThrow(Forbidden);
  });
});

describe('what differs between two versions', () => {
  const paragraphs = fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/), { maxLength: 8 });
  const text = (of: string[]) => of.join('\n\n');

  test('is nothing for the same paragraphs in another order', () => {
    fc.assert(
      fc.property(paragraphs, (of) => {
        expect(noticeChanges(text(of), text([...of].reverse()))).toEqual({ added: [], removed: [] });
      }),
    );
  });

  test('names each paragraph that only one has, and none that both have', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (older, newer) => {
        const { added, removed } = noticeChanges(text(older), text(newer));
        expect(added).toEqual(newer.filter((one) => !older.includes(one)));
        expect(removed).toEqual(older.filter((one) => !newer.includes(one)));
      }),
    );
  });

  test('tells the items of a list apart', () => {
    const { added, removed } = noticeChanges('- one\n- two', '- one\n- three');
    expect({ added, removed }).toEqual({ added: ['- three'], removed: ['- two'] });
  });
});
