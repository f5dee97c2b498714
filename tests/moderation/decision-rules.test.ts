import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous, operator } from '~/accounts/actor';
import { COMMENT_STATUSES } from '~/comments/comment';
import type { CommentState } from '~/moderation/comment-state';
import { DESK_DECISIONS, type DeskDecision } from '~/moderation/decision';
import { whyNot } from '~/moderation/decision-rules';
import { canDecide } from '~/moderation/permissions';
import { actorInRole, ROLES } from '~/permissions/role';

const plain: CommentState = {
  status: 'published',
  origin: 'web',
  isTop: true,
  hasHeldEdit: false,
  hasSuggestion: false,
  openFlags: 0,
  marks: [],
  files: 0,
  hasAuthor: true,
  isByTeam: false,
  restriction: null,
};

/** What is possible on a plain comment in each state, counted out by hand. */
const POSSIBLE: Record<CommentState['status'], DeskDecision[]> = {
  pending: [
    'approve',
    'suggest',
    'return',
    'hide',
    'redact',
    'move',
    'duplicate',
    'retag',
    'lock',
    'close-replies',
  ],
  published: [
    'suggest',
    'return',
    'hide',
    'redact',
    'move',
    'duplicate',
    'retag',
    'pin',
    'highlight',
    'lock',
    'close-replies',
  ],
  returned: ['approve', 'suggest', 'hide', 'redact', 'move', 'duplicate', 'retag', 'lock', 'close-replies'],
  hidden: ['redact', 'move', 'retag'],
  withdrawn: [],
};
const ON_ANYBODY: DeskDecision[] = ['warn', 'watch', 'pause', 'block'];

const possibleOn = (state: CommentState) =>
  DESK_DECISIONS.filter((kind) => whyNot(kind, state) === undefined);

describe('which decisions are possible', () => {
  test.each(COMMENT_STATUSES)('on a plain comment that is %s', (status) => {
    expect(possibleOn({ ...plain, status }).sort()).toEqual([...POSSIBLE[status], ...ON_ANYBODY].sort());
  });

  test.each<[string, Partial<CommentState>, DeskDecision[], DeskDecision[]]>([
    ['a later text of it waits', { hasHeldEdit: true }, ['approve'], ['redact']],
    ['it is flagged', { openFlags: 2 }, ['keep'], []],
    ['a suggestion waits for its author', { hasSuggestion: true }, [], ['suggest']],
    ['it is a reply', { isTop: false }, [], ['pin', 'lock']],
    ['it is pinned', { marks: ['pinned'] }, [], ['pin']],
    ['it is highlighted', { marks: ['highlighted'] }, [], ['highlight']],
    ['its thread is locked', { marks: ['locked'] }, [], ['lock']],
    ['its replies are closed', { marks: ['repliesClosed'] }, [], ['close-replies']],
    ['it is a duplicate', { marks: ['duplicate'] }, [], ['duplicate']],
    ['it has a file', { files: 1 }, ['remove-file'], []],
    [
      'it was taken over from elsewhere',
      { origin: 'imported', hasAuthor: false },
      [],
      ['suggest', 'return', ...ON_ANYBODY],
    ],
    ['its author closed the account', { hasAuthor: false }, [], ['suggest', 'return', ...ON_ANYBODY]],
    ['its author is on the team', { isByTeam: true }, [], ON_ANYBODY],
    ['its author is watched', { restriction: 'watched' }, [], ['watch']],
    ['its author is paused', { restriction: 'paused' }, [], ['pause']],
    ['its author is blocked', { restriction: 'blocked' }, [], ['block']],
  ])('on a published one where %s: what comes and what goes', (_name, given, more, less) => {
    const before = new Set(possibleOn(plain));
    const now = new Set(possibleOn({ ...plain, ...given }));
    expect([...now].filter((kind) => !before.has(kind)).sort()).toEqual([...more].sort());
    expect([...before].filter((kind) => !now.has(kind)).sort()).toEqual([...less].sort());
  });

  const states: fc.Arbitrary<CommentState> = fc.record({
    status: fc.constantFrom(...COMMENT_STATUSES),
    origin: fc.constantFrom('web', 'imported', 'sample'),
    isTop: fc.boolean(),
    hasHeldEdit: fc.boolean(),
    hasSuggestion: fc.boolean(),
    openFlags: fc.nat({ max: 3 }),
    marks: fc.subarray(['pinned', 'highlighted', 'locked', 'repliesClosed', 'duplicate'] as const),
    files: fc.nat({ max: 2 }),
    hasAuthor: fc.boolean(),
    isByTeam: fc.boolean(),
    restriction: fc.constantFrom(null, 'watched', 'paused', 'blocked'),
  });

  test('whatever the state: what its author withdrew nobody decides on, what is not public is not put before readers, and every refusal is a sentence', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...DESK_DECISIONS), (state, kind) => {
        const refusal = whyNot(kind, state);
        const isOnPerson = ON_ANYBODY.includes(kind);
        if (state.status === 'withdrawn' && !isOnPerson) expect(refusal).toBeDefined();
        if (['pin', 'highlight', 'keep'].includes(kind) && state.status !== 'published')
          expect(refusal).toBeDefined();
        if (isOnPerson && (!state.hasAuthor || state.isByTeam)) expect(refusal).toBeDefined();
        if (refusal !== undefined) expect(refusal).toMatch(/^[A-Z].+[.]$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('who decides', () => {
  const scene = { spaceId: 'the-space', organisationId: 'an-organisation', accountId: 'somebody' };
  const ofOthers = { accountId: 'an-author', spaceId: 'the-space' };
  const elsewhere = { accountId: 'an-author', spaceId: 'another-space' };
  const own = { accountId: 'somebody', spaceId: 'the-space' };
  const actors: [string, Actor, boolean, boolean, boolean][] = [
    // In the space, in another space, on what they wrote themselves.
    ['anonymous', anonymous, false, false, false],
    ...ROLES.filter((role) => role !== 'anonymous').map(
      (role): [string, Actor, boolean, boolean, boolean] => [
        role,
        actorInRole(role, scene),
        role === 'moderator' || role === 'secretariat',
        role === 'secretariat',
        false,
      ],
    ),
    ['the operator', operator, true, true, true],
  ];

  test.each(actors)('%s', (_role, actor, inSpace, inAnother, onOwn) => {
    expect(canDecide(actor, ofOthers) === undefined).toBe(inSpace);
    expect(canDecide(actor, elsewhere) === undefined).toBe(inAnother);
    expect(canDecide(actor, own) === undefined).toBe(onOwn);
  });
});
