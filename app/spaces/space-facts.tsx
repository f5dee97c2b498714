import { useTranslation } from 'react-i18next';
import { Facts, Names } from '~/ui/facts';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import type { SpaceInFull } from './read-space.server';
import { Stage, useSpaceDates } from './space-dates';
import { spaceAddress, spaceDeskAddress, workplanAddress } from './space-view';

/** Who asks whom, until when, in which languages. */
export function SpaceFacts({ space, hasWorkplan }: { space: SpaceInFull; hasWorkplan: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <Facts
      facts={[
        { name: t('space.stageName'), value: <Stage stage={space.stage} /> },
        ...useSpaceDates(space),
        {
          name: t('space.workplan'),
          value: hasWorkplan ? (
            <LocalLink className="ds-link" to={workplanAddress(space.slug)}>
              {t('space.readWorkplan')}
            </LocalLink>
          ) : null,
        },
        {
          name: t('space.moderators'),
          value: space.moderators.length > 0 ? <Names of={space.moderators} /> : null,
        },
        {
          name: t('space.audience'),
          value: space.audience && <span lang={space.language}>{space.audience}</span>,
        },
        {
          name: t('space.languages'),
          value: <Names of={space.languages.map((code) => languageName(code, i18n.language))} />,
        },
        { name: t('space.contact'), value: space.contact && <Contact of={space.contact} /> },
        {
          name: t('moderationNumbers.short'),
          value: (
            <LocalLink className="ds-link" to={`${spaceAddress(space.slug)}/moderation`}>
              {t('moderationNumbers.see')}
            </LocalLink>
          ),
        },
        {
          name: t('spaceDesk.desk'),
          value: space.can.seeDesk ? (
            <LocalLink className="ds-link" to={spaceDeskAddress(space.slug)}>
              {t('spaceDesk.toDesk')}
            </LocalLink>
          ) : null,
        },
      ]}
    />
  );
}

/** An address to write to or a page to go to is a link; anything else stands as it is. */
function Contact({ of }: { of: string }) {
  const href = /^[^\s@]+@[^\s@]+$/.test(of) ? `mailto:${of}` : /^https?:\/\/\S+$/.test(of) ? of : null;
  if (!href) return <bdi>{of}</bdi>;
  return (
    <a className="ds-link" href={href}>
      <bdi>{of}</bdi>
    </a>
  );
}
