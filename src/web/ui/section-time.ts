/** One timed part of an agenda. `spentSeconds` counts what has run so far, without the stretch that runs now. */
export interface AgendaSection {
  readonly id: string;
  readonly label: string;
  readonly minutes: number;
  readonly spentSeconds: number;
  readonly note?: string;
}

/** Seconds that a section has run, given when its present stretch began (both in epoch milliseconds). */
export function secondsSpent(section: AgendaSection, current: string | null, runningSince: number | null, now: number): number {
  if (section.id !== current || runningSince === null) return section.spentSeconds;
  return section.spentSeconds + Math.max(0, Math.floor((now - runningSince) / 1000));
}

/** Seconds as `mm:ss`; hours are counted in minutes, as a meeting's clock does. */
export function clockFace(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const minutes = String(Math.floor(whole / 60)).padStart(2, '0');
  return `${minutes}:${String(whole % 60).padStart(2, '0')}`;
}
