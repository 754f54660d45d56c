import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../kernel/id.ts';
import { isCivilDate, type CivilDate } from '../kernel/schema.ts';
import { closesCircle, managerOn, withLine, type LineOf, type ReportingLine } from './reporting-line.ts';

const day = fc.integer({ min: 0, max: 40 }).map((offset): CivilDate => {
  const text = new Date(Date.UTC(2026, 1, 10) + offset * 86_400_000).toISOString().slice(0, 10);
  if (!isCivilDate(text)) throw new Error(text);
  return text;
});
const person = fc.constantFrom<PersonId>('usr_a', 'usr_b', 'usr_c', 'usr_d', 'usr_e');

test('on any day the manager is the one last set from that day or an earlier one', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ manager: person, from: day }), { maxLength: 12 }), day, (set, asked) => {
      const lines = set.reduce<readonly ReportingLine[]>((all, { manager, from }) => withLine(all, manager, from), []);
      const last = set.findLast(({ from }) => from <= asked);
      expect(managerOn(lines, asked)).toBe(last?.manager ?? null);
    }),
  );
});

test('the lines of a person are in order and never overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ manager: person, from: day }), { minLength: 1, maxLength: 12 }), (set) => {
      const lines = set.reduce<readonly ReportingLine[]>((all, { manager, from }) => withLine(all, manager, from), []);
      for (const [index, line] of lines.entries()) {
        const next = lines[index + 1];
        expect(line.to).toBe(next === undefined ? null : line.to);
        if (next === undefined) continue;
        expect(line.to !== null && line.from <= line.to && line.to < next.from).toBe(true);
      }
    }),
  );
});

test('whatever is set in whatever order, a refused circle is the only way to one', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ who: person, manager: person, from: day }), { maxLength: 15 }), fc.array(day, { minLength: 1 }), (set, asked) => {
      const lines = new Map<PersonId, readonly ReportingLine[]>();
      const all = (): LineOf[] => [...lines].flatMap(([who, own]) => own.map((line) => ({ person: who, ...line })));
      for (const { who, manager, from } of set) {
        const refused = who === manager || closesCircle(who, manager, from, all());
        const tried = withLine(lines.get(who) ?? [], manager, from);
        // Refused exactly when some day would have a circle through this person.
        const before = lines.get(who) ?? [];
        lines.set(who, tried);
        const breaks = new Set([from, ...all().map((line) => line.from).filter((start) => start >= from)]);
        expect([...breaks].some((on) => reachesItself(who, on, lines))).toBe(refused);
        if (refused) lines.set(who, before);
      }
      for (const on of asked) for (const who of lines.keys()) expect(reachesItself(who, on, lines)).toBe(false);
    }),
  );
});

function reachesItself(who: PersonId, on: CivilDate, lines: ReadonlyMap<PersonId, readonly ReportingLine[]>): boolean {
  let above = managerOn(lines.get(who) ?? [], on);
  for (let steps = 0; above !== null && steps <= lines.size; steps += 1) {
    if (above === who) return true;
    above = managerOn(lines.get(above) ?? [], on);
  }
  return false;
}
