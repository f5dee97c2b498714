/** A password has at least this many characters: length is what makes it strong, so there is no other rule of composition. */
export const PASSWORD_LENGTH = 12;
/** And at most this many, so that nobody makes the server chew on a novel. */
export const PASSWORD_LENGTH_MOST = 200;

/** The form in which passwords are counted, compared and hashed: the same letters typed on another keyboard are the same password. */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** The length that both limits speak of: code points of the normalised password. */
export const passwordLength = (password: string): number => [...normalisePassword(password)].length;
