import { nounSet, wordSet } from './word-set.ts';

/** Days of the week, long and short. The short ones that are also words (sat, sun, wed, mon, fri) need a capital or a preposition. */
export const weekdays = wordSet('friday fridays monday mondays saturday saturdays sunday sundays thursday thursdays tuesday tuesdays wednesday wednesdays');
export const shortWeekdays = wordSet('fri mon sat sun thu thur thurs tue tues wed weds');

/** Months that are nothing else; `may`, `march`, `mar`, `sept` and the like are checked by what stands around them. */
export const months = wordSet('april august december february january july june november october september');
export const shortMonths = wordSet('apr aug dec feb jan jul jun mar march may nov oct sep sept');

/** Units that a calendar or a roster counts in. */
export const timeUnits = nounSet(
  'afternoon business-day cycle d day evening fortnight h half hour hr iteration lesson min minute month morning night period quarter round season sec second semester session',
  'shift sprint term trimester week weekday weekend wk workday working-day year',
);

/** Meetings and dates that have a place in a calendar, so that "at the next ..." or "before the ..." can be checked. */
export const scheduledEvents = nounSet(
  '1-1 121 1:1 1on1 all-hands appointment appraisal assembly audit bid board briefing call catch-up catchup check-in class close committee completion conference course',
  'cut-off cutover delivery demo event exam filing freeze gala go-live handover hearing holiday huddle inspection interview inventory kick-off kickoff launch lesson meeting',
  'mid-year offsite one-on-one one-to-one open-day opening panel parents-evening pay-run payroll planning rehearsal release retro retrospective review round season service',
  'session shift stand-up standup steerco steering stock-take stocktake sync tasting tender term toolbox-talk town-hall training trial trip visit ward-round wedding workshop',
  'year-end',
);

/** Words that are themselves a point in the calendar. */
export const calendarWords = wordSet(
  'christmas cob easter eob eod eom eoq eow eoy half-term lunch lunchtime mid-year midday midnight midsummer midterm month-end noon quarter-end thanksgiving tmrw tmw today',
  'tomorrow tonight year-end',
);

/** Repeats that a calendar can hold. */
export const repeatWords = wordSet(
  'annual annually bi-weekly biweekly daily fortnightly fridays hourly mondays monthly nightly per-shift quarterly saturdays sundays termly thursdays tuesdays twice-weekly',
  'wednesdays weekly yearly',
);
