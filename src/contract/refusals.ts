/** Facts that a refusal's words may show. They never hold personal content. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean>>;

/** The words of a refusal: what happened, why, and what to do next. Always all three. */
export interface RefusalWords {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/**
 * Every named refusal of the API. Codes are stable; words may improve.
 * `{name}` stands for a fact of the refusal.
 */
export const refusals = {
  NOT_SIGNED_IN: { status: 401, what: 'You are not signed in.', why: 'Only members can see this.', todo: 'Sign in and try again.' },
  FORBIDDEN: { status: 403, what: 'You may not do this.', why: 'It is for another role, or for those in the room.', todo: 'Ask the person who runs it.' },
  NOT_FOUND: { status: 404, what: 'There is nothing here that you can see.', why: 'It does not exist, or it is not shared with you.', todo: 'Check the link, or ask the person who sent it.' },
  INVALID_INPUT: { status: 400, what: 'Some of the input does not fit.', why: 'See the fields named below.', todo: 'Correct these fields and send it again.' },
  CROSS_SITE: { status: 403, what: 'The request came from another site.', why: 'Changes are accepted from Manent’s own pages only.', todo: 'Open Manent and do it there.' },
  TOO_LARGE: { status: 413, what: 'That is too large.', why: 'The limit is {limit}.', todo: 'Send less, or split it.' },
  WRONG_MEDIA_TYPE: { status: 415, what: 'This kind of content is not read here.', why: 'The endpoint takes {expected}.', todo: 'Send it as {expected}.' },
  TOO_MANY_REQUESTS: { status: 429, what: 'Too many tries.', why: 'It protects accounts against guessing, and the server against too much work.', todo: 'Wait {seconds} seconds and try again.' },
  CHANGED_MEANWHILE: { status: 409, what: 'Someone changed this at the same moment.', why: 'Both changes cannot stand.', todo: 'Look at the new state, then do it again if it is still right.' },
  IDEMPOTENCY_KEY_MISSING: { status: 400, what: 'The Idempotency-Key header is missing.', why: 'It keeps a repeated request from acting twice.', todo: 'Send a fresh random key with each new action.' },
  IDEMPOTENCY_KEY_REUSED: { status: 409, what: 'That Idempotency-Key was used for something else.', why: 'A key names one action.', todo: 'Use a fresh key.' },
  INTERNAL: { status: 500, what: 'Something failed on the server.', why: 'It was not your input, and nothing was half saved.', todo: 'Try again; if it stays, give your administrator the request id.' },
  NOT_READY: { status: 503, what: 'The server is not ready.', why: '{reason}', todo: 'Wait a moment; `manent doctor` says what is missing.' },

  TOKEN_INVALID: { status: 401, what: 'This API token does not open anything.', why: 'It is unknown, it expired, it was revoked, or its member is gone; which of these is told to its member alone.', todo: 'Look at your API tokens in Settings, and create a new one if need be.' },
  TOKEN_SCOPE: { status: 403, what: 'An API token cannot be used for this.', why: 'A token opens only what its scope names, whatever its member may do.', todo: 'Sign in and do it there.' },
  TOKENS_TOO_MANY: { status: 422, what: 'You have {most} API tokens already.', why: 'More of them than anyone can oversee are a risk; expired ones count until they are removed.', todo: 'Revoke one that is not used any more.' },
  TOKEN_SHOWN: { status: 409, what: 'This API token was created and shown already.', why: 'Its value is kept nowhere, so it cannot be shown again.', todo: 'Revoke it in Settings and create another one.' },

  SETUP_TOKEN_INVALID: { status: 410, what: 'This set-up link does not work any more.', why: 'It was used, or a newer one was printed.', todo: 'Restart Manent to print a new link.' },
  INVITATION_INVALID: { status: 410, what: 'This invitation does not work any more.', why: 'It was used, it expired, or a newer one was sent.', todo: 'Ask for a new invitation.' },
  JOINED_ALREADY: { status: 409, what: 'They have joined already.', why: 'An invitation is for somebody who has no password yet.', todo: 'They can have a link mailed from the sign-in page if they forgot it.' },
  EMAIL_TAKEN: { status: 409, what: 'That address belongs to a member already.', why: 'An address stands for one person.', todo: 'Use another address, or find the person in People.' },
  PASSWORD_TOO_SHORT: { status: 422, what: 'The password is too short.', why: 'Short passwords are guessed.', todo: 'Use at least {least} characters.' },
  REPORTS_TO_SELF: { status: 422, what: 'A person cannot report to themselves.', why: 'The reporting line would go in a circle.', todo: 'Choose another manager.' },
  REPORTS_IN_CIRCLE: { status: 422, what: 'That manager reports to this person.', why: 'The reporting line would go in a circle, now or on a later day.', todo: 'Change the other reporting line first, or choose another manager.' },
  LAST_OWNER: { status: 409, what: 'This is the only owner.', why: 'Without one nobody could add people or give roles.', todo: 'Make somebody else an owner first.' },
  WRONG_CREDENTIALS: { status: 401, what: 'The address and the password do not go together.', why: 'One of them is wrong, or there is no such account.', todo: 'Check both, or have a link mailed to choose a new password.' },
  RESET_LINK_INVALID: { status: 410, what: 'This link does not work any more.', why: 'It was used, or it is older than an hour.', todo: 'Ask for a new link.' },

  KPI_UNKNOWN: { status: 404, what: 'There is no such KPI that you can see.', why: 'It does not exist, or it is not shared with you.', todo: 'Choose one from the KPI list.' },
  BASELINE_NO_READING: { status: 422, what: 'There is no reading of that day.', why: 'A new baseline begins with a reading.', todo: 'Choose one of the readings shown.' },
  BASELINE_FIRST: { status: 422, what: 'That is the first reading.', why: 'The baseline begins with it already; there is nothing before it to leave behind.', todo: 'Choose a later reading.' },
  BASELINE_THERE: { status: 409, what: 'The baseline begins anew with that reading already.', why: 'It was decided before; who, when and why stands on the page of the KPI.', todo: 'Choose another reading, or leave it as it is.' },
  READING_OUT_OF_RANGE: { status: 422, what: 'That value cannot be right.', why: 'A {unit} lies between {least} and {most}.', todo: 'Check the value and its unit.' },
  FLOOR_ABOVE_CEILING: { status: 422, what: 'The floor is above the ceiling.', why: 'The floor is {floor}, the ceiling {ceiling}: no reading can lie between them.', todo: 'Change one of them, or leave one empty.' },
  BASELINE_WINDOW: { status: 422, what: 'The natural limits cannot rest on that many readings.', why: 'They need at least {least} readings, and take {most} at most.', todo: 'Choose a number from {least} to {most}, or leave it empty.' },
  IMPORT_ASKS: { status: 422, what: 'The file does not say {what}.', why: 'Guessed values would be wrong without a sign of it.', todo: 'Look at the preview, answer there, and import again.' },
  IMPORT_EMPTY: { status: 422, what: 'The file holds no rows.', why: 'It is empty, or has a header only.', todo: 'Export it again and check that it has rows.' },
  IMPORT_UNREADABLE: { status: 422, what: 'The file could not be read as CSV or as a known export.', why: '{reason}', todo: 'Export it again as UTF-8 CSV, or as one of the exports that the guide names.' },
  IMPORT_REFUSED: { status: 422, what: 'Nothing was imported: {faults} faults in {rows} rows.', why: 'You asked for all or nothing.', todo: 'Mend the lines named below, or import the good rows only.' },
  IMPORT_FAULT: { status: 422, what: 'Line {line} cannot be used.', why: '{reason}', todo: 'Mend the line, or import the good rows only.' },

  PULSE_GROUP_SMALL: { status: 422, what: 'The group is too small for an anonymous pulse.', why: '{reports} people report to you; with fewer than {least} answers anybody could be picked out (S29).', todo: 'Ask in the 1on1s instead, or wait until the team is larger.' },
  PULSE_RUNNING: { status: 409, what: 'Your team has a pulse already.', why: 'Two at a time could be held against each other to find out who said what.', todo: 'Use the one there is, or stop it first.' },
  PULSE_PASS_INVALID: { status: 410, what: 'This link does not work any more.', why: 'Its round is over, or a newer one began.', todo: 'Wait for the next round.' },
  PULSE_SPENT: { status: 409, what: 'You have answered this round.', why: 'Nobody can find your ballot again, so it cannot be changed either.', todo: 'Nothing to do. The next round asks again.' },
  PULSE_INCOMPLETE: { status: 422, what: 'Some statements have no answer.', why: 'A ballot with gaps could be told apart from the others.', todo: 'Choose an answer for each statement.' },
  ASK_WRONG_SCALE: { status: 422, what: 'This KPI is not on a stakeholder scale.', why: 'Stakeholders answer from 0 to 10; the unit of the KPI is something else (S5).', todo: 'Define a KPI with the unit "Score" or "NPS" and ask about that.' },
  ASK_RUNNING: { status: 409, what: 'Stakeholders are asked about this KPI already.', why: 'One person gets one question a week.', todo: 'Add people to the list there is.' },
  ASK_NOT_RUNNING: { status: 409, what: 'Nobody is asked about this KPI.', why: 'The weekly question was not started, or was stopped.', todo: 'Start it with a list of stakeholders.' },
  STAKEHOLDER_LISTED: { status: 409, what: 'That address is on the list already.', why: 'One address gives one answer a week.', todo: 'Use another address, or leave the line out.' },
  STAKEHOLDERS_TOO_MANY: { status: 422, what: 'That is more than {most} stakeholders.', why: 'A longer list is a survey, and its answers are not from people who work with the team.', todo: 'Keep those who can tell from their own work.' },
  ASK_LINK_INVALID: { status: 410, what: 'This link does not work any more.', why: 'It is too old, or you are not on the list any more.', todo: 'Wait for the next mail, or ask the person who put you on the list.' },
  ASK_WEEK_CLOSED: { status: 409, what: 'This week is closed.', why: 'Answers are counted when the week ends, and cannot be changed afterwards.', todo: 'Answer the next mail.' },

  TRIGGER_SETTLED: { status: 409, what: 'This trigger is settled already.', why: 'It was answered or dismissed.', todo: 'Open it to see by whom.' },
  ON_AGENDA: { status: 409, what: 'It is on the agenda of that 1on1 already.', why: 'One point on the agenda is enough.', todo: 'Open the 1on1 to see it.' },
  NO_NEXT_MEETING: { status: 409, what: 'The two of you have no 1on1 fixed.', why: 'An agenda needs a 1on1 with a time.', todo: 'Fix a time for one first.' },
  INCIDENT_AHEAD: { status: 422, what: 'That day has not come yet.', why: 'An incident is logged after it happened.', todo: 'Choose today or an earlier day.' },
  INCIDENT_LOGGED: { status: 409, what: 'This incident is logged already.', why: 'The same words about the same person on the same day are the same incident.', todo: 'Open it under Signals, or describe what else happened.' },
  WAY_NOT_PROPOSED: { status: 422, what: 'This signal does not propose that.', why: 'Meeting every 7 days is the least, and some 1on1s have a fixed length.', todo: 'Choose one of the ways that it shows.' },
  WAY_CHOSEN: { status: 409, what: 'A way out was chosen already.', why: 'Each signal leads to one change.', todo: 'Open the signal to see which one and why.' },
  SERIES_NOT_RUNNING: { status: 409, what: 'These 1on1s have ended.', why: 'Only 1on1s that go on can be more often or longer.', todo: 'Dismiss the signal with that reason.' },
  SNOOZE_OUT_OF_RANGE: { status: 422, what: 'It cannot be put off until that day.', why: 'A signal can wait until tomorrow at least and {most} days at most; its clock runs on meanwhile.', todo: 'Choose an earlier day, or dismiss it with a reason.' },
  START_IN_PAST: { status: 422, what: 'The start lies in the past.', why: 'A 1on1 is fixed before it happens.', todo: 'Choose a later time.' },
  NO_MANAGER: { status: 422, what: 'Nobody is named to hold this 1on1.', why: 'The person reports to nobody on that day.', todo: 'Set a reporting line in People first.' },
  SERIES_WITH_SELF: { status: 422, what: 'A 1on1 needs two people.', why: 'Manager and report are the same person.', todo: 'Choose the other person.' },
  RECORD_TYPE_MISMATCH: { status: 422, what: 'This kind of 1on1 is always {expected}.', why: 'The record type decides who may read it, and is never switched silently (S20).', todo: 'Keep {expected}, or choose another preset.' },

  MEETING_NOT_LIVE: { status: 409, what: 'The meeting is not under way.', why: 'It is {state}.', todo: 'Start it first, or open the next one.' },
  MEETING_NOT_SCHEDULED: { status: 409, what: 'The meeting cannot be changed that way now.', why: 'It is {state}.', todo: 'Open the next one.' },
  SECTION_UNKNOWN: { status: 422, what: 'The agenda has no such section.', why: 'Sections come from the preset.', todo: 'Choose one of the sections shown.' },
  AGENDA_ITEM_UNKNOWN: { status: 404, what: 'There is no such agenda item.', why: 'It may have been removed.', todo: 'Reload the room.' },
  NOTES_CHANGED: { status: 409, what: 'The notes changed in the meantime.', why: 'The other person wrote at the same moment.', todo: 'Your words are kept; merge them with the newer text and save again.' },
  GATE_NO_COMMITMENT: { status: 422, what: 'The meeting cannot close without a commitment.', why: 'A 1on1 ends with at least one dated commitment (R80).', todo: 'Add one with owner, date, expected output and escalation.' },
  GATE_TOO_MANY: { status: 422, what: 'That is more than {most} commitments.', why: 'This preset caps them, so that they are kept (S15).', todo: 'Keep the {most} that matter most.' },
  GATE_NO_OWNER: { status: 422, what: 'A commitment has no owner.', why: 'Without one person who answers for it, nobody does (R82).', todo: 'Choose one of the two people in the room.' },
  GATE_NO_DATE: { status: 422, what: 'A commitment has no due date.', why: 'Without a day nobody can look (R80).', todo: 'Pick a day.' },
  GATE_DATE_PAST: { status: 422, what: 'A commitment is due before today.', why: 'It could not be kept.', todo: 'Pick today or a later day.' },
  GATE_NO_OUTPUT: { status: 422, what: 'A commitment has no expected output.', why: 'Without it nobody can tell whether it was kept (R82).', todo: 'Write what will exist that the other can open.' },
  GATE_NO_ESCALATION: { status: 422, what: 'A commitment has no escalation path.', why: 'What happens when it slips is agreed before it slips (R82).', todo: 'Write to whom it goes, and when.' },
  GATE_NO_ACTION: { status: 422, what: 'A commitment does not say what will be done.', why: 'The recap could not name it (R80).', todo: 'Write the action in one line.' },
  RECAP_NOT_READY: { status: 409, what: 'There is no recap yet.', why: 'A recap is made when the meeting closes.', todo: 'Close the meeting first.' },
  RECAP_SENT: { status: 409, what: 'The recap was sent already.', why: 'A recap is never changed; corrections are appended.', todo: 'Append a correction instead.' },
  RECAP_NOT_SENT: { status: 409, what: 'The recap has not been sent.', why: 'Only a sent recap can be acknowledged or corrected.', todo: 'Wait for the recap, or send it.' },
  RECAP_YOURS: { status: 409, what: 'You sent this recap.', why: 'Whoever sends it need not acknowledge it.', todo: 'Append a correction if something is wrong.' },
  RECAP_ACKNOWLEDGED: { status: 409, what: 'You have acknowledged this recap already.', why: 'Once is enough.', todo: 'Append a correction if something is wrong.' },

  COMMITMENT_SETTLED: { status: 409, what: 'This commitment is settled.', why: 'It is {state}.', todo: 'Make a new commitment in the next 1on1.' },
  PROOF_MISSING: { status: 422, what: 'The proof is missing.', why: 'It was agreed that this commitment needs one.', todo: 'Say what exists and where it can be opened.' },
  OBJECTIVE_STATE: { status: 409, what: 'The objective is {state}.', why: 'What you want to do belongs to another state of it.', todo: 'Open the objective to see what can be done now.' },
  OBJECTIVE_EMPTY: { status: 422, what: 'The objective has no key result.', why: 'Without one nothing can be held against it.', todo: 'Add a key result, then start it.' },
  KEY_RESULT_UNKNOWN: { status: 422, what: 'There is no such key result here.', why: 'It was dropped, or it belongs to another objective.', todo: 'Choose one that the objective shows.' },
  KEY_RESULT_SAME: { status: 422, what: 'Start and target are the same.', why: 'Between them no progress can be measured.', todo: 'Give a target that lies above or below the start.' },
  KEY_RESULT_DIRECTION: { status: 422, what: 'Target and KPI point in opposite directions.', why: 'The KPI counts {direction} as better.', todo: 'Turn start and target around, or choose another KPI.' },
  KEY_RESULTS_TOO_MANY: { status: 422, what: 'The objective has {most} key results already.', why: 'More of them hide which one matters.', todo: 'Drop one, or draft another objective.' },
  KPI_OF_ANOTHER: { status: 422, what: 'That KPI belongs to somebody else.', why: 'A key result reads a KPI of its own owner, so that nobody sees it who may not.', todo: 'Choose a KPI of the key result’s owner, or let them own the key result.' },
  CHECK_IN_UNKNOWN: { status: 422, what: 'There is no such check-in.', why: 'Only a check-in of this objective can be corrected.', todo: 'Choose one from its list.' },
  CHECK_IN_VALUE: { status: 422, what: 'The value does not fit this key result.', why: 'One that reads a KPI takes its value from there; any other one needs a value.', todo: 'Leave the value out or fill it in, then send it again.' },
  CONFIDENCE_RANGE: { status: 422, what: 'The confidence is out of range.', why: 'It is a whole number from 0 to {most}.', todo: 'Choose a number in that range.' },
  DATE_BEFORE_QUARTER: { status: 422, what: 'The day lies before the quarter.', why: 'A key result counts from the first day of its quarter.', todo: 'Choose a day of the quarter.' },
  SCORES_INCOMPLETE: { status: 422, what: 'Not every key result has one score.', why: 'The final score is the mean of all that were not dropped.', todo: 'Give each key result a score from 0 to 100.' },
  DATE_IN_FUTURE: { status: 422, what: 'The day lies in the future.', why: 'Only what has happened can be recorded as done.', todo: 'Choose today or an earlier day.' },

  PLAN_NEEDS_THREE_KPIS: { status: 422, what: 'A turnaround loop has exactly three KPIs.', why: 'Three decide; everything else supports (R19, S8).', todo: 'Choose three.' },
  PLAN_NEEDS_BASELINES: { status: 422, what: 'A KPI has no history to start from.', why: 'Without a baseline nobody can tell whether it moved (R19).', todo: 'Import or enter its readings first.' },
  PLAN_PARTIES_OVERLAP: { status: 422, what: 'The three signers must be three people other than the two in the loop.', why: 'A sign-off by oneself proves nothing (R109).', todo: 'Choose three different people.' },
  SIGNER_ROLE_MISSING: { status: 422, what: 'A signer does not hold the role they are to sign as.', why: 'Whoever signs as {role} reads the plan’s record; the organisation decides who that may be (R109).', todo: 'Choose someone who holds the role, or ask an owner to grant it in People.' },
  PLAN_CLOSED: { status: 409, what: 'The plan is closed.', why: 'A closed plan is never changed.', todo: 'Open a new plan if there is a new gap.' },
  PLAN_OVERLAPS: { status: 409, what: 'There is a plan for this person already.', why: 'Two plans for one gap would be two bars (S21).', todo: 'Close the other one first.' },
  CRITERIA_MISSING: { status: 422, what: 'The plan has no written criteria yet.', why: 'Without them nobody knows what would count as fixed (R25, R26).', todo: 'Write the criteria first.' },
  CRITERIA_SET: { status: 409, what: 'The criteria are set already.', why: 'They can be amended in the open, never replaced.', todo: 'Amend them, with a reason.' },
  CRITERIA_NO_REASON: { status: 422, what: 'The change has no reason.', why: 'A bar that moves says why (S31).', todo: 'Write the reason.' },
  CRITERIA_STALE: { status: 409, what: 'That is not the version in force.', why: 'The criteria changed in the meantime.', todo: 'Read the current version and act on it.' },
  CRITERIA_UNACKNOWLEDGED: { status: 422, what: 'The criteria in force are not acknowledged by the person they judge.', why: 'Nobody is judged by a bar they were not shown.', todo: 'Ask for the acknowledgement first.' },
  CRITERION_UNVERIFIABLE: { status: 422, what: 'A third person could not decide criterion {number}.', why: '{question} Its {field} does not say.', todo: 'Amend the criterion so that it answers this, or keep the wording with a reason that both sides and the packet show.' },
  FINDING_GONE: { status: 409, what: 'The criteria in force hold no such finding.', why: 'The wording or the rule changed in the meantime.', todo: 'Look at the criteria as they are now.' },
  WORDING_KEPT: { status: 409, what: 'This wording is kept already.', why: 'One reason is enough, and it stands on the record.', todo: 'Nothing to do.' },
  ALREADY_ACKNOWLEDGED: { status: 409, what: 'You have acknowledged this version already.', why: 'Once is enough.', todo: 'Nothing to do.' },
  NOT_YOUR_SIGNATURE: { status: 403, what: 'This sign-off is another person’s.', why: 'Each of the three signs in and signs for themselves (R109).', todo: 'Ask them to sign in.' },
  ALREADY_SIGNED: { status: 409, what: 'You have signed this already.', why: 'A sign-off is given once for each version of the criteria.', todo: 'Nothing to do.' },
  EXTENDED_ALREADY: { status: 409, what: 'The plan was extended once already.', why: 'A loop is extended once at most (S3).', todo: 'Decide now.' },
  RULE_NOT_LOWERED: { status: 409, what: 'This rule has its full weight.', why: 'It was not lowered, or somebody restored it.', todo: 'Nothing to do.' },
  DECISION_NEEDS_REASON: { status: 422, what: 'The decision differs from the computed proposal.', why: 'Whoever decides otherwise says why (S28).', todo: 'Write the reason.' },
} as const satisfies Record<string, RefusalWords>;

/** A named refusal. */
export type RefusalCode = keyof typeof refusals;

/** One refusal as the API answers it. */
export interface ApiRefusal {
  readonly code: RefusalCode;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly path?: string;
}

/** Fills the facts of a refusal into its words. */
export function wordRefusal(code: RefusalCode, facts: RefusalFacts = {}): Omit<ApiRefusal, 'path'> {
  const fill = (words: string): string => words.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '…'));
  const words = refusals[code];
  return { code, what: fill(words.what), why: fill(words.why), todo: fill(words.todo) };
}
