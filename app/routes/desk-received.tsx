import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { canRecordComments } from '~/comments/permissions';
import { readReceived } from '~/imports/read-received.server';
import { importAddress, letterAddress } from '~/imports/received-address';
import { ReceivedList } from '~/imports/received-list';
import { answering } from '~/platform/http.server';
import { SpaceDeskPage } from '~/spaces/space-desk-page';
import { LocalLink } from '~/ui/local-link';
import { NothingYet } from '~/ui/nothing-yet';
import { titleMeta } from '~/ui/page-meta';
import { Section } from '~/ui/section';
import { readerWhoMay } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = readerWhoMay(args, canRecordComments);
    return { page: await readReceived(actor, args.params.slug ?? '', language), language };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'received.title');

export default function DeskReceived() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { space, entered, count, missing } = page;
  return (
    <SpaceDeskPage
      space={space}
      here="comments"
      title={t('received.title')}
      lead={<p>{t('received.lead')}</p>}
    >
      <Section id="table" title={t('received.table')} note={t('received.tableNote')}>
        <LocalLink className="ds-button" to={importAddress(space.slug)}>
          {t('received.toTable')}
        </LocalLink>
      </Section>
      <Section id="letter" title={t('received.letter')} note={t('received.letterNote')}>
        <LocalLink className="ds-button" to={letterAddress(space.slug)}>
          {t('received.toLetter')}
        </LocalLink>
      </Section>
      {missing.length > 0 ? (
        <Section id="missing" title={t('received.list.missing')} note={t('received.list.missingNote')}>
          <ReceivedList comments={missing} space={space} />
        </Section>
      ) : null}
      <Section
        id="entered"
        title={t('received.list.title')}
        note={count > entered.length ? t('received.list.count', { count }) : undefined}
      >
        {entered.length > 0 ? (
          <ReceivedList comments={entered} space={space} />
        ) : (
          <NothingYet>{t('received.list.nothing')}</NothingYet>
        )}
      </Section>
    </SpaceDeskPage>
  );
}
