/** Minutes that a section of an agenda is planned for. */
interface Timed {
  readonly minutes: number;
}

/**
 * Gives the sections of an agenda the length of a meeting that is longer or shorter than their sum: in proportion, in whole
 * minutes that add up to it. What is left over goes to the largest fractions, the earlier section first. S18 names only the
 * length, so that no section is favoured is ours.
 */
export function stretchSections<Section extends Timed>(sections: readonly Section[], minutes: number): readonly Section[] {
  const planned = sections.reduce((sum, section) => sum + section.minutes, 0);
  if (planned === minutes || planned === 0) return sections;
  const exact = sections.map((section) => (section.minutes * minutes) / planned);
  const whole = exact.map((share) => Math.floor(share));
  const left = minutes - whole.reduce((sum, share) => sum + share, 0);
  const gaining = new Set(
    exact
      .map((share, place) => ({ place, fraction: share - Math.floor(share) }))
      .toSorted((a, b) => b.fraction - a.fraction || a.place - b.place)
      .slice(0, left)
      .map(({ place }) => place),
  );
  return sections.map((section, place) => ({ ...section, minutes: (whole[place] ?? 0) + (gaining.has(place) ? 1 : 0) }));
}
