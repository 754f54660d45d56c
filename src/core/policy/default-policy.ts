import { defaultPresets } from './default-presets.ts';
import type { Policy } from './policy.ts';
import { setting } from './setting.ts';

/** The policy that a new organisation starts with: the articles' numbers, and the resolutions where they disagree. */
export const defaultPolicy: Policy = {
  version: 1,
  triggers: {
    freshness: setting(14, 'days', 'ours'),
    velocityVariance: {
      threshold: setting(15, 'percent', 'R4', 'S10'),
      baselineSprints: setting(6, 'sprints', 'S10'),
      minimumSprints: setting(3, 'sprints', 'S10'),
      side: 'adverse',
    },
    missedMilestone: { misses: setting(1, 'times', 'R3') },
    unclearExpectations: {
      minimumAnswers: setting(4, 'people', 'R6', 'S29'),
      minimumMatching: setting(2, 'people', 'R6', 'S29'),
    },
    // "Average" of R75: ours reads it as the last three sprints.
    blockedStories: { from: setting(4, 'items', 'R75'), to: setting(1, 'items', 'R75'), over: setting(3, 'sprints', 'ours') },
    dependencies: { from: setting(30, 'percent', 'R76'), to: setting(80, 'percent', 'R76'), over: setting(1, 'readings', 'ours') },
    predictability: { from: setting(70, 'percent', 'R77'), to: setting(88, 'percent', 'R77'), over: setting(1, 'sprints', 'ours') },
    flatScore: {
      // Two points in 30 days are the aim (R69); under half a point of ten nobody would notice.
      gainBelow: setting(0.5, 'points', 'R72', 'ours'),
      recentWeeks: setting(4, 'weeks', 'signals-3'),
      earlierWeeks: setting(12, 'weeks', 'signals-3'),
      readingsAtLeast: setting(2, 'readings', 'signals-3'),
    },
    // More than a quarter of key results end below 70 % (signals-1): a smaller gap would alert on nearly each.
    keyResultSlip: { behind: setting(15, 'points', 'R17', 'ours') },
    sameIssue: { times: setting(2, 'times', 'R86', 'S30'), within: setting(60, 'days', 'S30') },
    criteria: { minimumDays: setting(30, 'days', 'S31'), faults: setting(1, 'items', 'S31') },
  },
  inbox: {
    snoozeAtMost: setting(14, 'days', 'ours'),
    rateFrom: setting(5, 'times', 'ours'),
    insideNoise: setting(0.5, 'ratio', 'ours'),
    unknown: setting(0.75, 'ratio', 'ours'),
  },
  clocks: {
    firstMeeting: { within: setting(48, 'hours', 'R7', 'S12'), hours: 'calendar' },
    recap: setting(24, 'hours', 'R92', 'S14'),
    recapTarget: setting(0, 'days', 'R93', 'S14'),
    meetingHeld: setting(24, 'hours', 'R33', 'S13'),
    coachingFollowUp: setting(3, 'days', 'R18', 'S13'),
    signalAnswer: setting(48, 'hours', 'R7', 'S12'),
  },
  presets: defaultPresets,
  turnaround: {
    sessionDays: [
      setting(0, 'days', 'R8', 'S3'),
      setting(7, 'days', 'R8', 'S3'),
      setting(14, 'days', 'R8', 'S3'),
      setting(21, 'days', 'R8', 'S3'),
      setting(28, 'days', 'R8', 'S3'),
    ],
    windows: [
      { id: 'corrective-action', from: setting(1, 'days', 'R60'), to: setting(7, 'days', 'R60') },
      { id: 'obstacle-removal', from: setting(8, 'days', 'R61'), to: setting(14, 'days', 'R61') },
      { id: 'forward-commitment', from: setting(15, 'days', 'R62'), to: setting(21, 'days', 'R62') },
      { id: 'retrospective', from: setting(22, 'days', 'R63'), to: setting(30, 'days', 'R63') },
    ],
    minimumDays: setting(30, 'days', 'R70', 'S3'),
    minimumSessions: setting(5, 'sessions', 'S3'),
    extensions: setting(1, 'times', 'S3', 'S28'),
    replacesFormalWithin: setting(30, 'days', 'R9', 'S11'),
    pillarCap: setting(12, 'minutes', 'R38', 'S1'),
  },
  exit: {
    uplift: setting(10, 'percent', 'R70', 'S4'),
    upliftOf: 'relative',
    momentum: setting(10, 'percent', 'R68', 'S4'),
    recentWeeks: setting(4, 'weeks', 'signals-3'),
    triggerReadingInRecent: false,
    loopWeeks: setting(4, 'weeks', 'signals-3'),
    readingsAtLeast: setting(2, 'readings', 'signals-3'),
    longBaselineAtMost: setting(12, 'readings', 'signals-3'),
    longBaselineAtLeast: setting(6, 'readings', 'signals-3'),
    confirmedBound: setting(1.36, 't', 'signals-3'),
    confirmedBoundFreedom: setting(11, 'readings', 'signals-3'),
    stakeholderGain: setting(2, 'points', 'R70', 'S5'),
    stakeholderLevel: setting(7, 'points', 'R66', 'S5'),
    stakeholderRequired: true,
    suggestedExtensionFrom: setting(2, 'weeks', 'signals-3'),
    suggestedExtensionTo: setting(4, 'weeks', 'signals-3'),
  },
  stakeholders: {
    meanFrom: setting(5, 'people', 'S6'),
    answersFrom: setting(3, 'people', 'S6'),
    askHour: setting(9, 'hours', 'ours'),
    remindAfter: setting(3, 'days', 'ours'),
    atMost: setting(50, 'people', 'ours'),
    leaveWithin: setting(60, 'days', 'ours'),
  },
  pulse: {
    showFrom: setting(4, 'people', 'S29'),
    askHour: setting(9, 'hours', 'ours'),
    remindAfter: setting(3, 'days', 'ours'),
    questions: [
      { key: 'expectations', statement: 'I know what is expected of me.', expectations: true, source: ['R6', 'S29'] },
      { key: 'means', statement: 'I have what I need to do my work.', expectations: false, source: ['ours'] },
      { key: 'help', statement: 'When I am blocked, I get help in time.', expectations: false, source: ['ours'] },
      { key: 'voice', statement: 'I can say what does not work, and it is heard.', expectations: false, source: ['ours'] },
    ],
  },
  objectives: {
    confidenceMost: setting(10, 'points', 'ours'),
    keyResultsAtMost: setting(7, 'items', 'ours'),
    // In four quarters of one company 27 to 57 % of key results ended below 70 %: a topic for each would fill the 1on1.
    topicsAtMost: setting(2, 'items', 'signals-1', 'ours'),
    crossFunctionalAtLeast: setting(1, 'items', 'R31'),
    watchHour: setting(6, 'hours', 'ours'),
    checkInWithin: setting(14, 'days', 'ours'),
    reviewReminder: setting(7, 'days', 'R133', 'ours'),
    hiddenRiskFrom: setting(7, 'points', 'R133', 'ours'),
  },
  followThrough: {
    healthyFrom: setting(80, 'percent', 'R79', 'S17'),
    window: setting(30, 'days', 'R79'),
    proposeBelow: setting(70, 'percent', 'R40', 'S17'),
    proposeAfter: setting(2, 'cycles', 'R40', 'S17'),
    minimumDue: setting(3, 'items', 'signals-3'),
    intervalFloor: setting(7, 'days', 'S18'),
    lengthStep: setting(15, 'minutes', 'S18'),
    loosenFrom: setting(80, 'percent', 'S19'),
    loosenAfter: setting(3, 'cycles', 'S19'),
  },
  opinion: {
    allowance: setting(0.25, 'standard-deviations', 'signals-2'),
    clip: setting(2, 'standard-deviations', 'signals-2'),
    release: setting(1, 'standard-deviations', 'ours'),
    priorReadings: setting(16, 'readings', 'ours'),
    pooledVariation: setting(0.25, 'ratio', 'signals-2'),
    // Eight raters' mean has a standard error near 0.7 of 10 points, a tenth of the level at which scores lie.
    pooledVariationScore: setting(0.1, 'ratio', 'signals-3', 'ours'),
    alarmRate: setting(0.5, 'alarms-a-year', 'signals-2'),
    // Half an alarm a year: between the measured 5.0 (synthetic noise) and 5.8 (real weekly counts), docs/decisions/0020.
    thresholdWeekly: setting(5.4, 'standard-deviations', 'ours'),
    // Half an alarm a year is one in 104 weekly readings but one in 52 two-week sprints: the weekly value for one a year.
    thresholdSprint: setting(3.8, 'standard-deviations', 'ours'),
    minimumReadings: setting(6, 'readings', 'signals-2'),
    provisionalBelow: setting(12, 'readings', 'signals-2'),
    silence: setting(4, 'weeks', 'signals-2'),
    backTest: setting(26, 'readings', 'signals-2'),
    naturalLimit: setting(2.66, 'ratio', 'signals-2'),
    // Half a year of weeks, a year of sprints.
    baselineWindow: setting(26, 'readings', 'ours'),
  },
  language: {
    lowerAbove: setting(10, 'percent', 'linter-2'),
    shownFrom: setting(30, 'findings', 'ours'),
    wrongPeopleFrom: setting(2, 'people', 'ours'),
    shownADay: setting(50, 'findings', 'ours'),
    wrongADay: setting(5, 'findings', 'ours'),
  },
  apiTokens: {
    days: [setting(30, 'days', 'ours'), setting(90, 'days', 'ours'), setting(365, 'days', 'ours')],
    atMost: setting(20, 'items', 'ours'),
  },
};
