import type { KpiId } from '../../../core/kernel/id.ts';
import { makeCall } from '../../../contract/client.ts';
import { describeDay } from '../../../server/mail/describe-moment.ts';
import { makeSessionTransport } from '../../http-transport.ts';
import { done, type Stage } from './stage.ts';

/** Who is asked about the second report's team each week. They are no members, and they are invented. */
const stakeholders = ['Ada', 'Ben', 'Cleo', 'Dev', 'Eun', 'Finn'].map((name) => ({ name: `${name} Asked-Example`, email: `${name.toLowerCase()}@asked.example` }));

/** What they answer, week by week; null: they do not. One week has too few answers for a figure. */
const answers: readonly (readonly (number | null)[])[] = [
  [6, 5, 7, 6, 8, null],
  [6, 6, 7, 6, 7, 5],
  [7, null, 6, null, 8, 6],
  [7, 6, 7, 7, 8, 6],
  [7, 7, 8, 7, 8, null],
];

/** Starts the weekly question about the second report's team, so that the demo shows an ask that has been running for a while. */
export async function startAsking({ players }: Stage): Promise<KpiId> {
  const { manager, second } = players;
  const body = { name: 'Partner score', role: 'stakeholder', unit: 'score', direction: 'up', team: 'partners', owner: second.id, target: 7, source: 'six people who work with the team, asked weekly (invented)' } as const;
  const { kpi } = done('define a score', await manager.call('POST /api/kpis', { body }));
  done('ask the stakeholders', await manager.call('POST /api/kpis/:kpi/ask', { params: { kpi }, body: { stakeholders } }));
  return kpi;
}

/** Answers the week that is open, each from the link in their own mail, as they would on a phone. */
export async function answerAsOutsiders({ players, mailbox, server }: Stage, kpi: KpiId): Promise<void> {
  const { ask, rounds } = done('read the ask', await players.manager.call('GET /api/kpis/:kpi/ask', { params: { kpi } }));
  const week = ask?.open?.week;
  if (week === undefined) return;
  const nobody = makeCall(makeSessionTransport(server.services.config.url.origin));
  for (const [place, { email }] of stakeholders.entries()) {
    const score = answers[rounds.length]?.[place] ?? null;
    if (score === null) continue;
    const mail = await mailbox.waitFor('a question', (each) => each.to === email && each.subject.startsWith('One question') && each.text.includes(describeDay(week)));
    const token = /#([\w-]+)/.exec(mail.text)?.[1] ?? '';
    const comment = place === 0 ? 'Interfaces change without a word' : place === 4 ? 'Questions are answered within a day' : '';
    done('answer', await nobody('POST /api/stakeholder-answers', { body: { token, score, comment } }));
  }
}
