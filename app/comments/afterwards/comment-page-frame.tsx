import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type SpaceFrame, spaceAddress } from '~/spaces/space-view';
import { LocalLink } from '~/ui/local-link';
import { Page } from '~/ui/page';
import { InWords } from '~/ui/worded';
import { commentAddress } from '../comment-view';

/** A page below a comment's own: of changing it, withdrawing it, its history. */
export function CommentPageFrame(props: {
  space: Pick<SpaceFrame, 'slug' | 'title'>;
  number: number;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { space, number } = props;
  return (
    <Page
      trail={[
        { to: '/', label: t('site.spaces') },
        { to: spaceAddress(space.slug), label: <InWords of={space.title} /> },
        { to: commentAddress(space.slug, number), label: t('comment.title', { number }) },
      ]}
      title={props.title}
      lead={props.lead}
    >
      {props.children}
    </Page>
  );
}

/** The way back to the comment, beside a button. */
export function BackToComment({ slug, number }: { slug: string; number: number }) {
  const { t } = useTranslation();
  return (
    <LocalLink className="ds-link" to={commentAddress(slug, number)}>
      {t('afterwards.back')}
    </LocalLink>
  );
}
