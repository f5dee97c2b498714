import type { Actor } from '~/accounts/actor';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import type { TermView } from '~/frameworks/term-view';
import { db } from '~/platform/db.server';
import type { WorkplanView } from '../read-workplan.server';
import type { PriorityView } from '../space-view';
import { blocksWithText, type DraftPriority } from '../workplan-draft';
import { type DraftDesk, NUMBERED, readDraft } from './read-draft.server';
import { htmlOf } from './read-draft-text.server';

/** The draft of a workplan as its page for readers will be, without what only publishing gives: numbers that stay, and comments. */
export interface DraftPreview {
  desk: Pick<DraftDesk, 'space' | 'isFurther'>;
  workplan: WorkplanView;
}

/** As the page for readers has it: within a priority, and outside of all. */
const HEADINGS_FROM = { priority: 4, outside: 3 };

/** Reads the draft in progress as readers will see it. Throws `Forbidden`, and `NotFound` where there is none. */
export async function readDraftPreview(actor: Actor, slug: string, language: string): Promise<DraftPreview> {
  const { space, isFurther, document } = await readDraft(actor, slug, language);
  const keys = new Set(document.priorities.map(({ key }) => key));
  // What belonged to a priority that was taken out goes to the introduction, as in publishing.
  const known = (key: string | null | undefined) => (key && keys.has(key) ? key : null);
  const blocks = blocksWithText(document).map(({ markdown, priorityKey, afterKey }, at) => ({
    of: known(priorityKey),
    after: known(afterKey),
    markdown,
    place: at + 1,
  }));
  const shown = (those: typeof blocks, headingsFrom: number) =>
    those.map(({ markdown, place }) => ({
      number: place,
      place,
      html: htmlOf(markdown, headingsFrom),
      comments: 0,
    }));
  const outside = blocks.filter(({ of }) => of === null);
  const linkedTo = await readLinked(language);
  const { title, period, dated, note, thematicAreas } = document;
  const priorityView = (priority: DraftPriority): PriorityView => ({
    ...priority,
    framework: `workplan:${space.id}`,
    citedAs: 'priority',
    title: { text: priority.title, language: document.language },
    termId: priority.key,
    language: document.language,
    thematicAreas: thematicAreas.filter((area) => priority.thematicAreas.includes(area.number)),
    linked: linkedTo(priority),
    counts: { tags: 0, comments: 0, organisations: 0, unstated: 0 },
  });
  return {
    desk: { space, isFurther },
    workplan: {
      title,
      language: document.language,
      period,
      dated,
      note,
      thematicAreas,
      versions: 0,
      file: null,
      introduction: shown(
        outside.filter(({ after }) => after === null),
        HEADINGS_FROM.outside,
      ),
      priorities: document.priorities.map((priority) => ({
        ...priorityView(priority),
        blocks: shown(
          blocks.filter(({ of }) => of === priority.key),
          HEADINGS_FROM.priority,
        ),
        following: shown(
          outside.filter(({ after }) => after === priority.key),
          HEADINGS_FROM.outside,
        ),
      })),
    },
  };
}

/** The terms that a priority will be linked to, by the numbers that it names. */
async function readLinked(language: string): Promise<(priority: DraftPriority) => TermView[]> {
  const terms = await db().term.findMany({
    where: { framework: { key: { in: Object.keys(NUMBERED) } } },
    orderBy: { position: 'asc' },
    select: termColumns,
  });
  const views = terms.map((term) => termView(term, language));
  return (priority) =>
    views.filter(({ framework, code }) =>
      priority[NUMBERED[framework as keyof typeof NUMBERED]].includes(Number(code)),
    );
}
