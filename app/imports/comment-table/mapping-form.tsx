import { useTranslation } from 'react-i18next';
import { INTAKE_CHANNELS } from '~/comments/comment';
import { offeredLanguages } from '~/spaces/content-language';
import type { SpaceFrame } from '~/spaces/space-view';
import { SelectField } from '~/ui/form/choice-fields';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { languageName } from '~/ui/intl-language';
import { Section } from '~/ui/section';
import type { LookedTable } from '../read-comment-preview.server';
import { importAddress } from '../received-address';
import { fieldOf, fieldsOfReading } from './column-fields';
import { TABLE_COLUMNS } from './comment-table';
import { readTableSchema } from './import-schema';
import { DATE_ORDERS } from './read-date';

/** Which column of the table is which, as guessed or chosen, and what holds for rows that do not say. Sent, it shows the preview anew. */
export function MappingForm({ looked, space }: { looked: LookedTable; space: SpaceFrame }) {
  const { t, i18n } = useTranslation();
  const { headings, firstRows, reading } = looked.preview;
  const labels = Object.fromEntries(
    TABLE_COLUMNS.map((column) => [fieldOf(column), t(`received.column.${column}`)]),
  ) as Record<ReturnType<typeof fieldOf>, string>;
  const form = usePlainForm(readTableSchema, {
    id: 'columns',
    action: `${importAddress(space.slug)}/look`,
    labels: {
      ...labels,
      channel: t('received.import.defaultChannel'),
      language: t('received.import.defaultLanguage'),
      dateOrder: t('received.import.dateOrder'),
    },
    defaults: fieldsOfReading(reading),
  });
  const columns = headings.map((name, at) => ({
    value: String(at),
    label: name === '' ? t('received.import.columnNumber', { number: at + 1 }) : name,
  }));
  const languages = offeredLanguages().map((code) => ({
    value: code,
    label: languageName(code, i18n.language),
  }));
  return (
    <Section id="mapping" title={t('received.import.mapping')} note={t('received.import.mappingNote')}>
      <FirstRows headings={headings} rows={firstRows} />
      <PlainForm form={form} submit={t('received.import.again')} multipart>
        <HiddenField name="table" value={looked.table} />
        <div className="column-choices">
          {TABLE_COLUMNS.map((column) => (
            <SelectField
              key={column}
              field={form.fields[fieldOf(column)]}
              choices={columns}
              empty={t('received.import.notInTable')}
              optional={false}
            />
          ))}
          <SelectField
            field={form.fields.channel}
            choices={INTAKE_CHANNELS.map((channel) => ({
              value: channel,
              label: t(`received.channel.${channel}`),
            }))}
            empty={t('received.import.defaultChannelEmpty')}
            optional={false}
          />
          <SelectField
            field={form.fields.dateOrder}
            choices={DATE_ORDERS.map((order) => ({
              value: order,
              label: t(`received.import.dateOrders.${order}`),
            }))}
            empty={t('received.import.dateOrderEmpty')}
            optional={false}
          />
          <SelectField
            field={form.fields.language}
            choices={languages}
            empty={t('received.import.defaultLanguageEmpty')}
            optional={false}
          />
        </div>
      </PlainForm>
    </Section>
  );
}

function FirstRows({ headings, rows }: { headings: string[]; rows: { row: number; cells: string[] }[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is moved with the keys
    <section className="wide-table" tabIndex={0} aria-label={t('received.import.firstRows')}>
      <table>
        <caption>{t('received.import.firstRows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('received.import.row')}</th>
            {headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
              <th scope="col" key={at}>
                <bdi>{heading}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                <td key={at}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
