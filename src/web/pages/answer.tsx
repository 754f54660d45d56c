import { AnswerForm, LeaveList, WhoReads } from '../stakeholders/answer-form.tsx';
import { stakeholdersText } from '../stakeholders/text.ts';
import { useAnswerPage } from '../stakeholders/use-answer-page.ts';
import { ReadState } from '../read-state.tsx';
import { formatCivilDate } from '../ui/format-date.ts';
import { EntryFrame } from './entry-frame.tsx';
import { WithLinkToken } from './link-token.tsx';

const text = stakeholdersText.answer;

/** What a stakeholder sees who follows the link in their mail: no account, one question. Opening it changes nothing. */
export function AnswerPage() {
  return <WithLinkToken title={text.title}>{(token) => <Answer token={token} />}</WithLinkToken>;
}

function Answer({ token }: { readonly token: string }) {
  const read = useAnswerPage(token);
  const view = read.data;
  const title = view === undefined ? text.title : !view.listed ? text.left : view.open ? text.title : text.closed;
  const lead = view === undefined ? undefined : !view.listed ? text.leftBody : view.open ? text.week(formatCivilDate(view.week)) : text.closedBody;
  return (
    <EntryFrame title={title} lead={lead} wide>
      <ReadState read={read} height={320}>
        {(found) => (
          <>
            {found.listed && found.open ? <AnswerForm token={token} view={found} /> : null}
            {found.listed && found.open ? <WhoReads view={found} /> : null}
            {found.listed ? <LeaveList token={token} organisation={found.organisation} /> : null}
          </>
        )}
      </ReadState>
    </EntryFrame>
  );
}
