import type { Policy } from './policy.ts';
import { settingSchema } from './setting-schema.ts';
import type { Setting } from './setting.ts';

type Branch<Value> = Value extends readonly unknown[] ? Extract<keyof Value, `${number}`> | `${number}` : keyof Value & string;

/** The dotted place of a number in the policy, such as `triggers.velocityVariance.threshold`. */
export type PolicyPath<Value = Policy> = Value extends Setting
  ? never
  : {
      [Key in Branch<Value>]: PolicyPathAt<Key, Key extends keyof Value ? NonNullable<Value[Key]> : ElementOf<Value>>;
    }[Branch<Value>];

type ElementOf<Value> = Value extends readonly (infer Element)[] ? Element : never;
type PolicyPathAt<Key extends string, Value> = Value extends Setting
  ? Key
  : Value extends object
    ? `${Key}.${PolicyPath<Value>}`
    : never;

/** A number of the policy and the place it stands at. */
export interface PlacedSetting extends Setting {
  readonly path: string;
}

/** Looks up one number with its unit and its requirement ids; undefined when this version has no such number. */
export function policyNumber(policy: Policy, path: PolicyPath): Setting | undefined {
  let at: unknown = policy;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  const found = settingSchema.safeParse(at);
  return found.success ? found.data : undefined;
}

/** Lists every number of a policy in reading order, for the page that shows the rules. */
export function policyNumbers(policy: Policy): readonly PlacedSetting[] {
  const found: PlacedSetting[] = [];
  collect(policy, '', found);
  return found;
}

function collect(value: unknown, path: string, into: PlacedSetting[]): void {
  if (typeof value !== 'object' || value === null) return;
  const whole = settingSchema.safeParse(value);
  if (whole.success) {
    into.push({ path, ...whole.data });
    return;
  }
  for (const [name, member] of Object.entries(value)) collect(member, path === '' ? name : `${path}.${name}`, into);
}
