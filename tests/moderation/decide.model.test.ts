import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '~/accounts/actor';
import { editComment } from '~/comments/afterwards/edit-comment.server';
import { withdrawComment } from '~/comments/afterwards/withdraw-comment.server';
import { DESK_DECISIONS, type DeskDecision } from '~/moderation/decision';
import { whyNot } from '~/moderation/decision-rules';
import { undoDecision } from '~/moderation/undo-decision.server';
import { db } from '~/platform/db.server';
import { Conflict, Forbidden } from '~/platform/errors';
import { perform } from '~/platform/perform.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace, makeWorkplan } from '../support/factories';
import { decideAs, flagAs, lookFirst, postAs, subjectOf } from '../support/moderated';

useDatabase();

const WHO = ['rosa', 'reader', 'moderator', 'elsewhere', 'secretariat'] as const;
type Who = (typeof WHO)[number];
const people = {} as Record<Who, Person>;
let space: { id: string; slug: string };
let flaggers: Person[];

beforeAll(async () => {
  space = await makeSpace();
  const elsewhere = await makeSpace();
  await makeWorkplan(space.slug);
  people.rosa = (await makeAccount()).person;
  people.reader = (await makeAccount()).person;
  people.moderator = (await makeAccount({ moderates: [space.id] })).person;
  people.elsewhere = (await makeAccount({ moderates: [elsewhere.id] })).person;
  people.secretariat = (await makeAccount({ role: 'secretariat' })).person;
  flaggers = await Promise.all(Array.from({ length: 4 }, async () => (await makeAccount()).person));
  await db().space.update({
    where: { id: space.id },
    data: { screening: { commentsPerHour: null, holdDuplicates: false } },
  });
});

/** What the model knows of the one comment: small enough to be right by reading. */
interface Model {
  status: 'pending' | 'published' | 'returned' | 'hidden' | 'withdrawn';
  held: boolean;
  suggested: boolean;
  flags: number;
  flagged: number;
  marks: Set<string>;
  restriction: 'watched' | 'paused' | 'blocked' | null;
  decisions: number;
}
interface Real {
  number: number;
  edits: number;
}

const MARKS: Partial<Record<DeskDecision, string>> = {
  pin: 'pinned',
  highlight: 'highlighted',
  lock: 'locked',
  'close-replies': 'repliesClosed',
};
const ANSWERS_FLAGS: DeskDecision[] = ['approve', 'keep', 'suggest', 'return', 'hide', 'redact', 'lock'];

/** What a decision makes of the model; called where it is possible. */
function becomes(model: Model, kind: DeskDecision): void {
  if (kind === 'approve') {
    if (model.held && model.status === 'published') model.held = false;
    else model.status = 'published';
  }
  if (kind === 'return') {
    if (model.held && model.status === 'published') model.held = false;
    else model.status = 'returned';
  }
  if (kind === 'hide') model.status = 'hidden';
  if (kind === 'suggest') model.suggested = true;
  if (kind === 'redact') model.suggested = false;
  const mark = MARKS[kind];
  if (mark) model.marks.add(mark);
  if (kind === 'watch') model.restriction = 'watched';
  if (kind === 'pause') model.restriction = 'paused';
  if (kind === 'block') model.restriction = 'blocked';
  if (ANSWERS_FLAGS.includes(kind)) model.flags = 0;
  model.decisions += 1;
}

const mayDecide = (who: Who) => who === 'moderator' || who === 'secretariat';

/** The real comment is what the model says, and its public count says no more than readers see. */
async function agree(model: Model, { number }: Real): Promise<void> {
  const { state } = await subjectOf(space.slug, number);
  expect({
    status: state.status,
    held: state.status === 'published' && state.hasHeldEdit,
    suggested: state.hasSuggestion,
    flags: state.openFlags,
    marks: [...state.marks].sort(),
    restriction: state.restriction,
  }).toEqual({
    status: model.status,
    held: model.status === 'published' && model.held,
    suggested: model.suggested,
    flags: model.flags,
    marks: [...model.marks].sort(),
    restriction: model.restriction,
  });
  expect(await db().decision.count({ where: { comment: { spaceId: space.id, number } } })).toBe(
    model.decisions,
  );
  const { commentCount } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
  expect(commentCount).toBe(await db().comment.count({ where: { spaceId: space.id, status: 'published' } }));
}

class Decides implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly kind: Exclude<DeskDecision, 'move' | 'duplicate' | 'retag' | 'remove-file'>,
    readonly who: Who,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    const { kind, who } = this;
    const { state } = await subjectOf(space.slug, real.number);
    const text = `We suggest ${model.decisions} ${Math.random()}.`;
    const details = { suggest: { text }, redact: { passage: 'timeline' }, pause: { days: 7 } }[
      kind as 'suggest'
    ];
    const decided = decideAs(people[who], space.slug, real.number, kind, details);
    const isPossible = whyNot(kind, state) === undefined;
    if (!mayDecide(who)) await expect(decided).rejects.toThrow(Forbidden);
    else if (!isPossible) await expect(decided).rejects.toThrow(Conflict);
    else if (kind === 'redact' && !(await hasTimeline(real.number))) await expect(decided).rejects.toThrow();
    else {
      await decided;
      becomes(model, kind);
    }
    await agree(model, real);
  }
  toString = () => `${this.who} decides ${this.kind}`;
}

const hasTimeline = async (number: number) =>
  (await subjectOf(space.slug, number)).standing.text.includes('timeline');

class Edits implements fc.AsyncCommand<Model, Real> {
  check = (model: Readonly<Model>) =>
    ['published', 'pending'].includes(model.status) && (model.restriction ?? 'watched') === 'watched';
  async run(model: Model, real: Real) {
    real.edits += 1;
    const subject = await subjectOf(space.slug, real.number);
    const basedOn = subject.revisions.find(({ status }) => ['stands', 'held'].includes(status))?.number ?? 1;
    const outcome = await perform(editComment, people.rosa, {
      slug: space.slug,
      number: real.number,
      markdown: `Another timeline, the ${real.edits}th.`,
      language: 'en',
      basedOn,
    });
    model.held = outcome === 'held';
    // Her own text is newer than what was suggested for the one before.
    model.suggested = false;
    await agree(model, real);
  }
  toString = () => 'the author changes the text';
}

class Withdraws implements fc.AsyncCommand<Model, Real> {
  check = (model: Readonly<Model>) => model.status !== 'withdrawn' && model.decisions > 3;
  async run(model: Model, real: Real) {
    await perform(withdrawComment, people.rosa, { slug: space.slug, number: real.number });
    model.status = 'withdrawn';
    // There is nothing to accept any more.
    model.suggested = false;
    await agree(model, real);
  }
  toString = () => 'the author withdraws it';
}

class Flags implements fc.AsyncCommand<Model, Real> {
  check = (model: Readonly<Model>) => model.status === 'published' && model.flagged < flaggers.length;
  async run(model: Model, real: Real) {
    await flagAs(flaggers[model.flagged] as Person, space.id, real.number);
    model.flagged += 1;
    model.flags += 1;
    await agree(model, real);
  }
  toString = () => 'a reader flags it';
}

class UndoesLast implements fc.AsyncCommand<Model, Real> {
  check = (model: Readonly<Model>) => model.decisions > 0;
  async run(model: Model, real: Real) {
    const last = await db().decision.findFirstOrThrow({
      where: { comment: { spaceId: space.id, number: real.number } },
      orderBy: { number: 'desc' },
    });
    const before = await snapshot(real.number);
    try {
      await perform(undoDecision, people.moderator, {
        slug: space.slug,
        decision: last.number,
        reason: 'in-order',
      });
    } catch (error) {
      expect(error).toBeInstanceOf(Conflict);
      expect(await snapshot(real.number)).toEqual(before);
      return;
    }
    // Whether it is as before the decision, `undo-decision.test.ts` asks; here what it is now is taken for the next steps.
    const { state } = await subjectOf(space.slug, real.number);
    model.status = state.status;
    model.held = state.hasHeldEdit;
    model.suggested = state.hasSuggestion;
    model.flags = state.openFlags;
    model.marks = new Set(state.marks);
    model.restriction = state.restriction;
    model.decisions += 1;
    await agree(model, real);
  }
  toString = () => 'the last decision is taken back';
}

const snapshot = async (number: number) => {
  const { state, seen } = await subjectOf(space.slug, number);
  return { state, seen };
};

const KINDS = DESK_DECISIONS.filter(
  (kind): kind is Decides['kind'] => !['move', 'duplicate', 'retag', 'remove-file'].includes(kind),
);

describe('the state of a comment under moderation', () => {
  test('whoever decides whatever in whatever order, it is what the model says, and what is refused changes nothing', async () => {
    const commands = fc.commands(
      [
        fc
          .tuple(
            fc.constantFrom(...KINDS),
            fc.constantFrom<Who>(...WHO, 'moderator', 'moderator', 'secretariat'),
          )
          .map(([kind, who]) => new Decides(kind, who)),
        fc.constantFrom(...KINDS).map((kind) => new Decides(kind, 'moderator')),
        fc.constant(new Edits()),
        fc.constant(new Flags()),
        fc.constant(new UndoesLast()),
        fc.constant(new Withdraws()),
      ],
      { maxCommands: 20, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(commands, fc.boolean(), async (steps, waits) => {
        await db().restriction.deleteMany({ where: { spaceId: space.id } });
        await lookFirst(space.id, waits ? 'before' : 'after');
        const number = await postAs(people.rosa, space, 'We ask for a timeline.');
        const setup = () => ({
          model: {
            status: waits ? ('pending' as const) : ('published' as const),
            held: false,
            suggested: false,
            flags: 0,
            flagged: 0,
            marks: new Set<string>(),
            restriction: null,
            decisions: 0,
          },
          real: { number, edits: 0 },
        });
        await fc.asyncModelRun(setup, steps);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
