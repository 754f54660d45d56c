import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDecimal, readNumber, type DecimalMark } from './read-number.ts';

/** Writes a number with given marks, in groups of three. */
function write(value: number, decimals: number, thousands: string, decimal: DecimalMark): string {
  const [whole = '', fraction = ''] = value.toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
  return fraction === '' ? grouped : `${grouped}${decimal === 'point' ? '.' : ','}${fraction}`;
}

const numbers = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 4 })).map(([digits, decimals]) => ({ value: digits / 10 ** decimals, decimals }));
const marks = fc.constantFrom<readonly [DecimalMark, string]>(['point', ','], ['point', ' '], ['point', ''], ['comma', '.'], ['comma', '\u00A0'], ['comma', '\u202F'], ['comma', '’'], ['comma', '']);

describe('a number', () => {
  it('is read back as it was written, whatever the marks', () => {
    fc.assert(
      fc.property(numbers, marks, fc.constantFrom('', '%', ' %'), ({ value, decimals }, [decimal, thousands], sign) => {
        expect(readNumber(` ${write(value, decimals, thousands, decimal)}${sign} `, decimal)).toEqual({ value, percent: sign !== '' });
      }),
    );
  });

  it('is never read with the wrong mark as another number than it is, unless its groups allow both', () => {
    fc.assert(
      fc.property(numbers, ({ value, decimals }) => {
        fc.pre(decimals !== 3 && decimals !== 0);
        expect(readNumber(write(value, decimals, '', 'comma'), 'point')).toBe('not-a-number');
      }),
    );
  });

  it.each([
    ['1,5', 'point', 'not-a-number'],
    ['1.5', 'comma', 'not-a-number'],
    ['1,23,456', 'point', 'not-a-number'],
    ['1,234 567', 'point', 'not-a-number'],
    ['12 345,6', 'comma', { value: 12_345.6, percent: false }],
    ['.5', 'point', { value: 0.5, percent: false }],
    ['-3', 'point', { value: -3, percent: false }],
    ['−3', 'point', { value: -3, percent: false }],
    ['1.5E+03', 'point', { value: 1500, percent: false }],
    ['many', 'point', 'not-a-number'],
    ['85 % of 10', 'point', 'not-a-number'],
  ] as const)('%j under a decimal %s', (text, decimal, expected) => {
    expect(readNumber(text, decimal)).toEqual(expected);
  });

  it.each(['', ' ', '-', 'n/a', 'N/A', '#N/A', 'null', 'k. A.'])('%j is nothing reported, not zero', (text) => {
    expect(readNumber(text, 'point')).toBe('blank');
  });
});

describe('the decimal mark of a file', () => {
  it('is never guessed against what the numbers were written with', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 8 }), marks, fc.boolean(), (values, [decimal, thousands], semicolons) => {
        fc.pre(!(semicolons && decimal === 'point' && thousands === '') && !(decimal === 'comma' && thousands === '.' && !semicolons));
        const cells = values.map(({ value, decimals }) => write(value, decimals, thousands, decimal));
        const guess = guessDecimal(cells, semicolons);
        for (const [index, cell] of cells.entries()) {
          if (guess === 'unclear' || !/[.,]/.test(cell)) continue;
          expect(readNumber(cell, guess)).toEqual({ value: values[index]?.value, percent: false });
        }
      }),
    );
  });

  it.each([
    [['1,234', '2,500'], false, 'unclear'],
    [['1,234', '0,5'], false, 'comma'],
    [['1,234', '1,234,567'], false, 'point'],
    [['1.234', '12,5'], false, 'comma'],
    [['1.234'], false, 'point'],
    [['1.234'], true, 'unclear'],
    [['0.875'], true, 'point'],
    [['1.5', '1,5'], false, 'unclear'],
    [['12', 'n/a', ''], false, 'point'],
  ] as const)('of %j, semicolons %s, is %s', (cells, semicolons, expected) => {
    expect(guessDecimal(cells, semicolons)).toBe(expected);
  });
});
