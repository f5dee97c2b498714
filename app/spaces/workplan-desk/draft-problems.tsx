import { useTranslation } from 'react-i18next';
import { LocalLink } from '~/ui/local-link';
import { draftAddress, draftPriorityAddress } from './draft-address';
import type { DraftDesk } from './read-draft.server';

/** What must be corrected before the draft can be published, each with the way to its place. */
export function DraftProblems({ desk }: { desk: Pick<DraftDesk, 'problems' | 'space'> }) {
  const { t } = useTranslation();
  const { problems, space } = desk;
  if (problems.length === 0) return null;
  return (
    <div className="draft-problems">
      <h2 className="ds-heading">{t('workplanDesk.toCorrect', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ words, keys, kind }) => (
          <li key={`${kind} ${keys.join(' ')}`}>
            <LocalLink
              to={
                keys.length > 0
                  ? draftPriorityAddress(space.slug, keys.at(-1) as string)
                  : draftAddress(space.slug, kind === 'noTitle' ? '/about' : '#priorities')
              }
            >
              {words}
            </LocalLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
