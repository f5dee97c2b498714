import en from 'i18n-iso-countries/langs/en.json';
export const x = Object.keys(en.countries).length;
