import { Prisma } from '~/platform/db.server';

/** Accents and vowel signs that people leave out; then all that is neither letter nor digit in the scripts that are searched most. */
const MARKS = '[\\u0300-\\u036f\\u0610-\\u061a\\u064b-\\u065f\\u0670]';
const BETWEEN =
  '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a0\\u00ab\\u00b7\\u00bb\\u060c\\u2000-\\u206f\\u3000-\\u303f]+';

/** A text as it is searched and sorted: "Caram-Asia" and "CARAM Asia" are both `caram asia`. */
export const folded = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`btrim(regexp_replace(regexp_replace(lower(normalize(${text}, NFKD)), ${MARKS}, '', 'g'), ${BETWEEN}, ' ', 'g'))`;

/** Longer than any name. */
const QUERY_LENGTH = 200;

/** What somebody searches for, as far as it is used; null for nothing. */
export function askedFor(query: string | null): string | null {
  const asked = (query ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, QUERY_LENGTH)
    .toWellFormed();
  return asked === '' ? null : asked;
}

/** Organisations whose name, acronym or one of whose other names holds every word that was asked for; any part of a word will do. */
export const nameHolds = (asked: string): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(bool_and(position(word IN spelled.names) > 0), FALSE)
  FROM unnest(string_to_array(${folded(Prisma.sql`${asked}::text`)}, ' ')) AS word,
    (SELECT ${folded(Prisma.sql`concat_ws(' ', organisation.name, organisation.acronym, string_agg(organisation_alias.name, ' '))`)} AS names
      FROM organisation_alias WHERE organisation_alias.organisation_id = organisation.id) AS spelled
  WHERE word <> '')`;
