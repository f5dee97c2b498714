import type { ReactNode } from 'react';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { answerSchema } from '../decision-schema';
import type { AskedWhy } from './decision-form-view';
import { useWhyLabels, WhyFields } from './why-fields';

/** The form of a decision on something other than a comment: on a decision, or on who asks to speak for an organisation. It asks why, and no more. */
export function AnswerForm(props: {
  why: AskedWhy;
  title: string;
  /** What it does. */
  note: ReactNode;
  submit: string;
  variant?: 'primary' | 'danger';
  /** Why it is not possible, in words; null: it is. */
  refusal: string | null;
  back: { to: string; label: string };
  children?: ReactNode;
}) {
  const { why } = props;
  const form = usePlainForm(answerSchema, {
    labels: useWhyLabels(),
    defaults: { reason: why.usual },
  });
  // What was typed is shown again, also where it is no longer possible.
  const isOpen = props.refusal === null || form.fields.reason.sentBack;
  const back = (
    <LocalLink className="ds-link" to={props.back.to}>
      {props.back.label}
    </LocalLink>
  );
  return (
    <div className="deciding">
      <Section id="decide" title={props.title} note={props.note}>
        {props.children}
        {props.refusal === null ? null : <Notice kind="problem">{props.refusal}</Notice>}
        {isOpen ? (
          <PlainForm form={form} submit={props.submit} variant={props.variant ?? 'primary'} beside={back}>
            <WhyFields why={why} fields={form.fields} isFirst />
          </PlainForm>
        ) : (
          <p className="way-on">{back}</p>
        )}
      </Section>
    </div>
  );
}
