import type { SlotName, TextKind } from '../diagnostic.ts';

/** What headings, labels and columns are called, and what kind of text follows them. */
const kindWords: readonly (readonly [TextKind, RegExp])[] = [
  [
    'criterion',
    /\b(?:(?:expected|desired|required|intended|measurable|target) (?:outcomes?|results?)|criteri(?:on|a)|expectations?|goals?|objectives?|targets?|okrs?|key results?|kpis?|success measures?|definition of (?:done|success)|what (?:good|success) looks like|expected|requirements?|standards?|bar|outcomes? expected|success)\b/gu,
  ],
  [
    'commitment',
    /\b(?:commitments?|action(?: (?:items?|points?|plan|list))?s?|next steps?|to[ -]?dos?(?: list)?|tasks?|agree(?:d|ments?)|promises?|who does what|deliverables?|homework)\b/gu,
  ],
  ['feedback', /\b(?:feedback|praise|kudos|recognition|strengths?|weaknesses|assessment|appraisal|areas? (?:for|of) improvement|observations?|what went (?:well|badly|wrong))\b/gu],
  ['followup', /\b(?:follow[ -]?ups?|carry[ -]?overs?|carried over|parking lot|parked|revisit|watch ?list|open (?:topics?|points?)|next time)\b/gu],
  ['question', /\b(?:questions?|q ?& ?a)\b/gu],
  ['evidence', /\b(?:evidence|results?|proofs?|facts?|achievements?|accomplishments?|what happened|wins?|outcomes?|track record|progress)\b/gu],
  ['other', /\b(?:background|context|logistics|attendees|participants|agenda|links?|references?|glossary|definitions?|about|introduction|purpose|summary|history|consequences|signatures?|acknowledge?ments?)\b/gu],
];

const slotWords: readonly (readonly [readonly SlotName[], RegExp])[] = [
  [['owner'], /^(?:owners?|who|responsible(?: person)?|accountable|assignees?|assigned to|dri|lead|person|owned by|name)$/u],
  [['date', 'window'], /^(?:due(?: (?:date|by|on))?|by|by when|when|deadline|date|target date|until|finish(?: by)?|end date|window|period|time ?frame|timeline)$/u],
  [['measure'], /^(?:measures?|measured by|metrics?|targets?|thresholds?|kpis?|how measured|measurement|bar|success measure)$/u],
  [['output'], /^(?:proof|required proof|outputs?|expected output|deliverables?|artefacts?|artifacts?|evidence required)$/u],
];

/** Columns that say nothing about whether a row can be checked. */
const asideWords = /^(?:#|no\.?|nr\.?|id|ref|status|state|progress|done|priority|prio|notes?|comments?|remarks?|area|topic|category|theme|section)$/u;

/** What the head and the foot of a form say of the people and of the paper. */
const formLabel = /(?<![\p{L}\p{N}])(?:(?<person>(?:direct )?report|employee|(?:team|staff) member|(?:line )?manager|supervisor|director|hr(?: (?:business )?partner)?|hrbp|reviewer|mentor|witness)(?:['’]s)?(?: name| signature)?|job title|title|role|position|department|location|(?:plan |review )?period|(?:start |end |effective )?dates?|signature|signed|employee (?:id|number)|version):\s*/giu;
const nameOrBlank = /^(?:[\p{Lu}_\d][\p{L}\p{M}\p{N}.'’_-]*[,;]?(?:\s+|$))*$/u;
/** Longest value, in words, of what is no name, such as a job title. */
const longestValue = 6;

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#&'’.\- ]+/gu, ' ')
    .replaceAll(/^[\d.\s]+|[\s.]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** The kind of text that a heading announces, by its last telling word before a preposition or an "and"; null when it tells none. */
export function kindOfHeading(heading: string): TextKind | null {
  for (const part of heading.toLowerCase().split(/[/,:;(–—|]|\s(?:-|for|of(?! (?:done|success|improvement))|on|from|about|in|with|since|and|&|by)\s/u)) {
    const kind = lastKind(normal(part));
    if (kind !== null) return kind;
  }
  return lastKind(normal(heading));
}

function lastKind(words: string): TextKind | null {
  let found: { readonly kind: TextKind; readonly end: number } | null = null;
  for (const [kind, pattern] of kindWords) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found === null || end > found.end) found = { kind, end };
    }
  }
  return found?.kind ?? null;
}

/** The kind that a label such as `Action` or `Open questions` names when it is nothing but that; null otherwise. */
export function kindOfLabel(label: string): TextKind | null {
  const words = normal(label);
  const rest = kindWords.reduce((text, [, pattern]) => text.replaceAll(pattern, ''), words).replaceAll(/\b(?:our|my|your|the|key|main|new|open|and|for|of|this|next|last|week|month|sprint|quarter|q[1-4])\b|[&\d.\- ]/gu, '');
  return rest === '' && words !== '' ? kindOfHeading(label) : null;
}

/** The slots that a label or column such as `Owner` or `Due` holds; null when it holds none. */
export function slotsOfLabel(label: string): readonly SlotName[] | null {
  const words = normal(label);
  return slotWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether words are the head or the foot of a form ("Employee: Tom Berg  Manager: Dana Reyes"), and nothing else. */
export function isFormHead(words: string): boolean {
  const labels = [...words.matchAll(formLabel)];
  return (
    labels[0]?.index === 0 &&
    labels.every(({ 0: label, index, groups }, at) => {
      const value = words.slice(index + label.length, labels[at + 1]?.index).trim();
      return groups?.['person'] === undefined ? value.split(/\s+/).length <= longestValue : nameOrBlank.test(value);
    })
  );
}

/** Whether a column stands beside the matter: a number, a state, a remark. */
export function isAside(column: string): boolean {
  const words = normal(column);
  return words === '' || asideWords.test(words);
}

const nothing = /^(?:tb[adc]|n\/?a|none|open|unknown|\?+|[-–—.…\s]*|to be .*|not yet.*)$/iu;
const nobody = /\b(?:we|us|all|both|everyone|everybody|someone|somebody|anyone|teams?|departments?|group)\b/iu;
const noDay = /\b(?:asap|soon|later|ongoing|continuous(?:ly)?|whenever|when|some ?time|eventually|rolling)\b/iu;
const aDay = /\d|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:today|tonight|tomorrow|week|month|quarter|sprint|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const aTest = /\d|\b(?:yes|no|pass(?:es|ed)?|fails?|signed|approved|merged|published|released|accepted)\b/iu;

/** Whether what stands under a label or in a column answers for its slot: "asap" is no date, "the team" no owner, "better" no measure. */
export function fillsSlot(slot: SlotName, value: string): boolean {
  const words = value.trim();
  if (nothing.test(words)) return false;
  if (slot === 'owner') return !nobody.test(words);
  if (slot === 'date' || slot === 'window') return aDay.test(words) && !noDay.test(words);
  if (slot === 'measure') return aTest.test(words);
  return true;
}
