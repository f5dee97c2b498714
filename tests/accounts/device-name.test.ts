import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceName } from '~/accounts/device-name';

const MOZILLA = 'Mozilla/5.0';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  ['Firefox on Android', `${MOZILLA} (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0`],
  ['Firefox on Linux', `${MOZILLA} (X11; Ubuntu; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0`],
  ['Chrome on Android', `${MOZILLA} (Linux; Android 10; K) ${WEBKIT} Chrome/131.0.0.0 Mobile Safari/537.36`],
  ['Chrome on Windows', `${MOZILLA} (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/131.0.0.0 Safari/537.36`],
  [
    'Edge on Windows',
    `${MOZILLA} (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`,
  ],
  [
    'Opera on Mac',
    `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/130.0.0.0 Safari/537.36 OPR/115.0`,
  ],
  [
    'Samsung Internet on Android',
    `${MOZILLA} (Linux; Android 13; SAMSUNG SM-S911B) ${WEBKIT} SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36`,
  ],
  [
    'Safari on iPhone',
    `${MOZILLA} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`,
  ],
  [
    'Chrome on iPad',
    `${MOZILLA} (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1`,
  ],
  [
    'Safari on Mac',
    `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`,
  ],
  [
    'Chrome on Chromebook',
    `${MOZILLA} (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/131.0.0.0 Safari/537.36`,
  ],
  ['Android', `${MOZILLA} (Linux; U; Android 14; in-app) AppleWebKit/534.30 Mobile`],
  ['Firefox', 'Firefox/133.0'],
])('a session is called %s', (name, userAgent) => {
  expect(deviceName(userAgent)).toBe(name);
});

test('a session of a program or of nothing known has no name', () => {
  for (const userAgent of [null, '', 'curl/8.5.0', 'NotFirefoxAtAll', 'Mozilla/5.0'])
    expect(deviceName(userAgent)).toBeNull();
});

test('what somebody else writes into the name of a browser never shows up in the list', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(deviceName(`${text.replace(/\w/g, '')}<b>x</b> (X11; Linux) Firefox/1`)).toBe(
        'Firefox on Linux',
      );
    }),
  );
});
