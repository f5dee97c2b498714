import { expect, test } from 'vitest';
import { changedMeanwhile, marksOf, marksOnceSeen } from '~/spaces/settings-marks';

const shown = { title: 'Plan', contact: 'a@example.org', languages: ['en', 'fr'], welcome: 'Two\nlines' };

test('only a setting that both changed, to different things, is to be decided', () => {
  const saved = { ...shown, title: 'Plan of the harbours', contact: 'b@example.org', languages: ['en'] };
  const sent = { ...shown, title: 'Harbour plan', languages: ['en'], welcome: 'Two\r\nlines ' };
  expect(changedMeanwhile(sent, saved, marksOf(shown))).toEqual({ theirs: ['contact'], both: ['title'] });
});

test('what stands to be decided is decided once somebody has seen what is saved', () => {
  const saved = { ...shown, title: 'Plan of the harbours', contact: 'b@example.org' };
  const sent = { ...shown, title: 'Harbour plan' };
  const marks = marksOnceSeen(marksOf(shown), saved, ['title']);
  expect(changedMeanwhile(sent, saved, marks)).toEqual({ theirs: ['contact'], both: [] });
});
