import { fromHtml } from 'hast-util-from-html';
import type { Actor } from '~/accounts/actor';
import { visibleComments } from '~/comments/visibility.server';
import { inSnapshot, type Tx } from '~/platform/db.server';
import { NotFound } from '~/platform/errors';
import { inLanguage } from '~/platform/i18n';
import { plainTextOf } from '~/platform/text/plain-text';
import { visibleSpaces } from '~/spaces/visibility.server';
import type { ExportComment, ExportDataset, ExportFilters, ExportGroup } from './export';
import { commentForExport } from './export-comment.server';
import { momentInZone } from './export-date';
import { canExportUnpublished } from './permissions';
import { type AxisTerm, countAll, placeByQuestion, placeByTag } from './place-comments';
import { readExportComments } from './read-export-comments.server';
import { exportWords } from './words';

/** Titles and notes are in this language where the space has them in it. */
const LANGUAGE = 'en';

/**
 * Reads what an export holds, once, on one snapshot: the comments of a space that the actor may read, placed on an axis.
 * Published comments only and withheld names withheld, for staff too, unless staff ask for everything
 * (`filters.includeUnpublished`; the provenance says what was granted). Throws `NotFound` for a space that the actor
 * cannot see. `publicUrl` begins the permalinks and has no trailing slash.
 */
export function readExportDataset(
  actor: Actor,
  slug: string,
  filters: ExportFilters,
  { publicUrl }: { publicUrl: string },
): Promise<ExportDataset> {
  return inSnapshot(async (tx) => {
    const space = await readSpace(tx, actor, slug);
    const everything = filters.includeUnpublished && canExportUnpublished(actor, space) === undefined;
    const url = `${publicUrl}/spaces/${space.slug}`;
    const comments = await readComments(tx, actor, space, { everything, url });
    const priorities = await readPriorities(tx, space.id);
    const objectives = await readObjectives(tx);
    const groups = placeBy(filters.by, comments, { priorities, objectives, questions: questionsOf(space) });
    return {
      space: {
        slug: space.slug,
        title: inLanguage(space.title, LANGUAGE).text,
        url,
        stage: space.stage,
        timeZone: space.timeZone,
        disclaimer: space.disclaimerHtml ? plainTextOfHtml(space.disclaimerHtml) : null,
      },
      groups,
      comments,
      priorities: priorities.map(({ code, title }) => ({ framework: 'priority', code, title })),
      objectives: objectives.map(({ code, title }) => ({ framework: 'gcm', code, title })),
      provenance: {
        publicUrl,
        filters: { by: filters.by, includeUnpublished: everything },
        revision: space.revision,
        revisionAt: momentInZone(await timeOfRevision(tx, space), space.timeZone),
        counts: countAll(groups, comments),
      },
    };
  });
}

async function readSpace(tx: Tx, actor: Actor, slug: string) {
  const space = await tx.space.findFirst({
    where: { AND: [visibleSpaces(actor), { slug }] },
    select: {
      id: true,
      slug: true,
      title: true,
      stage: true,
      timeZone: true,
      disclaimerHtml: true,
      createdAt: true,
      revision: true,
      questions: { orderBy: { position: 'asc' }, select: { id: true, number: true, html: true } },
    },
  });
  if (!space) throw new NotFound(`There is no space with the address "${slug}".`);
  return space;
}

type SpaceRow = Awaited<ReturnType<typeof readSpace>>;

const questionsOf = (space: SpaceRow): { id: string; number: number; text: string }[] =>
  space.questions.map(({ id, number, html }) => ({
    id,
    number,
    text: plainTextOfHtml(inLanguage(html, LANGUAGE).text),
  }));

async function readComments(
  tx: Tx,
  actor: Actor,
  space: SpaceRow,
  options: { everything: boolean; url: string },
): Promise<ExportComment[]> {
  const rows = await readExportComments(tx, {
    AND: [visibleComments(actor), { spaceId: space.id }, options.everything ? {} : { status: 'published' }],
  });
  const context = {
    url: options.url,
    timeZone: space.timeZone,
    showNames: options.everything,
    words: exportWords(LANGUAGE),
    questions: new Map(questionsOf(space).map(({ id, ...question }) => [id, question])),
  };
  return rows.map((row) => commentForExport(row, context));
}

/** The terms of the space's workplan, those that a newer version of it dropped included: tags rest on them. */
async function readPriorities(tx: Tx, spaceId: string): Promise<AxisTerm[]> {
  const terms = await tx.term.findMany({
    where: { framework: { workplan: { spaceId } } },
    orderBy: { position: 'asc' },
    select: {
      code: true,
      title: true,
      current: true,
      _count: { select: { tags: { where: { state: { not: 'rejected' } } } } },
      priority: {
        select: { group: true, number: true, leads: true, participating: true, timeline: true, status: true },
      },
    },
  });
  return terms
    .filter((term) => term.current || term._count.tags > 0)
    .map(({ code, title, priority }) => ({
      code,
      title: inLanguage(title, LANGUAGE).text,
      facts: priority,
    }));
}

async function readObjectives(tx: Tx): Promise<AxisTerm[]> {
  const terms = await tx.term.findMany({
    where: { framework: { citedAs: 'gcm' }, current: true, parentId: null },
    orderBy: { position: 'asc' },
    select: { code: true, title: true, officialTitle: true },
  });
  return terms.map(({ code, title, officialTitle }) => ({
    code,
    title: inLanguage(title ?? officialTitle, LANGUAGE).text,
    facts: null,
  }));
}

async function timeOfRevision(tx: Tx, space: SpaceRow): Promise<Date> {
  const event = await tx.spaceEvent.findUnique({
    where: { spaceId_number: { spaceId: space.id, number: space.revision } },
    select: { at: true },
  });
  return event?.at ?? space.createdAt;
}

function placeBy(
  by: ExportFilters['by'],
  comments: ExportComment[],
  axes: { priorities: AxisTerm[]; objectives: AxisTerm[]; questions: { number: number; text: string }[] },
): ExportGroup[] {
  const none = exportWords(LANGUAGE)(`none.${by}`);
  if (by === 'question') return placeByQuestion(axes.questions, none, comments);
  if (by === 'objective') return placeByTag('gcm', axes.objectives, none, comments);
  return placeByTag('priority', axes.priorities, none, comments);
}

const plainTextOfHtml = (html: string): string => plainTextOf(fromHtml(html, { fragment: true }));
