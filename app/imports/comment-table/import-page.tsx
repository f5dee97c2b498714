import { useTranslation } from 'react-i18next';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import type { SpaceFrame } from '~/spaces/space-view';
import { Notice } from '~/ui/form/notice';
import type { LookedTable } from '../read-comment-preview.server';
import { receivedAddress } from '../received-address';
import { ImportPreview, isUnfinished, StillToSay, TableProblems } from './import-preview';
import { MappingForm } from './mapping-form';
import { SendTableForm } from './send-table-form';

/** Entering many comments from a table: the form, and once a table was sent, which column is which and what it would do. */
export function ImportPage(props: {
  space: SpaceFrame;
  looked: LookedTable | null;
  /** What it would do is not what it did when the reader looked. */
  isStale?: boolean;
  /** Its columns are guessed: the reader has not yet said which is which. */
  isFirst?: boolean;
}) {
  const { space, looked, isStale = false, isFirst = false } = props;
  const isLoud = looked !== null && !isFirst && looked.preview.asked.length === 0;
  const problems =
    looked && looked.preview.problemCount > 0 ? <TableProblems looked={looked} isLoud={isLoud} /> : null;
  const { t } = useTranslation();
  return (
    <SpaceDeskPage
      space={space}
      here="comments"
      trail={[{ to: receivedAddress(space.slug), label: t('received.title') }]}
      title={t('received.import.title')}
      lead={<p>{t('received.import.lead')}</p>}
    >
      {looked && isStale ? <Notice kind="problem">{t('received.import.stale')}</Notice> : null}
      {looked ? (
        <>
          {isUnfinished(looked) && !isLoud ? <StillToSay looked={looked} /> : null}
          {isLoud ? problems : null}
          {isUnfinished(looked) ? null : <ImportPreview looked={looked} space={space} />}
          <MappingForm looked={looked} space={space} />
          {isLoud ? null : problems}
          <details className="more-fields">
            <summary>{t('received.import.anotherTable')}</summary>
            <SendTableForm space={space} />
          </details>
        </>
      ) : (
        <SendTableForm space={space} />
      )}
    </SpaceDeskPage>
  );
}
