import { useTranslation } from 'react-i18next';
import type { QuestionLine, SpaceFrame } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { answersAddress } from './submission-address';

/** Under the questions of a space that takes comments now: the way to answer all of them in one go. */
export function AnswersInvitation({
  space,
}: {
  space: Pick<SpaceFrame, 'slug' | 'can'> & { questions: Pick<QuestionLine, 'isRetired'>[] };
}) {
  const { t } = useTranslation();
  const asked = space.questions.filter(({ isRetired }) => !isRetired);
  if (!space.can.write || asked.length < 2) return null;
  return (
    <p className="write-here">
      <LocalLink className="ds-button" data-variant="secondary" to={answersAddress(space.slug)}>
        {t('submission.invite')}
      </LocalLink>
    </p>
  );
}
