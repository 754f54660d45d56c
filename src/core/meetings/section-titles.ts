import type { Preset } from '../policy/preset.ts';

/** How each section of the presets is called on an agenda. It is recorded with the meeting, so that an old agenda reads as it did. */
export const sectionTitles: Readonly<Record<Preset['sections'][number]['id'], string>> = {
  'metric-review': 'Metric review',
  'obstacle-removal': 'Obstacle removal',
  commitment: 'Commitment',
  priorities: 'Priorities',
  blockers: 'Blockers',
  decisions: 'Decisions',
  growth: 'Growth',
  verification: 'Verification',
  evidence: 'Evidence',
};
