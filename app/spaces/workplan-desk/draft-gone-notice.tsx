import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/form/notice';
import type { WorkplanDesk } from './read-workplan-desk.server';

/** For who was led here from a page of a draft that is no longer in progress (`?draft=gone`, `unsaved` with what was typed there): what became of it. */
export function DraftGoneNotice({ desk }: { desk: WorkplanDesk }) {
  const [query] = useSearchParams();
  const { t } = useTranslation();
  const asked = query.get('draft');
  if (desk.draft || (asked !== 'gone' && asked !== 'unsaved')) return null;
  return (
    <Notice kind={asked === 'unsaved' ? 'problem' : 'waiting'}>
      <p>{t(`workplanDesk.draftGone.${desk.lastDraft ?? 'none'}`, { number: desk.versions[0]?.number })}</p>
      {asked === 'unsaved' ? <p>{t('workplanDesk.draftGone.unsaved')}</p> : null}
    </Notice>
  );
}
