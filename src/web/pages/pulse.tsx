import IconActivity from '@tabler/icons-react/dist/esm/icons/IconActivity.mjs';
import { useNavigate } from '@tanstack/react-router';
import type { CallOutput } from '../../contract/client.ts';
import { HowItWorks } from '../pulse/how-it-works.tsx';
import { PulseCard } from '../pulse/pulse-card.tsx';
import { StartPulse } from '../pulse/start-pulse.tsx';
import { pulseText } from '../pulse/text.ts';
import { ReadState } from '../read-state.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useRead } from '../use-read.ts';

const text = pulseText.page;

/** The anonymous pulse: one's own team's, one's manager's, and how answers are kept apart from people. */
export function PulsePage() {
  const read = useRead('GET /api/pulses');
  return (
    <>
      <PageHeader title={text.title} meta={text.lead} {...(read.data?.can.start === true && read.data.pulses.length > 0 ? { actions: <StartPulse reports={read.data.reports} /> } : {})} />
      <ReadState read={read} height={480}>
        {(page) => <Pulses page={page} />}
      </ReadState>
    </>
  );
}

function Pulses({ page }: { readonly page: CallOutput<'GET /api/pulses'> }) {
  const { pulses, questions, showFrom, reports, can } = page;
  const navigate = useNavigate();
  return (
    <div className="columns">
      <div>
        {pulses.length === 0 ? (
          <Card>
            <EmptyState icon={IconActivity} title={text.none} {...(can.start ? { action: <StartPulse reports={reports} /> } : {})}>
              {can.start ? text.noneLeads(reports) : text.noneSmall(reports, showFrom)}
            </EmptyState>
          </Card>
        ) : (
          pulses.map((pulse) => <PulseCard key={pulse.id} pulse={pulse} showFrom={showFrom} onPass={(token) => void navigate({ to: '/pulse/answer', hash: token })} />)
        )}
        <Card title={text.asked}>
          <ul className="stack">
            {questions.map(({ key, statement }) => (
              <li key={key}>{statement}</li>
            ))}
          </ul>
        </Card>
      </div>
      <div>
        <HowItWorks showFrom={showFrom} />
      </div>
    </div>
  );
}
