import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { QrCode } from '~/accounts/qr-code';
import { newTotpSecret, totpAddress } from '~/accounts/totp.server';

const QUIET_ZONE = 4;
const address = totpAddress(newTotpSecret(), { issuer: 'Plenary', account: 'amina@example.org' });
const drawn = (text: string) =>
  renderToStaticMarkup(<QrCode text={text} label="Code for your application" />);

/** The modules that the drawing makes dark, filled rectangle by rectangle as a browser would. */
function modulesOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const path = /<path fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const rectangles = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  expect(rectangles.map(([whole]) => whole).join('')).toBe(path);
  for (const [, x, y, width, back] of rectangles.map((match) => match.map(Number))) {
    expect(width).toBe(back);
    modules[y as number]?.fill(true, x, (x as number) + (width as number));
  }
  return modules;
}

describe('a QR code in a page', () => {
  test('draws every module of the code, with four empty ones around', () => {
    for (const text of [address, 'A', 'شبكة المهاجرين', 'x'.repeat(2_000)]) {
      const { data, size } = encode(text, { ecc: 'M', border: 0 });
      const modules = modulesOf(drawn(text));
      expect(modules).toHaveLength(size + 2 * QUIET_ZONE);
      const inner = modules.slice(QUIET_ZONE, -QUIET_ZONE).map((row) => row.slice(QUIET_ZONE, -QUIET_ZONE));
      expect(inner).toEqual(data);
      const dark = (rows: boolean[][]) => rows.flat().filter(Boolean).length;
      expect(dark(modules)).toBe(dark(inner));
    }
  });

  test('has the three corners by which telephones find it', () => {
    const modules = modulesOf(drawn(address));
    const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    const far = modules.length - QUIET_ZONE - corner.length;
    for (const [x, y] of [
      [QUIET_ZONE, QUIET_ZONE],
      [far, QUIET_ZONE],
      [QUIET_ZONE, far],
    ] as const) {
      const seen = modules.slice(y, y + 7).map((row) =>
        row
          .slice(x, x + 7)
          .map(Number)
          .join(''),
      );
      expect(seen).toEqual(corner);
    }
  });

  test('says what it is, is dark on white whatever the theme, and needs no style that the policy forbids', () => {
    const svg = drawn(address);
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-label="Code for your application"/);
    expect(svg).toMatch(/<rect width="(\d+)" height="\1" fill="#fff"><\/rect><path fill="#000"/);
    expect(svg).toContain('shape-rendering="crispEdges"');
    expect(svg).not.toMatch(/style|<script|currentColor/i);
    expect(svg.match(/<path/g)).toHaveLength(1);
  });

  test('does not write its secret into the page in letters', () => {
    expect(drawn(address)).not.toContain('otpauth');
  });

  test('refuses a text that is too long for any code', () => {
    expect(() => drawn('x'.repeat(2_332))).toThrow(RangeError);
  });
});
