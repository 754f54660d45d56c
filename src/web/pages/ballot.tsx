import { BallotForm } from '../pulse/ballot-form.tsx';
import { HowFolded } from '../pulse/how-it-works.tsx';
import { pulseText } from '../pulse/text.ts';
import { useBallotPage } from '../pulse/use-ballot-page.ts';
import { ReadState } from '../read-state.tsx';
import { formatCivilDate } from '../ui/format-date.ts';
import { EntryFrame } from './entry-frame.tsx';
import { WithLinkToken } from './link-token.tsx';

const text = pulseText.ballot;

/** Where a round of the pulse is answered, outside the frame of the product: nothing here needs to know who is signed in. */
export function BallotPage() {
  return <WithLinkToken title={text.title}>{(token) => <BallotOf token={token} />}</WithLinkToken>;
}

function BallotOf({ token }: { readonly token: string }) {
  const read = useBallotPage(token);
  const view = read.data;
  const spent = view?.spent === true;
  const lead = view === undefined ? undefined : spent ? text.doneBody : text.lead(view.manager.name, formatCivilDate(view.week));
  return (
    <EntryFrame title={spent ? text.done : text.title} lead={lead} wide>
      <ReadState read={read} height={420}>
        {(found) => (
          <>
            {found.spent ? null : <BallotForm token={token} view={found} />}
            <HowFolded showFrom={found.showFrom} />
          </>
        )}
      </ReadState>
    </EntryFrame>
  );
}
