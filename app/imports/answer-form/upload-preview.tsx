import { useTranslation } from 'react-i18next';
import { answersAddress } from '~/comments/submission/submission-address';
import { Facts } from '~/ui/facts';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { Section } from '~/ui/section';
import { RichText } from '~/ui/worded';
import type { AnswerPreview, PassagePreview } from './read-answer-preview.server';
import { takeSchema } from './taken-answers';

/** What was found in a filled form, passage by passage, each to be taken or left. */
export function UploadPreview({ preview, slug }: { preview: AnswerPreview; slug: string }) {
  const { t } = useTranslation();
  const form = usePlainForm(takeSchema, { labels: {}, action: answersAddress(slug, '/take') });
  const { passages, unplaced, remarks, who } = preview;
  return (
    <>
      {remarks.length > 0 ? (
        <Notice kind="waiting">
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Facts
        facts={[
          {
            name: t('answerForm.who.organisation'),
            value: who.organisation && <bdi>{who.organisation}</bdi>,
          },
          {
            name: t('answerForm.who.onBehalfOf'),
            value: who.coSignatories && <bdi>{who.coSignatories}</bdi>,
          },
          { name: t('writing.nameWithheld'), value: who.nameWithheld ? t('permissions.yes') : null },
        ]}
      />
      {passages.length > 0 ? (
        <PlainForm form={form} submit={t('answerForm.upload.take')} beside={<Again slug={slug} />}>
          <HiddenField name="read" value={preview.read} />
          {passages.map((passage) => (
            <Passage key={passage.key} passage={passage} />
          ))}
        </PlainForm>
      ) : (
        <>
          <NothingYet>{t('answerForm.upload.nothing')}</NothingYet>
          <p>
            <Again slug={slug} />
          </p>
        </>
      )}
      {unplaced.length > 0 ? (
        <Section
          id="unplaced"
          title={t('answerForm.upload.unplaced')}
          note={t('answerForm.upload.unplacedNote')}
        >
          {unplaced.map(({ where, html }) => (
            <div className="drafted" key={where}>
              <p className="quiet">{where}</p>
              <RichText html={html} language="" />
            </div>
          ))}
        </Section>
      ) : null}
    </>
  );
}

function Again({ slug }: { slug: string }) {
  const { t } = useTranslation();
  return (
    <LocalLink className="ds-link" to={answersAddress(slug, '/upload')}>
      {t('answerForm.upload.again')}
    </LocalLink>
  );
}

/** One passage; ticked unless it would replace what stands there, or stands outside the boxes. */
function Passage({ passage }: { passage: PassagePreview }) {
  const { t } = useTranslation();
  const { key, where, html, interests, isAdded, draft } = passage;
  const label = isAdded ? 'addTo' : draft === null ? 'takeFor' : 'replaceAt';
  return (
    <section className="section taken-passage" aria-labelledby={`${key}-where`}>
      <h2 className="ds-heading" id={`${key}-where`}>
        {isAdded ? t('answerForm.upload.outside') : <span className="sentence-start">{where}</span>}
      </h2>
      <div className="drafted">
        {interests.length > 0 ? (
          <p>
            {t('writing.check.chosen', { count: interests.length })} <bdi>{interests.join(', ')}</bdi>
          </p>
        ) : null}
        <RichText html={html} language="" />
      </div>
      {draft !== null && !isAdded ? (
        <>
          <p className="section-note">{t('answerForm.upload.draftThere')}</p>
          <pre className="typed" dir="auto">
            {draft}
          </pre>
        </>
      ) : null}
      <div className="choice">
        <input
          className="ds-input"
          type="checkbox"
          id={`take-${key}`}
          name="take"
          value={key}
          defaultChecked={!isAdded && draft === null}
        />
        <label htmlFor={`take-${key}`}>{t(`answerForm.upload.${label}`, { where })}</label>
      </div>
    </section>
  );
}
