import { nounSet, wordSet } from './word-set.ts';

/** Days of the week, long and short. The short ones that are also words (sat, sun, wed, mon, fri) need a capital or a preposition. */
export const weekdays = wordSet('monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays');
export const shortWeekdays = wordSet('mon tue tues wed weds thu thur thurs fri sat sun');

/** Months that are nothing else; `may`, `march`, `mar`, `sept` and the like are checked by what stands around them. */
export const months = wordSet('january february april june july august september october november december');
export const shortMonths = wordSet('jan feb mar apr may jun jul aug sep sept oct nov dec march');

/** Units that a calendar or a roster counts in. */
export const timeUnits = nounSet(
  'second sec minute min hour hr day night week wk weekend fortnight month quarter half year term semester sprint iteration shift cycle season period weekday workday lesson session round trimester evening morning afternoon',
  'business-day working-day h d',
);

/** Meetings and dates that have a place in a calendar, so that "at the next ..." or "before the ..." can be checked. */
export const scheduledEvents = nounSet(
  '1:1 1-1 1on1 one-on-one one-to-one 121 meeting review retro retrospective standup stand-up huddle briefing handover catch-up catchup check-in sync session call board committee audit inspection exam',
  'release freeze launch go-live opening offsite kickoff kick-off demo rehearsal workshop conference hearing trial shift delivery service round ward-round visit appointment assembly open-day parents-evening briefing toolbox-talk',
  'mid-year year-end appraisal payroll close pay-run cut-off cutover lesson class training course interview panel stocktake stock-take inventory planning all-hands town-hall steering steerco gala event wedding tasting tender bid filing completion trip holiday term season',
);

/** Words that are themselves a point in the calendar. */
export const calendarWords = wordSet(
  'today tonight tomorrow tmrw tmw eod eow eom eoq eoy cob eob noon midday midnight christmas easter thanksgiving midterm half-term month-end year-end quarter-end mid-year midsummer lunchtime lunch',
);

/** Repeats that a calendar can hold. */
export const repeatWords = wordSet('daily weekly monthly quarterly nightly yearly annually fortnightly biweekly bi-weekly hourly annual termly twice-weekly per-shift mondays tuesdays wednesdays thursdays fridays saturdays sundays');
