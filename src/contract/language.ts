import { z } from 'zod';
import { utcInstantSchema } from '../core/kernel/schema.ts';
import { diagnosticSchema, placeSchema, ruleIdSchema, slotNameSchema, textKindSchema } from '../core/language/diagnostic.ts';
import { endpoint } from './endpoint.ts';
import { personView } from './views.ts';

/** Most characters of one linted text, and of all texts of one call: a call must not hold the server up. */
export const lintLimits = { entries: 50, characters: 10_000, allCharacters: 40_000 } as const;

/** One rule as it stands in this organisation: how often its findings were shown and called wrong since the counters began. */
export const ruleStandingView = z.object({
  rule: ruleIdSchema,
  shown: z.number().int(),
  wrong: z.number().int(),
  /** People who called it wrong. Who they are is told to nobody. */
  people: z.number().int(),
  /** `wrong` of `shown` in percent; null before anything was shown. */
  share: z.number().nullable(),
  /** `hint`: it was called wrong too often, so it neither warns nor gates here until someone restores it. */
  state: z.enum(['active', 'hint']),
  /** When it was lowered, or last restored; null when neither ever happened. */
  since: utcInstantSchema.nullable(),
  /** The counts on which it was lowered, while it is. */
  loweredAt: z.object({ shown: z.number().int(), wrong: z.number().int(), people: z.number().int() }).nullable(),
  /** Who restored it last, and why; null when nobody did. */
  restored: z.object({ by: personView, at: utcInstantSchema, reason: z.string() }).nullable(),
});
export type RuleStandingView = z.infer<typeof ruleStandingView>;

/** The name that the linter gives a finding: its rule and a short hash of its clause. */
export const fingerprintSchema = z.string().regex(/^[a-z-]{1,40}\.[0-9a-z]{1,16}$/, 'expected the fingerprint of a finding');

const lintEntry = z.object({
  /** The caller's own name for the entry; it comes back with the findings. */
  id: z.string().max(100).optional(),
  /** None asks for a guess. */
  kind: textKindSchema.nullable().default(null),
  text: z.string().max(lintLimits.characters),
});

export const languageApi = {
  'GET /api/language': endpoint({
    summary: 'What the linter needs to know about this organisation: the names it may meet, and how each rule stands',
    access: 'person',
    output: z.object({
      /** Full names and first names of colleagues, those nearest to the viewer first; bounded. */
      roster: z.array(z.string()).max(1000),
      rules: z.array(ruleStandingView),
      /** When a rule is lowered: `share` percent wrong, of at least `shown`, called so by at least `people`. */
      policy: z.object({ share: z.number(), shown: z.number(), people: z.number() }),
      can: z.object({ restore: z.boolean() }),
    }),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/language/lint': endpoint({
    summary: 'Lint texts; nothing of them is stored or logged',
    access: 'person',
    body: z.object({
      entries: z
        .array(lintEntry)
        .min(1)
        .max(lintLimits.entries)
        .refine((entries) => entries.reduce((sum, { text }) => sum + text.length, 0) <= lintLimits.allCharacters, 'the texts are longer than 40,000 characters together'),
      place: placeSchema,
      /** Slots that a form holds in fields of their own. */
      given: z.array(slotNameSchema).max(slotNameSchema.options.length).default([]),
      /** Each entry is a whole note: every line or sentence of it is judged by itself, its kind guessed. */
      note: z.boolean().default(false),
    }),
    output: z.object({
      /** In the order asked: one for each entry, or in note mode one for each line or sentence of it. */
      entries: z.array(
        z.object({
          /** Which of the entries asked, from 0. */
          entry: z.number().int(),
          id: z.string().nullable(),
          kind: textKindSchema,
          guessed: z.boolean(),
          /** Offsets are those of the entry's text in Unicode NFC, the form in which all texts are kept. */
          diagnostics: z.array(diagnosticSchema),
        }),
      ),
    }),
    refusals: ['NOT_SIGNED_IN', 'INVALID_INPUT'],
  }),
  'POST /api/language/counts': endpoint({
    summary: 'Count findings that were shown, and findings that the viewer calls wrong; no text is sent or kept',
    access: 'person',
    body: z.object({
      shown: z.array(z.object({ rule: ruleIdSchema, count: z.number().int().min(1).max(1000) })).max(ruleIdSchema.options.length),
      /** A fingerprint holds no words, and is kept as a digest only, so that one finding counts once for each person. */
      wrong: z.array(z.object({ rule: ruleIdSchema, fingerprint: fingerprintSchema })).max(50),
    }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'INVALID_INPUT'],
  }),
  'POST /api/language/rules/:rule/restore': endpoint({
    summary: 'Give a lowered rule its weight back, with a reason; its counters start anew',
    access: 'person',
    params: z.object({ rule: ruleIdSchema }),
    body: z.object({ reason: z.string().trim().min(1).max(1000) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'RULE_NOT_LOWERED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
} as const;
