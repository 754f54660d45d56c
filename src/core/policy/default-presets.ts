import type { Preset, PresetName } from './preset.ts';
import { setting } from './setting.ts';

const coachingSections: Preset['sections'] = [
  { id: 'growth', minutes: setting(10, 'minutes', 'R46') },
  { id: 'blockers', minutes: setting(10, 'minutes', 'R46') },
  { id: 'commitment', minutes: setting(10, 'minutes', 'R46') },
];

const oneToThree: Preset['commitments'] = {
  required: setting(1, 'commitments', 'R80', 'S15'),
  atMost: setting(3, 'commitments', 'R83', 'S15'),
  per: 'meeting',
};

/** The four presets as the requirements list them. The split of a 30- or 15-minute agenda is an even default. */
export const defaultPresets: Readonly<Record<PresetName, Preset>> = {
  standard: {
    length: setting(30, 'minutes', 'R35', 'R36'),
    sections: [
      { id: 'priorities', minutes: setting(8, 'minutes', 'R45') },
      { id: 'blockers', minutes: setting(8, 'minutes', 'R45') },
      { id: 'decisions', minutes: setting(7, 'minutes', 'R45') },
      { id: 'growth', minutes: setting(7, 'minutes', 'R45') },
    ],
    interval: setting(14, 'days', 'R36', 'S2'),
    horizon: setting(90, 'days', 'R35'),
    commitments: oneToThree,
    recapDue: { sameDayTarget: false, lateAfter: setting(24, 'hours', 'R92') },
    kpis: { demand: 'optional' },
    signOffs: [],
    recordType: 'coaching',
  },
  coaching: {
    length: setting(30, 'minutes', 'R35'),
    sections: coachingSections,
    interval: setting(7, 'days', 'S2'),
    horizon: null,
    commitments: oneToThree,
    recapDue: { sameDayTarget: false, lateAfter: setting(24, 'hours', 'R92') },
    kpis: { demand: 'optional' },
    signOffs: [],
    recordType: 'coaching',
  },
  turnaround: {
    length: setting(12, 'minutes', 'R21', 'S1'),
    sections: [
      { id: 'metric-review', minutes: setting(5, 'minutes', 'R21') },
      { id: 'obstacle-removal', minutes: setting(5, 'minutes', 'R21') },
      { id: 'commitment', minutes: setting(2, 'minutes', 'R21') },
    ],
    interval: setting(7, 'days', 'R8', 'S2'),
    horizon: setting(30, 'days', 'R70', 'S3'),
    commitments: { required: setting(1, 'commitments', 'R80', 'S15'), atMost: null, per: 'meeting' },
    recapDue: { sameDayTarget: true, lateAfter: setting(24, 'hours', 'R92', 'S14') },
    kpis: { demand: 'exactly', count: setting(3, 'kpis', 'R19', 'S8') },
    signOffs: ['director', 'hr-partner', 'product-lead'],
    recordType: 'performance',
  },
  formal: {
    length: setting(15, 'minutes', 'R37'),
    sections: [
      { id: 'verification', minutes: setting(8, 'minutes', 'R121') },
      { id: 'evidence', minutes: setting(5, 'minutes', 'R97') },
      { id: 'commitment', minutes: setting(2, 'minutes', 'R81') },
    ],
    interval: setting(7, 'days', 'S2'),
    horizon: setting(30, 'days', 'R98'),
    commitments: { required: setting(1, 'commitments', 'R81', 'S15'), atMost: null, per: 'open-gap' },
    recapDue: { sameDayTarget: true, lateAfter: setting(24, 'hours', 'R92', 'S14') },
    kpis: { demand: 'from-criteria' },
    signOffs: ['hr-partner'],
    recordType: 'verification',
  },
};
