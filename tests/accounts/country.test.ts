import { expect, test } from 'vitest';
import { x } from '~/accounts/country';
test('x', () => { expect(x).toBe(250); });
