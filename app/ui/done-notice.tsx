import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import en from '~/platform/catalogue/en.json';
import { Notice } from './form/notice';

type Done = keyof typeof en.done;
const isDone = (key: string | null): key is Done => key !== null && Object.hasOwn(en.done, key);

/** What the form that led here did, by `?done=` and a key of the catalogue's `done`. */
export function DoneNotice({ autoFocus }: { autoFocus?: boolean }) {
  const [query] = useSearchParams();
  const { t } = useTranslation();
  // A form that has just been refused has done nothing, whatever led to its page.
  const isRefused = useActionData() !== undefined;
  const done = isRefused ? null : query.get('done');
  return isDone(done) ? (
    <Notice kind="done" autoFocus={autoFocus}>
      {t(`done.${done}`)}
    </Notice>
  ) : null;
}
