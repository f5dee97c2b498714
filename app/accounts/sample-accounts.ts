/** Sample accounts have addresses that no mail can reach, and that nobody can register from outside. */
export const SAMPLE_DOMAIN = 'sample.invalid';
