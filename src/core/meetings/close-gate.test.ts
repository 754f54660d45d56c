import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDate, type CivilDate } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { namedId } from '../../../test/decisions/pure-record.ts';
import { gateOf, passGate, type CommitmentDraft } from './close-gate.ts';

const manager = namedId('person', 'manager');
const report = namedId('person', 'report');
const day = (text: string): CivilDate => formatDate(Temporal.PlainDate.from(text));
const room = { parties: [manager, report], today: day('2026-03-10') };
const whole: CommitmentDraft = {
  owner: report,
  action: 'Cut the queue',
  expectedOutput: 'A chart',
  due: day('2026-03-10'),
  escalation: 'To the director',
  proofRequired: true,
};

/** Each slot, how it can be missing, and what the gate says then. */
const slots = [
  ['owner', 'GATE_NO_OWNER', [{ owner: null }, { owner: namedId('person', 'stranger') }]],
  ['action', 'GATE_NO_ACTION', [{ action: '' }, { action: ' \n' }]],
  ['expectedOutput', 'GATE_NO_OUTPUT', [{ expectedOutput: '' }, { expectedOutput: '\t' }]],
  ['due', 'GATE_NO_DATE', [{ due: null }]],
  ['escalation', 'GATE_NO_ESCALATION', [{ escalation: '' }, { escalation: '   ' }]],
] as const;

function refused(preset: keyof typeof defaultPolicy.presets, drafts: readonly CommitmentDraft[]): readonly string[] {
  const decided = passGate(gateOf(defaultPolicy.presets[preset]), drafts, room);
  return decided.ok ? [] : decided.failure.map(({ code, path }) => `${code} ${path ?? ''}`);
}

describe('the close gate (R80-R82)', () => {
  it('names every missing slot of every commitment at once, for every subset of missing slots', () => {
    const missing = fc.tuple(...slots.map(([, , ways]) => fc.option(fc.constantFrom<Partial<CommitmentDraft>[]>(...ways))));
    fc.assert(
      fc.property(fc.array(missing, { minLength: 1, maxLength: 3 }), (commitments) => {
        const drafts = commitments.map((ways) => ways.reduce<CommitmentDraft>((draft, way) => ({ ...draft, ...way }), whole));
        const expected = commitments.flatMap((ways, index) =>
          slots.flatMap(([slot, code], place) => (ways[place] === null ? [] : [`${code} commitments.${index}.${slot}`])),
        );
        expect(refused('standard', drafts)).toEqual(expected);
      }),
    );
  });

  it('a day before today is past, today is not', () => {
    expect(refused('standard', [{ ...whole, due: day('2026-03-09') }])).toEqual(['GATE_DATE_PAST commitments.0.due']);
    expect(refused('standard', [whole])).toEqual([]);
  });

  it('R80: no meeting closes without a commitment', () => {
    expect(refused('turnaround', [])).toEqual(['GATE_NO_COMMITMENT commitments']);
  });

  it('R83, S15: a standard meeting closes with three and not with four; a formal one may have more', () => {
    const four = [whole, whole, whole, whole];
    expect(refused('standard', four.slice(1))).toEqual([]);
    expect(refused('standard', four)).toEqual(['GATE_TOO_MANY commitments']);
    expect(refused('formal', four)).toEqual([]);
  });
});
