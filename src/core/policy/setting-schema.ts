import { z } from 'zod';
import { settingUnits, type SettingSource } from './setting.ts';

const settingSourceSchema = z.custom<SettingSource>(
  (value) => typeof value === 'string' && /^(?:[RS]\d{1,3}|signals-\d|linter-\d|ours)$/.test(value),
  'expected a requirement id such as R4 or S10',
);

/** One number of the policy: its value, what it counts, and the ids of the rules that it comes from. */
export const settingSchema = z.object({
  value: z.number(),
  unit: z.enum(settingUnits),
  source: z.array(settingSourceSchema).min(1).readonly(),
});
