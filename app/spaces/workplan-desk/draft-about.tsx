import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { languageName } from '~/ui/intl-language';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { draftAddress } from './draft-address';
import type { DraftDesk } from './read-draft.server';
import { writtenAreas } from './written-lists';

/** What the document says of itself, as it was read or corrected; the way to the page that corrects it. */
export function DraftAbout({ desk }: { desk: DraftDesk }) {
  const { t, i18n } = useTranslation();
  const { title, language, period, dated, note, thematicAreas } = desk.document;
  const said = (text: string | null) => (text ? <span lang={language}>{text}</span> : null);
  return (
    <Section id="about" title={t('workplanDesk.about')}>
      <Facts
        facts={[
          { name: t('workplanDesk.field.title'), value: said(title) },
          { name: t('workplanDesk.language'), value: languageName(language, i18n.language) },
          { name: t('workplan.period'), value: said(period) },
          { name: t('workplan.dated'), value: said(dated) },
          { name: t('workplan.note'), value: said(note) },
          { name: t('workplan.thematicAreas'), value: said(writtenAreas(thematicAreas)) },
        ]}
      />
      <p className="form-end">
        <LocalLink
          className="ds-button"
          data-variant="secondary"
          to={draftAddress(desk.space.slug, '/about')}
        >
          {t('workplanDesk.correctAbout')}
        </LocalLink>
      </p>
    </Section>
  );
}
