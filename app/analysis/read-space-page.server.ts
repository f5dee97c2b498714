import type { Actor } from '~/accounts/actor';
import { type HighlightedComment, readHighlighted } from '~/comments/marked/read-highlighted.server';
import { readPriorities } from '~/spaces/read-priorities.server';
import { readSpace, type SpaceInFull } from '~/spaces/read-space.server';
import type { PriorityView } from '~/spaces/space-view';
import { countProposals } from '~/tagging/author-tags/read-proposals.server';
import { type CountedTerm, readTermCounts } from './read-term-counts.server';

export interface SpacePage {
  space: SpaceInFull;
  /** Of the workplan; none where the space has no workplan. */
  priorities: PriorityView[];
  /** That an earlier version had, and that comments name. */
  gone: PriorityView[];
  /** Made by published comments. */
  proposals: number;
  highlighted: HighlightedComment[];
  objectives: CountedTerm[];
  /** The terms of every other framework that was mentioned. */
  others: CountedTerm[][];
}

/** A space with what was said in it, counted. Throws `NotFound` where there is none for this actor. */
export async function readSpacePage(actor: Actor, slug: string, language: string): Promise<SpacePage> {
  const space = await readSpace(actor, slug, language);
  const [priorities, gone, proposals, highlighted, counted] = await Promise.all([
    readPriorities(space, language),
    readPriorities(space, language, 'gone'),
    countProposals(space.id),
    readHighlighted(actor, space.id, language),
    readTermCounts(space, language),
  ]);
  const isObjectives = ([term]: CountedTerm[]) => term?.framework === 'gcm';
  return {
    space,
    priorities,
    gone,
    proposals,
    highlighted,
    objectives: counted.find(isObjectives) ?? [],
    others: counted.filter((terms) => !isObjectives(terms)),
  };
}
