import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressPrefix } from '~/platform/i18n';
import { SubmitButton } from '~/ui/form/submit-button';
import { searchAddress } from './space-view';

/** The line to search a consultation by; it leads to the page of its results. `children` stand in the same form: what narrows the search. */
export function SpaceSearch(props: { slug: string; asked?: string; isMain?: boolean; children?: ReactNode }) {
  const { t, i18n } = useTranslation();
  return (
    <search>
      <form
        method="get"
        action={`${addressPrefix(i18n.language)}${searchAddress(props.slug)}`}
        className="space-search"
      >
        <label className="ds-label" htmlFor="search-words">
          {t(props.isMain ? 'search.words' : 'search.label')}
        </label>
        {props.isMain ? (
          <p className="field-hint" id="search-hint">
            {t('search.hint')}
          </p>
        ) : null}
        <div className="search-line">
          <input
            className="ds-input"
            type="search"
            id="search-words"
            name="q"
            defaultValue={props.asked ?? ''}
            dir="auto"
            autoComplete="off"
            aria-describedby={props.isMain ? 'search-hint' : undefined}
          />
          <SubmitButton variant={props.isMain ? 'primary' : 'secondary'}>{t('search.submit')}</SubmitButton>
        </div>
        {props.children}
      </form>
    </search>
  );
}
