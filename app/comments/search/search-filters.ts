/** The kinds of what is found, as they can be chosen. */
export const FOUND_KINDS = ['comment', 'attachment', 'question', 'draft'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** What narrows a search, as it stands in the address; null: everything. */
export interface SearchFilters {
  kinds: FoundKind[];
  /** Number. */
  question: number | null;
  /** Code of a priority of the workplan, of an objective. */
  priority: string | null;
  objective: string | null;
  /** Slug. */
  organisation: string | null;
  /** Stakeholder group. */
  group: string | null;
  /** Days (YYYY-MM-DD) in the space's zone, both included. */
  from: string | null;
  to: string | null;
  /** Only comments with attachments. */
  files: boolean;
}

const CODE_LENGTH = 100;

/** Reads the filters of an address; what is none is left out, so that a link that was shortened still leads somewhere. */
export function readSearchFilters(query: URLSearchParams): SearchFilters {
  const text = (name: string): string | null => {
    const value = (query.get(name) ?? '')
      .toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .trim();
    return value === '' || value.length > CODE_LENGTH ? null : value;
  };
  const day = (name: string): string | null => {
    const value = text(name);
    return value && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value) ? value : null;
  };
  const question = text('question');
  return {
    kinds: FOUND_KINDS.filter((kind) => query.getAll('kind').includes(kind)),
    question: question && /^[1-9]\d{0,8}$/.test(question) ? Number(question) : null,
    priority: text('priority'),
    objective: text('objective'),
    organisation: text('organisation'),
    group: text('group'),
    from: day('from'),
    to: day('to'),
    files: query.get('files') !== null && query.get('files') !== '',
  };
}

function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.getUTCFullYear() > 0 && at.toISOString().startsWith(value);
}

/** Whether only comments can be meant: what the draft says has no author and no day. */
export const concernsComments = (filters: SearchFilters): boolean =>
  [
    filters.question,
    filters.priority,
    filters.objective,
    filters.organisation,
    filters.group,
    filters.from,
    filters.to,
  ].some((value) => value !== null) || filters.files;

export const isFiltered = (filters: SearchFilters): boolean =>
  concernsComments(filters) || filters.kinds.length > 0;

/** The filters as parameters of an address. */
export function searchParameters(asked: string, filters: SearchFilters): URLSearchParams {
  const { kinds, files, ...rest } = filters;
  const query = new URLSearchParams();
  if (asked !== '') query.set('q', asked);
  for (const kind of kinds) query.append('kind', kind);
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, String(value));
  if (files) query.set('files', '1');
  return query;
}

/** Where a result stands in the order: what matches best first, then by number. */
export interface SearchCursor {
  rank: number;
  number: number;
  id: string;
}

/** Reads the place from which a search goes on; null for the beginning, and for what is no place. */
export function searchCursor(query: URLSearchParams): SearchCursor | null {
  const [, rank, number, id] =
    /^(\d{1,9})\.(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(query.get('after') ?? '') ??
    [];
  return id === undefined ? null : { rank: Number(rank), number: Number(number), id };
}

export const writeSearchCursor = ({ rank, number, id }: SearchCursor): string => `${rank}.${number}.${id}`;
