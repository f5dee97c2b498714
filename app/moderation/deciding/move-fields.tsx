import { useTranslation } from 'react-i18next';
import { termLabel } from '~/frameworks/term-view';
import type { Translate } from '~/platform/i18n';
import { SelectField } from '~/ui/form/choice-fields';
import type { FormField } from '~/ui/form/form-field';
import { TextField } from '~/ui/form/text-field';
import type { DecisionDetails, PlaceGroup } from './decision-form-view';

/** Where a comment belongs: one of the places of its space, or below another comment. */
export function MoveFields(props: {
  details: DecisionDetails;
  fields: Record<'place' | 'below', FormField>;
}) {
  const { t } = useTranslation();
  const { details, fields } = props;
  return (
    <>
      <PlaceField
        groups={details.places}
        stands={details.place}
        field={fields.place}
        hint={t('deciding.placeHint')}
      />
      <TextField
        field={fields.below}
        type="number"
        inputMode="numeric"
        optional={false}
        hint={t('deciding.belowHint')}
      />
    </>
  );
}

/** The places of a space, to choose one; `stands` is the key of the one where the comment is. */
export function PlaceField(props: {
  groups: PlaceGroup[];
  stands: string | null;
  field: FormField;
  hint?: string;
}) {
  const { t } = useTranslation();
  const inWords = (group: PlaceGroup, place: PlaceGroup['places'][number]) =>
    [placeLabel(t, group, place), place.key === props.stands ? t('deciding.standsHere') : '']
      .filter(Boolean)
      .join(' ');
  return (
    <SelectField
      field={props.field}
      autoFocus
      empty={t('deciding.choosePlace')}
      optional={false}
      hint={props.hint}
      choices={props.groups.map((group) => ({
        group: t(`deciding.places.${group.kind}`),
        choices: group.places.map((place) => ({
          value: place.key,
          label: inWords(group, place),
          language: place.language,
        })),
      }))}
    />
  );
}

function placeLabel(t: Translate, { kind }: PlaceGroup, place: PlaceGroup['places'][number]): string {
  if (kind === 'space') return t('deciding.onTheWhole');
  const code = place.code ? termLabel(t, place.code) : String(place.number);
  return `${code}. ${place.label}`;
}
