import { useTranslation } from 'react-i18next';
import { personAddress } from '~/accounts/person-view';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { SpaceToModerate } from './read-moderated-spaces.server';
import { spaceDeskAddress } from './space-view';

/** The spaces that somebody moderates, each with the way to its team and the button that ends it. */
export function ModeratedSpaces({ spaces, accountId }: { spaces: SpaceToModerate[]; accountId: string }) {
  const { t } = useTranslation();
  return (
    <ul className="people">
      {spaces.map(({ slug, title }) => (
        <li key={slug}>
          <p className="person-name">
            <LocalLink to={spaceDeskAddress(slug, '/team')}>
              <InWords of={title} />
            </LocalLink>
          </p>
          <div className="person-actions">
            <ActionForm
              action={personAddress(accountId, '/stop-moderating')}
              label={t('people.stopModerating')}
              of={title.text}
              values={{ space: slug }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
