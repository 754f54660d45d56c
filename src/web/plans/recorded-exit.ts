import type { PlanView } from '../../contract/plans.ts';

type Exit = NonNullable<PlanView['exit']>;
type Condition = Exit['conditions'][number];

const proposals = ['met', 'partly-met', 'not-met', 'too-early'] as const satisfies readonly Exit['proposal'][];
const results = ['met', 'not-met', 'not-enough-data'] as const satisfies readonly Condition['met'][];

/**
 * The exit as it stood when a person decided, read from the plan's own entry in the record: the numbers of a closed plan are
 * those, and never computed anew. Null where the part is withheld, erased or of a shape that this page does not know.
 */
export function readRecordedExit(text: string): Exit | null {
  const found = parse(text);
  const proposal = proposals.find((each) => each === member(found, 'proposal'));
  const [day, policyVersion, listed] = [member(found, 'onDay'), member(found, 'policyVersion'), member(found, 'conditions')];
  if (proposal === undefined || typeof day !== 'number' || typeof policyVersion !== 'number' || !Array.isArray(listed)) return null;
  const conditions = listed.flatMap(readCondition);
  return conditions.length === listed.length ? { proposal, day, policyVersion, conditions, notes: [] } : null;
}

function readCondition(value: unknown): readonly Condition[] {
  const met = results.find((each) => each === member(value, 'met'));
  const [id, requirement, rule, measured, threshold] = ['id', 'requirement', 'rule', 'measured', 'threshold'].map((name) => textOf(value, name));
  if (met === undefined || id === undefined || requirement === undefined || rule === undefined || measured === undefined || threshold === undefined) return [];
  return [{ id, requirement, rule, measured, threshold, met }];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
}
