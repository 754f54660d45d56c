/** The kinds of streams and people, and the prefix that each kind's opaque ids carry. */
export const idPrefixes = {
  organisation: 'org',
  person: 'usr',
  series: 'ser',
  meeting: 'mtg',
  commitment: 'cmt',
  kpi: 'kpi',
  trigger: 'trg',
  clock: 'clk',
  plan: 'pln',
  packet: 'pkt',
  ask: 'ask',
  stakeholder: 'stk',
  pulse: 'pls',
  objective: 'obj',
  token: 'tok',
} as const;

/** A kind of thing that has an id of its own. */
export type IdKind = keyof typeof idPrefixes;

/** An opaque random id such as `mtg_5f0c...` (32 hex digits, 128 bits). It says nothing about its subject. */
export type Id<Kind extends IdKind = IdKind> = `${(typeof idPrefixes)[Kind]}_${string}`;

export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type SeriesId = Id<'series'>;
export type MeetingId = Id<'meeting'>;
export type CommitmentId = Id<'commitment'>;
export type KpiId = Id<'kpi'>;
export type TriggerId = Id<'trigger'>;
export type ClockId = Id<'clock'>;
export type PlanId = Id<'plan'>;
export type PacketId = Id<'packet'>;
export type AskId = Id<'ask'>;
export type StakeholderId = Id<'stakeholder'>;
export type PulseId = Id<'pulse'>;
export type ObjectiveId = Id<'objective'>;
export type TokenId = Id<'token'>;

/** Tells whether a text is a well-formed id of the given kind. */
export function isId<Kind extends IdKind>(kind: Kind, text: string): text is Id<Kind> {
  const prefix = idPrefixes[kind];
  return text.startsWith(`${prefix}_`) && /^[0-9a-f]{32}$/.test(text.slice(prefix.length + 1));
}

/** Makes a fresh id of a kind. The randomness is the caller's, so that decisions stay repeatable. */
export type NewId = <Kind extends IdKind>(kind: Kind) => Id<Kind>;
