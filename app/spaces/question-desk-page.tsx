import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionHistory } from './read-question-history.server';
import { SpaceDeskPage } from './space-desk-page';
import { spaceDeskAddress } from './space-view';

/** A page of the desk on one question: the way back to all of them. */
export function QuestionDeskPage(props: {
  question: QuestionHistory;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { space } = props.question;
  return (
    <SpaceDeskPage
      space={space}
      here="questions"
      title={props.title}
      lead={<p>{props.lead}</p>}
      trail={[{ to: spaceDeskAddress(space.slug, '/questions'), label: t('questionDesk.title') }]}
    >
      {props.children}
    </SpaceDeskPage>
  );
}
