/** What an event type says in plain words, after the name of whoever did it. */
const sentences: Readonly<Record<string, string>> = {
  'ledger.created': 'opened this record',
  'access.read': 'read a performance record without having been in the room',

  'organisation.named': 'gave the organisation its name',
  'language.rule-lowered': 'lowered a language rule to a hint, because people called it wrong too often',
  'language.rule-restored': 'gave a lowered language rule its weight back',
  'person.joined': 'added a person to the organisation',
  'invitation.accepted': 'accepted an invitation and joined',
  'role.granted': 'gave a person a role',
  'role.revoked': 'took a role back',
  'reporting.started': 'set who a person reports to',
  'token.created': 'created an API token',
  'token.revoked': 'revoked an API token',

  'kpi.defined': 'defined a KPI',
  'readings.recorded': 'recorded readings of a KPI',
  'kpi.rebaselined': 'decided that a KPI has a new usual level',

  'ask.started': 'started a weekly question to stakeholders',
  'ask.stopped': 'stopped a weekly question to stakeholders',
  'stakeholder.listed': 'put a stakeholder on the list of a weekly question',
  'stakeholder.unlisted': 'took a stakeholder off the list of a weekly question',
  'score-round.opened': 'asked the stakeholders of a week',
  'score-round.reminded': 'reminded the stakeholders of a week',
  'score-round.closed': 'counted the stakeholders’ answers of a week',

  'pulse.started': 'started an anonymous pulse of a team',
  'pulse.stopped': 'stopped an anonymous pulse',
  'pulse-round.opened': 'asked a team in an anonymous pulse',
  'pulse-round.skipped': 'left a round of a pulse out, because the group is too small',
  'pulse-round.reminded': 'reminded a team of its pulse',
  'pulse-round.closed': 'counted a round of a pulse',

  'trigger.fired': 'noticed a deviation: a rule fired on a reading',
  'trigger.answered': 'answered a trigger with a place in a 1on1',
  'trigger.put-on-agenda': 'put a trigger on the agenda of a 1on1',
  'trigger.snoozed': 'put a trigger off until a day; its clock runs on',
  'incident.logged': 'logged an incident that needs coaching',
  'trigger.way-chosen': 'chose one of the ways out that a trigger proposed',
  'trigger.diagnosed': 'wrote what they believe lies behind a trigger',
  'trigger.dismissed': 'decided that a trigger needs no 1on1',

  'clock.started': 'started a deadline',
  'clock.met': 'noted that a deadline was met',
  'clock.missed': 'noted that a deadline passed',
  'clock.answered-late': 'noted that a missed deadline was answered late',
  'clock.stopped': 'stopped a deadline that no longer matters',

  'series.proposed': 'proposed a series of 1on1s',
  'series.started': 'started a series of 1on1s',
  'series.joined-plan': 'tied a series of 1on1s to a plan',
  'series.cadence-changed': 'let the 1on1s of a series be more often or longer from now on',
  'series.ended': 'ended a series of 1on1s',

  'meeting.scheduled': 'put a 1on1 into the calendar',
  'meeting.moved': 'moved a 1on1',
  'agenda.added': 'put an item on the agenda of a 1on1',
  'agenda.settled': 'settled an agenda item',
  'meeting.started': 'started a 1on1',
  'section.entered': 'went on to a section of a 1on1',
  'meeting.held': 'closed a 1on1 through the close gate',
  'meeting.missed': 'noted that a 1on1 did not take place',
  'meeting.cancelled': 'cancelled a 1on1',
  'recap.published': 'sent the recap of a 1on1',
  'recap.acknowledged': 'acknowledged a recap',
  'recap.corrected': 'added a correction to a recap',

  'commitment.made': 'recorded a commitment',
  'commitment.moved': 'moved the due day of a commitment; the first one is kept',
  'commitment.met': 'showed that a commitment was kept',
  'commitment.missed': 'noted that the due day of a commitment passed',
  'commitment.withdrawn': 'withdrew a commitment',
  'commitment.linked': 'said which objective a commitment is for',

  'plan.opened': 'opened a plan',
  'criteria.set': 'wrote the criteria of a plan',
  'criteria.amended': 'amended the criteria of a plan',
  'criteria.acknowledged': 'acknowledged the criteria of a plan',
  'wording.kept': 'kept the wording of a criterion, with a reason',
  'criteria.disputed': 'disputed the criteria of a plan',
  'signoff.given': 'signed a plan off',
  'signoff.refused': 'refused the sign-off of a plan',
  'tracker.updated': 'said what blocks a criterion',
  'assessment.recorded': 'recorded the computed exit of a plan with its numbers',
  'plan.extended': 'extended a plan',
  'plan.closed': 'decided and closed a plan',

  'objective.drafted': 'drafted an objective',
  'objective.amended': 'corrected what an objective says',
  'objective.activated': 'started an objective',
  'objective.watched': 'looked at the key results of an objective',
  'objective.review-announced': 'reminded of the review of an objective',
  'objective.closed': 'closed an objective with its final score',
  'objective.rescored': 'corrected the final score of an objective',
  'key-result.added': 'added a key result',
  'key-result.amended': 'corrected a key result',
  'key-result.dropped': 'dropped a key result',
  'key-result.slipped': 'noted that a key result slips',
  'key-result.raised': 'gave a slipping key result its place',
  'key-result.recovered': 'noted that a key result has caught up',
  'check-in.recorded': 'checked in on a key result',
  'check-in.corrected': 'corrected a check-in',

  'packet.exported': 'exported a plan as a packet',
};

/** Whether an event type has words of its own. */
export function hasSentence(type: string): boolean {
  return Object.hasOwn(sentences, type);
}

/** What happened, as one sentence: who did what. `who` is null when the product did it by itself. */
export function eventSentence(type: string, who: string | null): string {
  const does = hasSentence(type) ? sentences[type] : undefined;
  return `${who ?? 'Manent'} ${does ?? `recorded “${type}”`}`;
}

const subjects: Readonly<Record<string, string>> = {
  org: 'Organisation',
  usr: 'Person',
  ser: 'Series',
  mtg: '1on1',
  cmt: 'Commitment',
  kpi: 'KPI',
  trg: 'Trigger',
  clk: 'Deadline',
  pln: 'Plan',
  pkt: 'Packet',
  ask: 'Weekly question',
  stk: 'Stakeholder',
  pls: 'Pulse',
  obj: 'Objective',
  tok: 'API token',
};

/** What kind of thing a stream is about, by the prefix of its id. */
export function streamWord(stream: string): string {
  return subjects[stream.slice(0, 3)] ?? 'Stream';
}
