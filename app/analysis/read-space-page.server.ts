import type { Actor } from '~/accounts/actor';
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
  objectives: CountedTerm[];
  /** The terms of every other framework that was mentioned. */
  others: CountedTerm[][];
}

/** A space with what was said in it, counted. Throws `NotFound` where there is none for this actor. */
export async function readSpacePage(actor: Actor, slug: string, language: string): Promise<SpacePage> {
  const space = await readSpace(actor, slug, language);
  const [priorities, gone, proposals, counted] = await Promise.all([
    readPriorities(space, language),
    readPriorities(space, language, 'gone'),
    countProposals(space.id),
    readTermCounts(space, language),
  ]);
  const isObjectives = ([term]: CountedTerm[]) => term?.framework === 'gcm';
  return {
    space,
    priorities,
    gone,
    proposals,
    objectives: counted.find(isObjectives) ?? [],
    others: counted.filter((terms) => !isObjectives(terms)),
  };
}
