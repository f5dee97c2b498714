import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { ActionForm } from '~/ui/form/action-form';
import { LocalLink } from '~/ui/local-link';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import { workplanAddress } from '../space-view';
import { draftAddress, workplanDeskAddress } from './draft-address';
import type { WorkplanDesk } from './read-workplan-desk.server';

/** The draft in progress: what it is, the way on, and how to throw it away. */
export function DraftInProgress(props: {
  draft: NonNullable<WorkplanDesk['draft']>;
  space: WorkplanDesk['space'];
}) {
  const { t } = useTranslation();
  const { draft, space } = props;
  return (
    <Section id="draft" title={t('workplanDesk.inProgress')} note={t('workplanDesk.inProgressNote')}>
      <Facts
        facts={[
          {
            name: t('workplanDesk.field.title'),
            value: <InWords of={{ text: draft.title, language: draft.language }} />,
          },
          {
            name: t('workplanDesk.document'),
            value: <DraftFile fileName={draft.fileName} slug={space.slug} />,
          },
          {
            name: t('workplanDesk.startedAt'),
            value: <Moment at={draft.startedAt} precision="moment" timeZone={space.timeZone} />,
          },
          {
            name: t('workplanDesk.updatedAt'),
            value: <Moment at={draft.updatedAt} precision="moment" timeZone={space.timeZone} />,
          },
          {
            name: t('workplanDesk.holds'),
            value: `${t('workplanDesk.priorities', { count: draft.priorities })} · ${t('workplanDesk.blocks', { count: draft.blocks })}`,
          },
          {
            name: t('workplanDesk.problems'),
            value:
              draft.problems > 0
                ? t('workplanDesk.toCorrect', { count: draft.problems })
                : t('workplanDesk.noProblem'),
          },
        ]}
      />
      <p className="form-end">
        <LocalLink className="ds-button" to={draftAddress(space.slug)}>
          {t('workplanDesk.goOn')}
        </LocalLink>
      </p>
      <details className="more-fields">
        <summary>{t('workplanDesk.discard')}</summary>
        <p>{t('workplanDesk.discardNote')}</p>
        <ActionForm
          action={draftAddress(space.slug, '/discard')}
          label={t('workplanDesk.discardYes')}
          values={{ revision: String(draft.revision) }}
          variant="danger"
        />
      </details>
    </Section>
  );
}

/** The document that a draft was read from, to be saved; or that there is none. */
export function DraftFile({ fileName, slug }: { fileName: string | null; slug: string }) {
  const { t } = useTranslation();
  if (fileName === null) return t('workplanDesk.byHand');
  return (
    <LocalLink className="ds-link" to={draftAddress(slug, '/file')} download={fileName}>
      <bdi>{fileName}</bdi>
    </LocalLink>
  );
}

/** The workplan as readers see it; `children` is what there is to say of its versions. */
export function PublishedWorkplan(props: {
  published: NonNullable<WorkplanDesk['published']>;
  slug: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { published, slug } = props;
  return (
    <Section id="published" title={t('workplanDesk.published')}>
      <Facts
        facts={[
          {
            name: t('workplanDesk.field.title'),
            value: <InWords of={{ text: published.title, language: published.language }} />,
          },
          {
            name: t('workplanDesk.holds'),
            value: `${t('workplanDesk.priorities', { count: published.priorities })} · ${t('workplanDesk.blocks', { count: published.blocks })}`,
          },
        ]}
      />
      <p className="form-end">
        <LocalLink className="ds-link" to={workplanAddress(slug)}>
          {t('workplanDesk.seeAsReaders')}
        </LocalLink>
      </p>
      {props.children}
    </Section>
  );
}

/** Two ways to a draft: a document, whose form is `document`, or by hand: from nothing, or from the workplan as it stands. */
export function WaysToDraft(props: { slug: string; isFurther: boolean; document: ReactNode }) {
  const { t } = useTranslation();
  const { slug, isFurther } = props;
  const start = `${workplanDeskAddress(slug)}/start`;
  return (
    <>
      <Section
        id="document"
        title={t(isFurther ? 'workplanDesk.nextFromDocument' : 'workplanDesk.fromDocument')}
        note={t('workplanDesk.fromDocumentNote')}
      >
        {props.document}
      </Section>
      <Section
        id="by-hand"
        title={t(isFurther ? 'workplanDesk.nextByHand' : 'workplanDesk.startByHand')}
        note={t(isFurther ? 'workplanDesk.nextByHandNote' : 'workplanDesk.startByHandNote')}
      >
        <ActionForm
          action={start}
          label={t(isFurther ? 'workplanDesk.correctCurrent' : 'workplanDesk.startEmpty')}
          values={{ from: isFurther ? 'current' : 'nothing' }}
        />
      </Section>
    </>
  );
}
