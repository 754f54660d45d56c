import { z } from 'zod';
import { settingSchema } from './setting-schema.ts';

/** The kinds of 1on1 that the policy knows (REQUIREMENTS, policy presets). */
export const presetNames = ['standard', 'coaching', 'turnaround', 'formal'] as const;
export type PresetName = (typeof presetNames)[number];

/** Decides who may ever read what is written in a meeting (S20). */
export const recordTypes = ['coaching', 'performance', 'verification'] as const;

/** Who signs before a plan has an effect on formal decisions (R22, R109). */
export const signerRoles = ['director', 'hr-partner', 'product-lead'] as const;

/** How the recap of a meeting is due: a target (`same-day`, R93) and the hour after which it is late for good (R92). */
const recapDueSchema = z.object({
  sameDayTarget: z.boolean(),
  lateAfter: settingSchema,
});

/** One part of the agenda and its minutes; the minutes of all sections add up to the length of the meeting. */
const presetSectionSchema = z.object({
  id: z.enum([
    'metric-review',
    'obstacle-removal',
    'commitment',
    'priorities',
    'blockers',
    'decisions',
    'growth',
    'verification',
    'evidence',
  ]),
  minutes: settingSchema,
});

/** How one kind of 1on1 runs. `horizon` null means open-ended. */
export const presetSchema = z.object({
  length: settingSchema,
  sections: z.array(presetSectionSchema).min(1).readonly(),
  interval: settingSchema,
  horizon: settingSchema.nullable(),
  commitments: z.object({
    /** Needed before the meeting can close (R80, S15). */
    required: settingSchema,
    /** Most that one meeting may open; null where each open gap may have one (S15). */
    atMost: settingSchema.nullable(),
    per: z.enum(['meeting', 'open-gap']),
  }),
  recapDue: recapDueSchema,
  /** How many KPIs the preset demands: none, an exact number (R19), or one for each criterion. */
  kpis: z.discriminatedUnion('demand', [
    z.object({ demand: z.literal('optional') }),
    z.object({ demand: z.literal('exactly'), count: settingSchema }),
    z.object({ demand: z.literal('from-criteria') }),
  ]),
  signOffs: z.array(z.enum(signerRoles)).readonly(),
  recordType: z.enum(recordTypes),
});

export type Preset = z.infer<typeof presetSchema>;
