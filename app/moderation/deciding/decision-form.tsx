import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import type { DeskDecision } from '../decision';
import type { DeskComment } from '../desk/item-view';
import { itemAddress } from '../moderation-address';
import { changedSince } from '../what-changed';
import { ChangedMeanwhileShown } from './changed-meanwhile-shown';
import { decidingSchema } from './deciding-schema';
import type { DecisionFormView } from './decision-form-view';
import { DecisionSection, submitWords } from './decision-section';
import { DetailFields, type DetailName, useDetailLabels } from './detail-fields';
import { useWhyLabels, WhyFields } from './why-fields';

/** What is lost to readers by it, or what weighs on a person. */
const GRAVE: readonly DeskDecision[] = ['hide', 'redact', 'remove-file', 'block'];

/**
 * The form of one decision on a comment: what it does, what it asks, why, and who is told. Where the comment is another than the one that was
 * shown when it was sent, it shows what changed, and keeps what was typed.
 */
export function DecisionForm(props: { form: DecisionFormView; comment: DeskComment; search: string }) {
  const { t } = useTranslation();
  const { form: view, comment } = props;
  const { kind, number, details } = view;
  const form = usePlainForm(decidingSchema(kind), {
    labels: { ...useWhyLabels(), ...useDetailLabels(kind), seen: t('deciding.seen') },
    defaults: { reason: view.why.usual, ...defaultsOf(view) },
  });
  const { fields } = form;
  const sent = fields.seen.sentBack ? fields.seen.values[0] : undefined;
  const changes = sent === undefined ? [] : changedSince(sent, view.seen);
  const back = (
    <LocalLink
      className="ds-link"
      to={`${itemAddress(view.slug, { about: 'comment', number })}${props.search}`}
    >
      {t('deciding.back')}
    </LocalLink>
  );
  return (
    <DecisionSection form={view} person={comment.context.author?.name ?? null}>
      {changes.length > 0 ? (
        <ChangedMeanwhileShown changes={changes} comment={comment} past={view.past} />
      ) : null}
      {view.refusal ? (
        <>
          <Notice kind="problem">{view.refusal}</Notice>
          {sent === undefined ? <p className="way-on">{back}</p> : null}
        </>
      ) : null}
      {view.refusal && sent === undefined ? null : (
        <PlainForm
          form={form}
          submit={submitWords(t, view)}
          variant={GRAVE.includes(kind) ? 'danger' : 'primary'}
          beside={back}
        >
          {/* What changed meanwhile has been shown: from here on it is known. */}
          <HiddenField name="seen" value={view.seen} />
          <DetailFields kind={kind} slug={view.slug} details={details} fields={fields} />
          <WhyFields why={view.why} fields={fields} isFirst={!hasDetails(kind)} />
        </PlainForm>
      )}
    </DecisionSection>
  );
}

const WITH_DETAILS: readonly DeskDecision[] = [
  'suggest',
  'redact',
  'move',
  'duplicate',
  'retag',
  'remove-file',
  'pause',
];
const hasDetails = (kind: DeskDecision): boolean => WITH_DETAILS.includes(kind);

function defaultsOf({ kind, details }: DecisionFormView): Partial<Record<DetailName, string | string[]>> {
  switch (kind) {
    case 'suggest':
      return { text: details.markdown ?? '' };
    case 'duplicate':
      return details.alike.length === 1 ? { original: String(details.alike[0]?.number) } : {};
    case 'retag':
      return { tags: details.tags.filter(({ isConfirmed }) => isConfirmed).map(({ id }) => id) };
    case 'remove-file':
      return details.files.length === 1 ? { file: details.files[0]?.id ?? '' } : {};
    default:
      return {};
  }
}
