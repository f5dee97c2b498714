import { useTranslation } from 'react-i18next';
import type { StakeholderGroup } from '~/accounts/organisation';
import { languageName } from '~/ui/intl-language';
import type { RuleName } from './rules';
import { asPercent } from './rules-schema';

/** How a rule stands, in a few words: for the history, and for what somebody else saved meanwhile. */
export function useRuleWords(): (name: RuleName, value: unknown) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (name, value) => {
    if (value === null || value === undefined) return t('rules.notLookedAt');
    if (Array.isArray(value)) {
      const entries = value.map((entry) =>
        name === 'groups'
          ? t(`stakeholder.${entry as StakeholderGroup}`)
          : name === 'languages'
            ? languageName(String(entry), i18n.language)
            : String(entry),
      );
      return entries.length > 0 ? list.format(entries) : t('rules.none');
    }
    if (typeof value === 'boolean') return t(value ? 'rules.on' : 'rules.off');
    if (name === 'moderation') return t(`settings.moderations.${value as 'before' | 'after'}`);
    if (name === 'alikeShare') return t('rules.percent', { count: asPercent(Number(value)) });
    return String(value);
  };
}
