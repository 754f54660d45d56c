import { expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

it.each([
  ['fix it 👩‍💻 now', ['fix', 'it', '👩‍💻', 'now']],
  ['👍🏽👩🏽‍🚒', ['👍🏽', '👩🏽‍🚒']],
  ['ready👍 today', ['ready', '👍', 'today']],
  ['⚠️ late ✅', ['⚠️', 'late', '✅']],
  ['🇩🇪🇫🇷 trip', ['🇩🇪', '🇫🇷', 'trip']],
  ['❤️‍🔥 ok', ['❤️‍🔥', 'ok']],
])('reads a picture as one mark: %s', (text, tokens) => {
  expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
});
