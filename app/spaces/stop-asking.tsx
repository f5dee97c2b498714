import { useTranslation } from 'react-i18next';
import { ActionForm } from '~/ui/form/action-form';
import { Section } from '~/ui/section';
import type { QuestionHistory } from './read-question-history.server';
import { spaceDeskAddress } from './space-view';

/** What becomes of a question that is no longer asked, and the button that does it; of one that is retired, the way back. */
export function StopAsking({ question }: { question: QuestionHistory }) {
  const { t } = useTranslation();
  const { space, number, comments, isRetired } = question;
  const at = spaceDeskAddress(space.slug, `/questions/${number}`);
  if (isRetired)
    return (
      <Section id="retired" title={t('questionDesk.retired')} note={t('questionDesk.retiredNote')}>
        <ActionForm action={`${at}/bring-back`} label={t('questionDesk.bringBack')} />
      </Section>
    );
  return (
    <Section
      id="stop"
      title={t('questionDesk.stop')}
      note={
        comments > 0 ? t('questionDesk.stopComments', { count: comments }) : t('questionDesk.stopNothing')
      }
    >
      <ActionForm
        action={`${at}/retire`}
        label={t(comments > 0 ? 'questionDesk.retire' : 'questionDesk.delete')}
        variant="danger"
      />
    </Section>
  );
}
