/** Between password and second factor: a cookie of a quarter of an hour that says whose password was right. */

const COOKIE = 'plenary_second_step';
const SECONDS = 15 * 60;

/** The `Set-Cookie` header that carries the secret of a `second_factor` token; without a secret, the one that forgets it. */
export function secondStepCookie(publicUrl: string, secret: string | null): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${COOKIE}=${secret ?? ''}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${secret ? SECONDS : 0}${secure}`;
}

/** The secret in a request's cookies; null where the step was not begun, or is over. */
export function readSecondStep(cookies: string | null): string | null {
  const value = cookies
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  return value || null;
}
