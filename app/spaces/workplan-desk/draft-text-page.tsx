import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Pager } from '~/ui/pager';
import { draftAddress, draftTextAddress } from './draft-address';
import { DraftPage } from './draft-page';
import { DraftPlacesForm } from './draft-places-form';
import { DraftRangeForm } from './draft-range-form';
import type { DraftText } from './read-draft-text.server';

/** The text of the draft in numbered blocks, and to which priority each belongs. */
export function DraftTextPage({ text }: { text: DraftText }) {
  const { t } = useTranslation();
  const { desk, blocks, page, pages } = text;
  const { slug } = desk.space;
  const count = desk.document.blocks.length;
  const first = blocks[0]?.number ?? 0;
  return (
    <DraftPage desk={desk} step="text" title={t('workplanDesk.text')} lead={t('workplanDesk.textLead')}>
      {count === 0 ? (
        <NothingYet>{t('workplanDesk.noText')}</NothingYet>
      ) : (
        <>
          <DraftRangeForm text={text} />
          <p className="said">
            {t('workplanDesk.shown', { from: first, to: first + blocks.length - 1, count })}
          </p>
          <DraftPlacesForm text={text} />
          <Pager
            label={t('workplanDesk.pages')}
            earlier={page > 1 ? draftTextAddress(slug, page - 1) : null}
            later={page < pages ? draftTextAddress(slug, page + 1) : null}
            words={{ earlier: t('workplanDesk.earlierBlocks'), later: t('workplanDesk.laterBlocks') }}
          />
        </>
      )}
      <div className="person-actions draft-ends">
        <ActionForm action={draftAddress(slug, '/blocks/add')} label={t('workplanDesk.addAtEnd')} />
        {count === 0 ? (
          <LocalLink className="ds-button" to={draftAddress(slug, desk.isFurther ? '/compare' : '/publish')}>
            {t(desk.isFurther ? 'workplanDesk.toCompare' : 'workplanDesk.toPublish')}
          </LocalLink>
        ) : null}
      </div>
    </DraftPage>
  );
}
