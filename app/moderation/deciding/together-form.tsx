import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { HiddenField } from '~/ui/form/hidden-field';
import { Notice } from '~/ui/form/notice';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { LocalLink } from '~/ui/local-link';
import { Section } from '~/ui/section';
import { Key, withKey } from '../desk/key';
import { KeyList, KeysButton } from '../desk/key-list';
import { DESK_KEYS } from '../desk/keys';
import { moderationAddress } from '../moderation-address';
import { changedSince } from '../what-changed';
import { PlaceField } from './move-fields';
import { TogetherKinds } from './together-kinds';
import { TogetherLines } from './together-lines';
import { readShownComment, shownComment, togetherSchema } from './together-schema';
import type { TogetherPage } from './together-view';
import { useWhyLabels, WhyFields } from './why-fields';

/** One decision on several comments: what happens to each, which it cannot be, and one reason for all. All of it is decided, or nothing. */
export function TogetherForm({
  page,
  kind,
}: {
  page: TogetherPage;
  kind: NonNullable<TogetherPage['kind']>;
}) {
  const { t } = useTranslation();
  const { lines, space } = page;
  const form = usePlainForm(togetherSchema, {
    labels: {
      ...useWhyLabels({ many: true }),
      kind: t('deciding.what'),
      comment: t('deciding.comments'),
      place: t('deciding.field.place'),
    },
    defaults: { reason: page.why.usual, kind },
  });
  const { fields } = form;
  const possible = lines.filter(({ refusal }) => refusal === null);
  const impossible = lines.filter(({ refusal }) => refusal !== null);
  const shown = new Map(
    (fields.comment.sentBack ? fields.comment.values : []).map((written) => {
      const { number, seen } = readShownComment(written);
      return [number, seen];
    }),
  );
  const changed = lines.filter(({ number, seen }) => {
    const before = shown.get(number);
    return before !== undefined && changedSince(before, seen).length > 0;
  });
  const back = <BackToQueue slug={space.slug} />;
  return (
    <Together slug={page.space.slug}>
      {possible.length > 0 ? (
        <Section
          id="together"
          title={t('deciding.togetherPossible', { count: possible.length })}
          note={t(`deciding.doesMany.${kind}`)}
        >
          <TogetherLines slug={space.slug} lines={possible} changed={changed} />
        </Section>
      ) : (
        <Notice kind="problem">
          {t(lines.length > 0 ? 'deciding.togetherNone' : 'deciding.togetherEmpty')}
        </Notice>
      )}
      {impossible.length > 0 ? (
        <Section
          id="impossible"
          title={t('deciding.togetherImpossible', { count: impossible.length })}
          note={t('deciding.togetherImpossibleNote', { count: impossible.length })}
        >
          <TogetherLines slug={space.slug} lines={impossible} changed={changed} />
        </Section>
      ) : null}
      {possible.length > 0 ? (
        <Section id="decide" title={t('deciding.togetherWhy')} note={t('deciding.togetherAll')}>
          <PlainForm
            form={form}
            submit={t(`deciding.togetherSubmit.${kind}`, { count: possible.length })}
            variant={kind === 'hide' ? 'danger' : 'primary'}
            beside={back}
          >
            <HiddenField name="kind" value={kind} />
            {possible.map(({ number, seen }) => (
              <HiddenField key={number} name="comment" value={shownComment(number, seen)} />
            ))}
            {kind === 'move' ? <PlaceField groups={page.places} stands={null} field={fields.place} /> : null}
            <WhyFields why={page.why} fields={fields} isFirst={kind !== 'move'} many />
          </PlainForm>
        </Section>
      ) : (
        <>
          {lines.length > 0 ? <TogetherKinds page={page} /> : null}
          <p className="way-on">{back}</p>
        </>
      )}
    </Together>
  );
}

/** Nothing was chosen to be done with them, or something that is decided one by one: what can be. */
export function TogetherChoice({ page }: { page: TogetherPage }) {
  const { t } = useTranslation();
  return (
    <Together slug={page.space.slug}>
      {page.lines.length > 0 ? (
        <>
          <p>{t('deciding.togetherChoose')}</p>
          <TogetherLines slug={page.space.slug} lines={page.lines} changed={[]} />
          <TogetherKinds page={page} />
        </>
      ) : (
        <p>{t('deciding.togetherEmpty')}</p>
      )}
      <p className="way-on">
        <BackToQueue slug={page.space.slug} />
      </p>
    </Together>
  );
}

/** The script's key for leaving leads back to the queue. */
function Together({ slug, children }: { slug: string; children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <div
      className="deciding together"
      data-open-form={`${addressPrefix(i18n.language)}${moderationAddress(slug)}`}
    >
      <p>
        <KeysButton />
      </p>
      {children}
      <KeyList />
    </div>
  );
}

function BackToQueue({ slug }: { slug: string }) {
  const { t } = useTranslation();
  return (
    <LocalLink className="ds-link" to={moderationAddress(slug)} {...withKey(DESK_KEYS.queue)}>
      {t('deciding.backToQueue')} <Key of={DESK_KEYS.queue} />
    </LocalLink>
  );
}
