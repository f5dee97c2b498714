import { useTranslation } from 'react-i18next';
import { STAKEHOLDER_GROUPS } from '~/accounts/organisation';
import { CONTENT_LANGUAGES } from '~/spaces/content-language';
import { MODERATIONS } from '~/spaces/space';
import { CheckboxesField, CheckboxField, RadiosField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { Section } from '~/ui/section';
import type { RulesPage } from './read-rules-page.server';
import { RULE_NAMES, RULE_SECTIONS, type RuleName } from './rules';
import { asPercent, rulesSchema } from './rules-schema';
import { useRuleWords } from './use-rule-words';

type SectionName = keyof typeof RULE_SECTIONS;

/** All rules of a space in one form: when somebody looks, at whom and what, what machines do, what readers report. */
export function RulesForm({ page }: { page: RulesPage }) {
  const { t } = useTranslation();
  const { rules, organisations } = page;
  const form = usePlainForm(rulesSchema, {
    labels: Object.fromEntries(
      [...RULE_NAMES, 'mark' as const].map((name) => [name, name === 'mark' ? '' : t(`rules.rule.${name}`)]),
    ) as Record<RuleName | 'mark', string>,
    defaults: {
      ...rules,
      words: rules.words.join('\n'),
      domains: rules.domains.join('\n'),
      organisations: organisations.map(({ name }) => name).join('\n'),
      alikeShare: asPercent(rules.alikeShare),
      mark: page.mark,
    },
  });
  const { fields } = form;
  const sentMark = fields.mark.values[0];
  const isStale = fields.mark.sentBack && sentMark !== page.mark;
  return (
    <PlainForm form={form} submit={t('rules.save')}>
      <HiddenField name="mark" value={page.mark} />
      {isStale ? <SavedMeanwhile page={page} /> : null}
      {(Object.keys(RULE_SECTIONS) as SectionName[]).map((section) => (
        <Section
          key={section}
          id={section}
          title={t(`rules.section.${section}`)}
          note={t(`rules.sectionNote.${section}`)}
        >
          {RULE_SECTIONS[section].map((name) => (
            <RuleField key={name} name={name} field={fields[name]} />
          ))}
        </Section>
      ))}
    </PlainForm>
  );
}

/** What stands now, since somebody else saved it. */
function SavedMeanwhile({ page }: { page: RulesPage }) {
  const { t } = useTranslation();
  const inWords = useRuleWords();
  const [last] = page.history;
  if (!last) return null;
  return (
    <section className="meanwhile" aria-labelledby="meanwhile">
      <h2 className="ds-heading" id="meanwhile">
        {t('rules.meanwhile')}
      </h2>
      <ul className="plain-list">
        {last.rules.map((name) => (
          <li key={name}>
            {t(`rules.rule.${name}`)}: {inWords(name, last.changes[name]?.after)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const LISTS = new Set<RuleName>(['words', 'domains', 'organisations']);
const SWITCHES = new Set<RuleName>(['holdOtherLanguages', 'holdDuplicates']);

/** The control that fits a rule, with what it does. */
function RuleField({ name, field }: { name: RuleName; field: FormField }) {
  const { t, i18n } = useTranslation();
  const hint = t(`rules.hint.${name}`);
  if (name === 'moderation')
    return (
      <RadiosField
        field={field}
        hint={hint}
        choices={MODERATIONS.map((value) => ({ value, label: t(`settings.moderations.${value}`) }))}
      />
    );
  if (name === 'groups')
    return (
      <div className="rule-choices">
        <CheckboxesField
          field={field}
          hint={hint}
          choices={STAKEHOLDER_GROUPS.map((value) => ({ value, label: t(`stakeholder.${value}`) }))}
        />
      </div>
    );
  if (name === 'languages')
    return (
      <div className="rule-choices">
        <CheckboxesField
          field={field}
          hint={hint}
          choices={CONTENT_LANGUAGES.map((value) => ({ value, label: languageName(value, i18n.language) }))}
        />
      </div>
    );
  if (SWITCHES.has(name)) return <CheckboxField field={field} hint={hint} />;
  if (LISTS.has(name)) return <TextAreaField field={field} rows={4} hint={hint} />;
  return (
    <div className="rule-number">
      <TextField field={field} type="number" inputMode="numeric" hint={hint} />
    </div>
  );
}
