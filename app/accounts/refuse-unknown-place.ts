import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { isCountry } from './country';
import { isRegion } from './region';

/** A country or a region that there is, or neither. Throws `InvalidField` at `country` or `region`. */
export function refuseUnknownPlace({ country, region }: { country?: string; region?: string }): void {
  if (country !== undefined && !isCountry(country)) throw new InvalidField('country', says('choose'));
  if (region !== undefined && !isRegion(region)) throw new InvalidField('region', says('choose'));
  if (country !== undefined && region !== undefined)
    throw new InvalidField('region', says('countryOrRegion'));
}
