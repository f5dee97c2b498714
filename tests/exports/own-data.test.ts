import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, operator, type Person } from '~/accounts/actor';
import { LEFT_OUT } from '~/accounts/read-own-account-data.server';
import { OWN_DATA_KINDS, ownDataSummary } from '~/exports/own-data-summary';
import { type OwnData, readOwnData } from '~/exports/read-own-data.server';
import { systemClock } from '~/platform/clock.server';
import { db, Prisma } from '~/platform/db.server';
import { Forbidden } from '~/platform/errors';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { fillFor, ONCE, SECRETS } from './rows-of-a-person';

useDatabase();
useFileStore();

/** Where rows of each model that can be about a person stand in the download. A model that is not among these fails a test below. */
const COVERED: Record<string, (data: OwnData) => object[]> = {
  Account: (data) => [data.account],
  Consent: (data) => data.consents,
  Session: (data) => data.sessions,
  Token: (data) => data.links,
  RecoveryCode: (data) => data.recoveryCodes,
  EmailChange: (data) => data.emailChanges,
  Registration: (data) => data.registrations,
  Membership: (data) => data.memberships,
  SpaceModerator: (data) => data.moderates,
  Invitation: (data) => data.invitations,
  AuditEntry: (data) => [...data.recordedAboutYou, ...data.recordedOfYou],
  Author: (data) => data.authors,
  AuthorClaim: (data) => data.claims,
  Comment: (data) => data.comments,
  CommentRevision: (data) => data.comments.flatMap(({ revisions }) => revisions),
  Voice: (data) => data.comments.flatMap(({ voices }) => voices),
  Tag: (data) => data.comments.flatMap(({ tags }) => tags),
  Attachment: (data) => data.comments.flatMap(({ attachments }) => attachments),
  CommentHold: (data) => data.comments.flatMap(({ holds }) => holds),
  CommentDraft: (data) => data.drafts,
  DraftFile: (data) => data.drafts.flatMap(({ files }) => files),
  DraftShare: (data) => data.drafts.flatMap(({ shares }) => shares),
  DraftRemark: (data) => data.drafts.flatMap(({ shares }) => shares.flatMap(({ remarks }) => remarks)),
  Submission: (data) => data.submissions,
  CoSignature: (data) => data.comments.flatMap(({ coSignatures }) => coSignatures),
  Proposal: (data) => data.comments.flatMap(({ proposals }) => proposals),
  Offer: (data) => data.comments.flatMap(({ offers }) => offers),
  Interest: (data) => data.comments.flatMap(({ interests }) => interests),
  CommentIntake: (data) => data.comments.flatMap(({ intakes }) => intakes),
  SpaceEvent: (data) => data.spaceDeeds.events,
  StageChange: (data) => data.spaceDeeds.stageChanges,
  QuestionRevision: (data) => data.spaceDeeds.questionRevisions,
  WorkplanVersion: (data) => data.spaceDeeds.workplanVersions,
  CommentMark: (data) => data.comments.flatMap(({ marks }) => marks),
  Decision: (data) => data.decisionsConcerning,
  DecisionNote: (data) => data.decisionsConcerning.flatMap(({ notes }) => notes),
  Flag: (data) => data.flags,
  Contest: (data) => data.contests,
  TeamNote: (data) => data.teamNotes,
  Restriction: (data) => data.restrictions,
  QueueClaim: (data) => data.queueClaims,
  Excerpt: (data) => data.comments.flatMap(({ tags }) => tags.flatMap(({ excerpt }) => excerpt ?? [])),
};

/** Models whose columns look like a person’s and are not, with why. */
const NOT_OF_PERSONS: Record<string, string> = {
  SearchEntry: 'the words of comments once more, as they are searched',
  Question: 'who asked is what the consultation prints, and no account',
};

interface Field {
  name: string;
  kind: string;
  type: string;
}
const models = (): Record<string, { fields: Field[] }> =>
  (db() as unknown as { _runtimeDataModel: { models: Record<string, { fields: Field[] }> } })
    ._runtimeDataModel.models;
const columnsOf = (model: string): string[] =>
  (models()[model]?.fields ?? []).filter(({ kind }) => kind !== 'object').map(({ name }) => name);

/** Models of a person: with an account, an actor, somebody who decides, or an address among their columns; and what belongs to a comment. */
function modelsOfPersons(): string[] {
  const names = Object.keys(models()).filter((name) => {
    const fields = models()[name]?.fields ?? [];
    return (
      name === 'Account' ||
      fields.some(({ type, kind }) => kind === 'object' && type === 'Account') ||
      columnsOf(name).some((column) => /(account|actor|person|owner)Id$|[a-z]By(Id)?$|email/i.test(column))
    );
  });
  const ofComments = Object.keys(models()).filter((name) => columnsOf(name).includes('commentId'));
  return [...new Set([...names, ...ofComments])].sort();
}

let rosa: Person;
let other: Person;
let email: string;
let data: OwnData;
let text: string;

beforeAll(async () => {
  const made = await makeAccount({ name: 'Rosa Marín', email: 'rosa.marin@example.org' });
  const otherMade = await makeAccount({ name: 'Tomás Other', email: 'tomas.other@example.org' });
  rosa = made.person;
  other = otherMade.person;
  email = made.email;
  await fillFor(rosa, email, 'Rosa says that GCM Objective 8 comes first.');
  await fillFor(other, otherMade.email, 'Tomás says that GCM Objective 9 comes first.');
  data = await readOwnData(systemClock, rosa);
  text = JSON.stringify(data);
});

describe('one’s own data', () => {
  test('is given to its owner alone', async () => {
    for (const actor of [anonymous, operator])
      await expect(readOwnData(systemClock, actor)).rejects.toThrow(Forbidden);
    expect(text).not.toContain('Tomás');
    expect(text).not.toContain('tomas.other');
    expect(text).not.toContain(other.accountId);
  });

  test('covers every table that can be about a person: a new one fails here until the download has it', () => {
    expect(modelsOfPersons().length).toBeGreaterThan(12);
    const known = [...Object.keys(COVERED), ...Object.keys(NOT_OF_PERSONS)];
    expect(modelsOfPersons().filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.keys(COVERED).filter((name) => !(name in Prisma.ModelName))).toEqual([]);
  });

  test.each(Object.keys(COVERED))(
    'has rows of %s with every column, or the column is named as left out',
    (model) => {
      const rows = COVERED[model]?.(data) ?? [];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const missing = columnsOf(model).filter(
          (column) => !(column in row) && !(`${model}.${column}` in LEFT_OUT),
        );
        expect(missing).toEqual([]);
      }
    },
  );

  test('names nothing as left out that is there after all, or that there is not', () => {
    for (const name of Object.keys(LEFT_OUT)) {
      const [model = '', column] = name.split('.');
      if (column === undefined) continue;
      expect(columnsOf(model), name).toContain(column);
      for (const row of COVERED[model]?.(data) ?? []) expect(row, name).not.toHaveProperty(column);
    }
  });

  test('has no secret, and says which it leaves out', () => {
    for (const secret of [...Object.values(SECRETS), ONCE]) expect(text).not.toContain(secret);
    expect(data.account.hasSecondFactor).toBe(true);
    expect(data.leftOut).toEqual(LEFT_OUT);
  });

  test('has every comment in every state, also those printed under a name that was claimed, with every revision, voice and tag', () => {
    const comments = data.comments.map(({ status, revisions, voices, tags }) => ({
      status,
      texts: revisions.map(({ markdown }) => markdown),
      voices: voices.map(({ nameAsPrinted }) => nameAsPrinted),
      tags: tags.map(({ term, excerpt }) => `${term.framework.key} ${term.code}: ${excerpt?.quote}`),
    }));
    const said = 'Rosa says that GCM Objective 8 comes first.';
    expect(comments).toMatchObject([
      { status: 'published', texts: [said, `${said} Once more.`], voices: ['An organisation'] },
      { status: 'hidden', texts: [`${said} In print.`], voices: [] },
    ]);
    expect(comments[0]?.tags.join()).toContain('gcm 8');
  });

  test('has what was recorded about the person and of the person’s deeds, apart', () => {
    expect(data.recordedAboutYou.map(({ action }) => action)).toEqual([
      'membership-confirmed',
      'moderator-added',
    ]);
    expect(data.recordedOfYou.map(({ action }) => action)).toEqual(['organisation-confirmed']);
  });

  test('has what waits in the mail queue to any address of the person, by subject only', () => {
    expect(data.mailWaiting.map(({ name, subject }) => [name, subject])).toEqual([
      ['send-mail', `For ${email}`],
      ['mail-new-password', null],
    ]);
  });

  test('is summed up in numbers that are those of the file', () => {
    const { counts, name } = ownDataSummary(data);
    expect(name).toBe('Rosa Marín');
    expect(Object.keys(counts)).toEqual([...OWN_DATA_KINDS]);
    expect(counts).toMatchObject({ comments: 2, revisions: 3, changes: 2, mailWaiting: 2, memberships: 1 });
  });

  test('is whole for who has just come and has nothing yet', async () => {
    const { person } = await makeAccount();
    const nothing = await readOwnData(systemClock, person);
    expect(nothing).toMatchObject({ comments: [], memberships: [], mailWaiting: [], recordedOfYou: [] });
  });
});
