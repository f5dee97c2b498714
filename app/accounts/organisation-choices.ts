import { countries } from './country';
import { regions } from './region';

// For the server, like the names of countries and regions: pages are given what they offer.

/** What a form offers to choose from. */
export interface OrganisationChoices {
  countries: { value: string; label: string }[];
  /** As a tree: a part stands below its region, set in by its depth. */
  regions: { value: string; label: string }[];
}

const SET_IN = '\u2003';

/** Countries and regions by name, in the reader's language. */
export const organisationChoices = (language: string): OrganisationChoices => ({
  countries: countries(language).map(({ code, name }) => ({ value: code, label: name })),
  regions: regions(language).map(({ code, name, depth }) => ({
    value: code,
    label: SET_IN.repeat(depth - 1) + name,
  })),
});
