import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { personOfNewAccount } from '~/accounts/person-of-new-account';
import { type CommentedSpace, canComment, isLate, organisationsWithMoreTime } from '~/spaces/taking-part';

const CLOSING = new Date('2026-12-11T18:00:00Z');
const before = new Date('2026-12-11T17:59:59Z');
const after = new Date('2026-12-12T09:00:00Z');
const space = (given: Partial<CommentedSpace> = {}): CommentedSpace => ({
  id: 'a space',
  stage: 'open',
  visibility: 'public',
  closesAt: CLOSING,
  ...given,
});
const participant: Actor = personOfNewAccount('an account', 'Rosa');
const representative: Actor = { ...personOfNewAccount('an account', 'Rosa'), represents: ['harbour union'] };
const moreTime = [{ organisationId: 'harbour union', until: new Date('2026-12-15T18:00:00Z') }];

describe('who may comment', () => {
  test('is who has an account and may read the space, while it is open', () => {
    expect(canComment(participant, space(), [], before)).toBeUndefined();
    expect(canComment(anonymous, space(), [], before)).toContain('Sign in');
    expect(canComment(operator, space(), [], before)).toContain('Sign in');
    expect(canComment(participant, space({ visibility: 'invited' }), [], before)).toContain('invited');
    const invited: Actor = { ...personOfNewAccount('an account', 'Rosa'), invitedTo: ['a space'] };
    expect(canComment(invited, space({ visibility: 'invited' }), [], before)).toBeUndefined();
  });

  test('is nobody in a draft or an archived space, its team included', () => {
    const moderator: Actor = { ...personOfNewAccount('an account', 'Ana'), moderates: ['a space'] };
    expect(canComment(moderator, space({ stage: 'draft' }), [], before)).toContain('not opened yet');
    expect(canComment(representative, space({ stage: 'archived' }), moreTime, after)).toContain('archived');
  });

  test('ends at the closing time to the moment, also before the clock has moved the space', () => {
    expect(canComment(participant, space(), [], CLOSING)).toContain('closed');
    expect(canComment(participant, space({ stage: 'closed' }), [], after)).toContain('closed');
    expect(canComment(participant, space({ closesAt: null }), [], after)).toBeUndefined();
  });

  test('is, after closing, who speaks for an organisation that was given more time, until that is over', () => {
    const closed = space({ stage: 'closed' });
    expect(canComment(representative, closed, moreTime, after)).toBeUndefined();
    expect(organisationsWithMoreTime(representative, moreTime, after)).toEqual(['harbour union']);
    expect(canComment(participant, closed, moreTime, after)).toContain('closed');
    const over = new Date('2026-12-15T18:00:00Z');
    expect(canComment(representative, closed, moreTime, over)).toContain('closed');
    expect(organisationsWithMoreTime(representative, moreTime, over)).toEqual([]);
  });
});

describe('what arrives late', () => {
  test('is what arrives after the closing time, or in a closed space', () => {
    expect(isLate(space(), before)).toBe(false);
    expect(isLate(space(), CLOSING)).toBe(true);
    expect(isLate(space({ stage: 'closed', closesAt: null }), before)).toBe(true);
    expect(isLate(space({ closesAt: null }), after)).toBe(false);
  });
});
