import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure, NotFound } from '~/platform/errors';
import { canEditWorkplan } from '../permissions';
import { readSpaceFrame } from '../read-space-frame.server';
import type { SpaceFrame } from '../space-view';
import {
  type DraftDocument,
  type DraftPriority,
  type DraftProblem,
  draftDocumentSchema,
  problemInWords,
  problemsOf,
  warningInWords,
} from '../workplan-draft';

/** What every page of the draft needs. */
export interface DraftDesk {
  space: SpaceFrame;
  document: DraftDocument;
  revision: number;
  fileName: string | null;
  /** A workplan was published before: this becomes its next version. */
  isFurther: boolean;
  problems: { kind: DraftProblem['kind']; keys: string[]; words: string }[];
  /** What the reading of the document has to say, in words. */
  warnings: string[];
  /** Numbers that a priority names and no framework has, by the priority's key. They stay, and are linked to nothing. */
  unknown: Record<string, UnknownNumbers>;
}

export type UnknownNumbers = Pick<DraftPriority, 'objectives' | 'pdParagraphs' | 'thematicAreas'>;

/** Reads the draft in progress of a space, for who may change it. Throws `Forbidden`, and `NotFound` where there is none. */
export async function readDraft(actor: Actor, slug: string, language: string): Promise<DraftDesk> {
  ensure(canEditWorkplan(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const row = await db().workplanDraft.findUnique({ where: { spaceId: space.id } });
  if (!row)
    throw new NotFound(
      'No draft of this workplan is in progress: it was published or discarded, or not begun.',
    );
  const document = draftDocumentSchema.parse(row.document);
  return {
    space,
    document,
    revision: row.revision,
    fileName: row.fileName,
    isFurther: (await db().workplan.count({ where: { spaceId: space.id } })) > 0,
    problems: problemsOf(document).map((problem) => ({
      kind: problem.kind,
      keys: problem.keys,
      words: problemInWords(problem, language),
    })),
    warnings: document.warnings.map((warning) => warningInWords(warning, language)),
    unknown: await unknownNumbers(document),
  };
}

/** Frameworks that a priority names by numbers, and the field that holds them. */
export const NUMBERED = { gcm: 'objectives', pd: 'pdParagraphs', 'thematic-area': 'thematicAreas' } as const;

async function unknownNumbers({ priorities }: DraftDocument): Promise<Record<string, UnknownNumbers>> {
  const terms = await db().term.findMany({
    where: { framework: { key: { in: Object.keys(NUMBERED) } } },
    select: { code: true, framework: { select: { key: true } } },
  });
  const known = new Set(terms.map(({ code, framework }) => `${framework.key} ${code}`));
  const lacking = (framework: string, numbers: number[]) =>
    numbers.filter((number) => !known.has(`${framework} ${number}`));
  return Object.fromEntries(
    priorities.flatMap((priority) => {
      const numbers = Object.fromEntries(
        Object.entries(NUMBERED).map(([framework, field]) => [field, lacking(framework, priority[field])]),
      ) as unknown as UnknownNumbers;
      return Object.values(numbers).some((found) => found.length > 0) ? [[priority.key, numbers]] : [];
    }),
  );
}
