import { z } from 'zod';

/** What a piece of text is, which decides the rules that it is held to. `other` (logistics, small talk) is held to none. */
export const textKindSchema = z.enum(['criterion', 'commitment', 'feedback', 'followup', 'question', 'evidence', 'other']);
export type TextKind = z.infer<typeof textKindSchema>;

/** The four groups of rules: what is expected, what is promised, what is offered as proof, what is asked. */
export const ruleGroupSchema = z.enum(['BAR', 'ACTION', 'PROOF', 'QUESTION']);
export type RuleGroup = z.infer<typeof ruleGroupSchema>;

/** The seventeen rules. Each asks whether a third person could later decide from the text what happened or was met. */
export const ruleIdSchema = z.enum([
  'vague-criterion',
  'no-measure',
  'absolute-target',
  'moving-target',
  'bad-timeline',
  'no-owner',
  'no-date',
  'no-output',
  'hedged-commitment',
  'soft-followup',
  'agentless-passive',
  'intent-not-evidence',
  'feeling-not-fact',
  'activity-not-outcome',
  'trait-judgment',
  'no-instance',
  'status-question',
]);
export type RuleId = z.infer<typeof ruleIdSchema>;

/** `gate` stops a signature until it is answered, `warn` asks, `hint` is only drawn under the words. */
export const severitySchema = z.enum(['gate', 'warn', 'hint']);
export type Severity = z.infer<typeof severitySchema>;

/**
 * Where the text stands. Severity follows the place, not the rule: `signing` is a criterion or commitment of a plan at the moment
 * it is signed, `commitment` and `criterion` are their fields while they are written, `notes` everything that is only kept.
 */
export const placeSchema = z.enum(['signing', 'criterion', 'commitment', 'recap', 'notes']);
export type Place = z.infer<typeof placeSchema>;

/** What a text needs so that a third person can decide. A form may hold one of them in a field of its own. */
export const slotNameSchema = z.enum(['what', 'measure', 'output', 'owner', 'date', 'window', 'anchor', 'instance', 'result', 'agent']);
export type SlotName = z.infer<typeof slotNameSchema>;

/** One finding about one clause. Offsets are UTF-16 positions in the linted text, the end exclusive. */
export const diagnosticSchema = z.object({
  ruleId: ruleIdSchema,
  group: ruleGroupSchema,
  severity: severitySchema,
  /** The words that set the rule off, or the head of the clause when something is absent. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  message: z.string(),
  /** The one question whose answer mends it. */
  question: z.string(),
  /** The clause rewritten with holes like `{day}`; it keeps the author's words and never invents a value. */
  scaffold: z.string(),
  slots: z.array(
    z.object({
      name: slotNameSchema,
      state: z.enum(['missing', 'vague', 'ok']),
      start: z.number().int().nonnegative().optional(),
      end: z.number().int().nonnegative().optional(),
    }),
  ),
  /** How it was found: by words, by something absent, or by their order. Absence is only told once the writer has left the sentence. */
  basis: z.enum(['lexical', 'slot-absent', 'pattern']),
  /** The clause that the finding is about, as written. */
  clause: z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }),
  /** The rule and its clause, normalised: a suppression holds for as long as this stays the same. */
  fingerprint: z.string(),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** What the linter is told about a text beside its words. */
export interface LintContext {
  readonly place: Place;
  /** Names of the people who may be meant, as they are written: full names and first names. */
  readonly roster: readonly string[];
  /** Slots that the form holds in fields of their own, so their absence from the text is no fault. */
  readonly given: readonly SlotName[];
  /** Rules that only hint in this organisation, because its people called them wrong too often. */
  readonly hintsOnly: readonly RuleId[];
}

/** What was found in one entry, in the order of the text. */
export interface Linted {
  readonly kind: TextKind;
  /** Whether the kind was guessed from the text rather than given. */
  readonly guessed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}
