import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { RuleId } from './diagnostic.ts';
import { languageEvents } from './events.ts';

/** Which rules only hint in an organisation. */
export interface LoweredRules {
  readonly lowered: readonly RuleId[];
}

function evolve(state: LoweredRules, event: Recorded<(typeof languageEvents)[number]>): LoweredRules {
  const content = event.type === 'language.rule-lowered' ? event.parts.counts : event.parts.rule;
  if (content === erased) return state;
  const others = state.lowered.filter((rule) => rule !== content.rule);
  return { lowered: event.type === 'language.rule-lowered' ? [...others, content.rule] : others };
}

/** The organisation's own stream, as far as the linter is concerned. */
export const loweredRulesStream: StreamType<LoweredRules, typeof languageEvents> = {
  kind: 'organisation',
  events: languageEvents,
  initial: { lowered: [] },
  shared: true,
  evolve,
};
