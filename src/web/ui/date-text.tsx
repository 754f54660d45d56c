import { formatCivilDate, formatDistance, formatInstant } from './format-date.ts';
import { uiText } from './text.ts';
import { useNow } from './use-now.ts';

type DateTextProps =
  | {
      /** A civil date such as `2026-03-04`: a day, in no time zone. */
      readonly date: string | null;
      readonly format?: 'short' | 'long' | 'weekday';
    }
  | {
      /** An instant in UTC; shown in the reader's time zone. */
      readonly at: string | null;
      readonly format?: 'time' | 'short' | 'full' | 'distance';
      /** Marks the moment at which the record took it in, as apart from a day that somebody claimed. */
      readonly recorded?: boolean;
    };

/** A day or a moment. The machine-readable value stays in the page; an instant's full form is its tooltip. */
export function DateText(props: DateTextProps) {
  if ('date' in props) {
    if (props.date === null) return <span className="dimmed">{uiText.notRecorded}</span>;
    return <time dateTime={props.date}>{formatCivilDate(props.date, props.format)}</time>;
  }
  if (props.at === null) return <span className="dimmed">{uiText.notRecorded}</span>;
  return <InstantText at={props.at} format={props.format ?? 'short'} recorded={props.recorded ?? false} />;
}

function InstantText({ at, format, recorded }: { readonly at: string; readonly format: 'time' | 'short' | 'full' | 'distance'; readonly recorded: boolean }) {
  const now = useNow(format === 'distance' ? 30_000 : null);
  const words = format === 'distance' ? formatDistance(at, now) : formatInstant(at, format);
  return (
    <time dateTime={at} title={formatInstant(at, 'full')}>
      {recorded ? uiText.recordedAt(words) : words}
    </time>
  );
}
