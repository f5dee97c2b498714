import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '~/platform/i18n';
import { Section } from '~/ui/section';
import { type DeskDecision, PERSON_DECISIONS, type PersonDecision } from '../decision';
import type { DecisionFormView } from './decision-form-view';

/** The heading over the form of a decision, and what the decision does. `person`: who wrote the comment, where a name is known. */
export function DecisionSection(props: {
  form: DecisionFormView;
  person: string | null;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const stays = staysWords(t, props.form);
  return (
    <div className="deciding">
      <Section
        id="decide"
        title={titleWords(t, props.form, props.person)}
        note={[doesWords(t, props.form), stays].filter(Boolean).join(' ')}
      >
        {props.children}
      </Section>
    </div>
  );
}

/** The words of its button. */
export function submitWords(t: Translate, { kind, isOfChange }: DecisionFormView): string {
  return isOfChange && isOnChange(kind)
    ? t(`deciding.ofChange.submit.${kind}`)
    : t(`deciding.submit.${kind}`);
}

function titleWords(t: Translate, { kind, number, isOfChange }: DecisionFormView, person: string | null) {
  if (isOfChange && isOnChange(kind)) return t(`deciding.ofChange.title.${kind}`, { number });
  if (person && isOnPerson(kind)) return t(`deciding.aboutPerson.${kind}`, { person, number });
  return t(`deciding.title.${kind}`, { number });
}

function doesWords(t: Translate, { kind, isOfChange, details }: DecisionFormView): string {
  if (isOfChange && isOnChange(kind)) return t(`deciding.ofChange.does.${kind}`);
  if (kind === 'move' && details.replies > 0) return t('deciding.moveReplies', { count: details.replies });
  return t(`deciding.does.${kind}`);
}

/** Of what changes a comment that readers do not see: that they do not see it after that either. */
function staysWords(t: Translate, { kind, status }: DecisionFormView): string | null {
  if (!LEAVES_AS_PUBLIC_AS_IT_WAS.includes(kind)) return null;
  return status === 'pending' || status === 'returned' || status === 'hidden'
    ? t(`deciding.staysGone.${status}`)
    : null;
}

const LEAVES_AS_PUBLIC_AS_IT_WAS: readonly DeskDecision[] = ['redact', 'move', 'retag', 'remove-file'];

/** What says something else where a changed text waits beside the public one. */
const ON_CHANGE = ['approve', 'return', 'hide'] as const;
const isOnChange = (kind: DeskDecision): kind is (typeof ON_CHANGE)[number] =>
  (ON_CHANGE as readonly string[]).includes(kind);

const isOnPerson = (kind: DeskDecision): kind is PersonDecision =>
  (PERSON_DECISIONS as readonly string[]).includes(kind);
