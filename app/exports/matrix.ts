import type { ExportComment, ExportDataset, ExportTerm } from './export';

export interface MatrixRow {
  term: ExportTerm;
  /** One number per objective, in the order of the dataset's objectives: comments tagged with both. */
  cells: number[];
  /** Comments on the priority, each once: less than the sum of the cells where a comment names several objectives. */
  comments: number;
}

export interface PriorityMatrix {
  rows: MatrixRow[];
  /** Comments on each objective, whatever the priority. */
  totals: number[];
  /** Comments with at least one priority or objective. */
  comments: number;
}

/** Published comments by priority and objective; confirmed tags only. */
export function priorityObjectiveMatrix(dataset: ExportDataset): PriorityMatrix {
  const named = new Map<ExportComment, Set<string>>();
  for (const comment of dataset.comments)
    if (comment.status === 'published')
      named.set(comment, new Set(comment.tags.filter((tag) => tag.state === 'confirmed').map(keyOf)));
  const withAll = (...terms: ExportTerm[]): number =>
    [...named.values()].filter((keys) => terms.every((term) => keys.has(keyOf(term)))).length;
  const either = [...dataset.priorities, ...dataset.objectives].map(keyOf);
  return {
    rows: dataset.priorities.map((term) => ({
      term,
      cells: dataset.objectives.map((objective) => withAll(term, objective)),
      comments: withAll(term),
    })),
    totals: dataset.objectives.map((objective) => withAll(objective)),
    comments: [...named.values()].filter((keys) => either.some((key) => keys.has(key))).length,
  };
}

const keyOf = ({ framework, code }: { framework: string; code: string }): string => `${framework} ${code}`;
