import { afterEach, beforeEach, expect, vi } from 'vitest';

// What goes to console.error in a test is a fault that nobody looked at.
beforeEach(() => {
  vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls, 'unexpected console.error').toEqual([]);
  vi.restoreAllMocks();
});
