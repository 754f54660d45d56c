import { z } from 'zod';
import { presetNames, presetSchema } from './preset.ts';
import { settingSchema } from './setting-schema.ts';

/** A level that the mean of the last readings must not reach: `from` fires, `to` is where it is well again (R75-R77). */
const levelSchema = z.object({ from: settingSchema, to: settingSchema, over: settingSchema });

const triggersSchema = z.object({
  /**
   * A rule starts a clock only for a period that ended at most so long ago: "within 48 hours" (R7) makes no sense for a
   * sprint of last year. Older periods count in the back-test. Ours: two weeks, the usual length of a sprint.
   */
  freshness: settingSchema,
  /** R4: velocity against the team's own baseline. `adverse` fires on a fall only, `either` on any move (S10). */
  velocityVariance: z.object({
    threshold: settingSchema,
    baselineSprints: settingSchema,
    minimumSprints: settingSchema,
    side: z.enum(['adverse', 'either']),
  }),
  /** R3: how many missed milestones in a row it takes. */
  missedMilestone: z.object({ misses: settingSchema }),
  /** R6: "unclear expectations" in a pulse. */
  unclearExpectations: z.object({ minimumAnswers: settingSchema, minimumMatching: settingSchema }),
  /** R75: blocked stories a sprint. */
  blockedStories: levelSchema,
  /** R76: dependencies on other teams resolved within 48 hours. */
  dependencies: levelSchema,
  /** R77: sprint predictability. */
  predictability: levelSchema,
  /** R72: the stakeholder score stays flat while the KPIs get better, means of the last weeks against those before. */
  flatScore: z.object({ gainBelow: settingSchema, recentWeeks: settingSchema, earlierWeeks: settingSchema, readingsAtLeast: settingSchema }),
  /** R17: how many points of progress a key result may lie behind the straight line to its target. */
  keyResultSlip: z.object({ behind: settingSchema }),
  /** R86: a topic that people gave the same name comes back. */
  sameIssue: z.object({ times: settingSchema, within: settingSchema }),
  /** S31: a plan that is compressed, vague, or moved after its start. */
  criteria: z.object({ minimumDays: settingSchema, faults: settingSchema }),
});

/** How the inbox of signals behaves. */
const inboxSchema = z.object({
  /** The longest a signal may be put off. */
  snoozeAtMost: settingSchema,
  /** Below so many fired triggers a rule's false alarms are counted, and no rate is shown. */
  rateFrom: settingSchema,
  /** What a signal's size counts for while the numbers cannot confirm it. */
  insideNoise: settingSchema,
  unknown: settingSchema,
});

const clocksSchema = z.object({
  /** R7, S12: from the trigger until a start time is fixed. */
  firstMeeting: z.object({ within: settingSchema, hours: z.enum(['calendar', 'business']) }),
  recap: settingSchema,
  /** R93: days after the meeting's own civil day; 0 is the same day. */
  recapTarget: settingSchema,
  /** From the start of a meeting until it counts as missed, if nobody began it. */
  meetingHeld: settingSchema,
  coachingFollowUp: settingSchema,
  /** From a signal that asks for a talk, and for no new series, until it has its place. */
  signalAnswer: settingSchema,
});

const windowSchema = z.object({
  id: z.enum(['corrective-action', 'obstacle-removal', 'forward-commitment', 'retrospective']),
  /** Loop days, both ends included. The calendar's day 0 is the session that opens the loop; day 1 begins with it. */
  from: settingSchema,
  to: settingSchema,
});

const turnaroundSchema = z.object({
  sessionDays: z.array(settingSchema).min(1).readonly(),
  windows: z.array(windowSchema).readonly(),
  minimumDays: settingSchema,
  minimumSessions: settingSchema,
  extensions: settingSchema,
  /** R9, S11: a formal warning within so many days after the start lets a loop stand in for the formal plan. */
  replacesFormalWithin: settingSchema,
  /** S1: no pillar of a session may run longer, whatever its planned minutes. */
  pillarCap: settingSchema,
});

const exitSchema = z.object({
  uplift: settingSchema,
  /** Relative: 70 % to 77 % is 10 percent. Points: 70 % to 80 % is 10 points. */
  upliftOf: z.enum(['relative', 'points']),
  momentum: settingSchema,
  /** The weeks before the trigger that decide, and whether the trigger reading itself may be one of them. */
  recentWeeks: settingSchema,
  triggerReadingInRecent: z.boolean(),
  loopWeeks: settingSchema,
  /** Fewest readings that make a mean of the loop or of the recent weeks. */
  readingsAtLeast: settingSchema,
  longBaselineAtMost: settingSchema,
  longBaselineAtLeast: settingSchema,
  confirmedBound: settingSchema,
  /** Degrees of freedom at which `confirmedBound` is stated; other baselines are put on the same scale. */
  confirmedBoundFreedom: settingSchema,
  stakeholderGain: settingSchema,
  stakeholderLevel: settingSchema,
  stakeholderRequired: z.boolean(),
  suggestedExtensionFrom: settingSchema,
  suggestedExtensionTo: settingSchema,
});

const stakeholdersSchema = z.object({
  meanFrom: settingSchema,
  answersFrom: settingSchema,
  /** The hour of a Monday, in the zone of the ask, from which a week's question is mailed. */
  askHour: settingSchema,
  /** Days after the question until those who have not answered are reminded, once. */
  remindAfter: settingSchema,
  /** Most people whom one ask may name. */
  atMost: settingSchema,
  /** Days for which a mailed link still lets its reader leave the list; answering ends with the week. */
  leaveWithin: settingSchema,
});

const pulseSchema = z.object({
  /** Below so many answers nothing of a round is counted or shown. A setting, and never below 3 (S29). */
  showFrom: settingSchema.refine(({ value }) => value >= 3, 'a pulse shows nothing of fewer than three answers (S29)'),
  askHour: settingSchema,
  remindAfter: settingSchema,
  /** What is asked, in this order. `expectations` marks the one that R6 listens to. */
  questions: z
    .array(z.object({ key: z.string().min(1).max(40), statement: z.string().min(1).max(200), expectations: z.boolean(), source: settingSchema.shape.source }))
    .min(1)
    .max(10)
    .readonly(),
});

/** Objectives and key results. How far behind asks for a talk stands with the triggers (R17). */
const objectivesSchema = z.object({
  /** A confidence is a whole number from 0 to this: chances in so many that the target is reached by the end of the quarter. */
  confidenceMost: settingSchema,
  /** Most key results of one objective. */
  keyResultsAtMost: settingSchema,
  /** Most topics about slips on the agenda of one 1on1: the largest that need the most a week; the rest wait their turn. */
  topicsAtMost: settingSchema,
  /** How many objectives of a quarter span teams, at least (R31). */
  crossFunctionalAtLeast: settingSchema,
  /** The hour of a Monday, in the zone of the objective, from which its key results are looked at. */
  watchHour: settingSchema,
  /** Days after its last check-in from which the number of a key result counts as old. */
  checkInWithin: settingSchema,
  /** R133: days before the last day of the quarter from which those who answer for an objective are reminded of its review, once. */
  reviewReminder: settingSchema,
  /** R133: a confidence from here on beside more outcomes that failed than were kept is a risk that the number hides. */
  hiddenRiskFrom: settingSchema,
});

const followThroughSchema = z.object({
  healthyFrom: settingSchema,
  window: settingSchema,
  proposeBelow: settingSchema,
  proposeAfter: settingSchema,
  minimumDue: settingSchema,
  intervalFloor: settingSchema,
  lengthStep: settingSchema,
  loosenFrom: settingSchema,
  loosenAfter: settingSchema,
});

const opinionSchema = z.object({
  allowance: settingSchema,
  clip: settingSchema,
  /** How far better than usual, in all, readings must be until those held back under suspicion join the baseline. */
  release: settingSchema,
  priorReadings: settingSchema,
  pooledVariation: settingSchema,
  /** The same for 0-10 scores, which are means of several people and vary less. */
  pooledVariationScore: settingSchema,
  /** The alarm rate that the two thresholds below were set for. */
  alarmRate: settingSchema,
  thresholdWeekly: settingSchema,
  thresholdSprint: settingSchema,
  minimumReadings: settingSchema,
  provisionalBelow: settingSchema,
  silence: settingSchema,
  backTest: settingSchema,
  naturalLimit: settingSchema,
  /** The latest readings that natural limits rest on, where a KPI names no smaller number of its own. */
  baselineWindow: settingSchema,
});

const languageSchema = z.object({
  /** A rule whose findings are called wrong more often than this is lowered to a hint (Tricorder: checks stay below 10 %). */
  lowerAbove: settingSchema,
  /** Fewest findings shown before a share means anything. */
  shownFrom: settingSchema,
  /** Fewest people who call a rule wrong: nobody lowers a rule alone. */
  wrongPeopleFrom: settingSchema,
  /** What one person can add to the counters of one rule in a day. */
  shownADay: settingSchema,
  wrongADay: settingSchema,
});

/** API tokens: for how many days one may be made, and how many a member may keep. */
const apiTokensSchema = z.object({ days: z.array(settingSchema).min(1).readonly(), atMost: settingSchema });

/**
 * Every number of the system, versioned. A plan is pinned to the version it began under,
 * so a later edit never moves a running plan's bar.
 */
export const policySchema = z.object({
  version: z.number().int().positive(),
  triggers: triggersSchema,
  inbox: inboxSchema,
  clocks: clocksSchema,
  presets: z.record(z.enum(presetNames), presetSchema),
  turnaround: turnaroundSchema,
  exit: exitSchema,
  stakeholders: stakeholdersSchema,
  pulse: pulseSchema,
  objectives: objectivesSchema,
  followThrough: followThroughSchema,
  opinion: opinionSchema,
  language: languageSchema,
  apiTokens: apiTokensSchema,
});

export type Policy = z.infer<typeof policySchema>;
export type InboxPolicy = Policy['inbox'];
/** A level rule's numbers. */
export type LevelPolicy = z.infer<typeof levelSchema>;
/** How the anonymous pulse asks, and from how many answers on it shows anything. */
export type PulsePolicy = Policy['pulse'];
/** How objectives are checked in on, watched and digested. */
export type ObjectivesPolicy = Policy['objectives'];
export type ExitPolicy = Policy['exit'];
export type OpinionPolicy = Policy['opinion'];
export type LanguagePolicy = Policy['language'];
