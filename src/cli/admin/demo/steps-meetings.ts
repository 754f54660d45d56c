import { Temporal } from 'temporal-polyfill';
import type { RoomView } from '../../../contract/meetings.ts';
import type { CommitmentId, MeetingId } from '../../../core/kernel/id.ts';
import { formatDate } from '../../../core/kernel/schema.ts';
import { CommandError } from '../../output.ts';
import { at, daysToFirstMeeting, loopSprints, meetingDays, triggerSprint } from './days.ts';
import { importSprints } from './steps-numbers.ts';
import { answerAsOutsiders } from './invented-stakeholders.ts';
import { scenes, type Scene } from './scenes.ts';
import { done, type Stage } from './stage.ts';
import type { Step } from './step.ts';
import type { SprintsFile } from './sprints-file.ts';
import { need } from './told.ts';

/** Step 5: five meetings on the 5/5/2 agenda; none closes without a complete commitment. */
export const meetingsStep: Step = {
  id: 'meetings',
  title: 'Five 1on1s on the 5/5/2 agenda, each through the close gate',
  run: async (stage, sprints, told) => {
    let meeting = need(told.firstMeeting, 'first meeting');
    let gateRefused = '';
    for (const [index, scene] of scenes.entries()) {
      const day = meetingDays[index] ?? 0;
      await importNewSprints(stage, sprints, day);
      await stage.moveTo(startOf(stage, sprints, day));
      await answerAsOutsiders(stage, need(told.askedKpi, 'weekly question'));
      if (index === 0) gateRefused = await tryToCloseEmpty(stage, meeting);
      const { commitments, next } = await holdMeeting(stage, meeting, scene, index === 0);
      told.meetings.push(meeting);
      told.commitments.push(...commitments);
      if (next !== null) await answerSignals(stage);
      await afterMeeting(stage, meeting, commitments, scene);
      if (next === null && index < scenes.length - 1) throw new CommandError('The demo’s series has no next meeting.', 1);
      if (next !== null) meeting = next;
    }
    const last = await room(stage, told.meetings.at(-1) ?? meeting);
    return {
      held: told.meetings.length,
      days: meetingDays.join(', '),
      agenda: last.meeting.sections.map((section) => `${section.title} ${section.minutes} min`).join(', '),
      'the gate refused an empty close with': gateRefused,
      commitments: told.commitments.length,
    };
  },
};

const startOf = (stage: Stage, sprints: SprintsFile, day: number): Temporal.Instant =>
  at(sprints.endOf(triggerSprint).add({ days: daysToFirstMeeting + day }), '10:00', stage.timeZone);

async function room({ players }: Stage, meeting: MeetingId): Promise<RoomView> {
  return done('read the room', await players.manager.call('GET /api/meetings/:meeting', { params: { meeting } }));
}

/** Sprints that closed since the last meeting are imported the day after they end, as a team would. */
async function importNewSprints(stage: Stage, sprints: SprintsFile, day: number): Promise<void> {
  const today = sprints.endOf(triggerSprint).add({ days: daysToFirstMeeting + day });
  for (const sprint of loopSprints) {
    const ended = sprints.endOf(sprint);
    if (Temporal.PlainDate.compare(ended, today) >= 0) continue;
    const when = at(ended.add({ days: 1 }), '08:00', stage.timeZone);
    if (Temporal.Instant.compare(when, stage.clock.now()) <= 0) continue;
    await stage.moveTo(when);
    await importSprints(stage.players.manager, stage.players.report.id, sprints.csv(10, sprint));
  }
}

/** The gate says everything that is missing at once; the codes are named here. */
async function tryToCloseEmpty({ players }: Stage, meeting: MeetingId): Promise<string> {
  done('start the meeting', await players.manager.call('POST /api/meetings/:meeting/start', { params: { meeting }, body: {} }));
  const half = { owner: null, action: 'look into it', expectedOutput: '', due: null, escalation: '', proofRequired: true };
  const refused = await players.manager.call('POST /api/meetings/:meeting/close', { params: { meeting }, body: { commitments: [half], recap: 'now' } });
  if (refused.ok) throw new CommandError('The demo’s close gate let an empty commitment pass.', 1);
  return refused.refusals.map((refusal) => refusal.code).join(', ');
}

async function holdMeeting(
  stage: Stage,
  meeting: MeetingId,
  scene: Scene,
  started: boolean,
): Promise<{ readonly commitments: readonly CommitmentId[]; readonly next: MeetingId | null }> {
  const { players, clock } = stage;
  const params = { meeting };
  const { manager, report } = players;
  const section = (await room(stage, meeting)).meeting.sections;
  if (!started) done('start the meeting', await manager.call('POST /api/meetings/:meeting/start', { params, body: {} }));
  const obstacles = section[1]?.key ?? '';
  const { item } = done('add to the agenda', await report.call('POST /api/meetings/:meeting/agenda', { params, body: { section: obstacles, text: scene.obstacle } }));
  for (const { key, minutes } of section) {
    done('move the clock', await manager.call('POST /api/meetings/:meeting/section', { params, body: { section: key } }));
    await stage.moveTo(clock.now().add({ minutes: minutes - 1, seconds: 30 }));
  }
  const signals = (await room(stage, meeting)).agenda.filter(({ trigger, outcome }) => trigger !== null && outcome === 'open');
  for (const point of signals) {
    done('talk about the signal', await manager.call('POST /api/meetings/:meeting/agenda/:item', { params: { ...params, item: point.item }, body: { outcome: 'discussed' } }));
  }
  done('settle the agenda', await manager.call('POST /api/meetings/:meeting/agenda/:item', { params: { ...params, item }, body: { outcome: 'discussed' } }));
  const { notes } = await room(stage, meeting);
  done('save the notes', await report.call('PUT /api/meetings/:meeting/notes', { params, body: { text: scene.notes, version: notes?.version ?? 0 } }));
  const today = clock.now().toZonedDateTimeISO(stage.timeZone).toPlainDate();
  return done(
    'close the meeting',
    await manager.call('POST /api/meetings/:meeting/close', {
      params,
      body: {
        commitments: [
          {
            owner: scene.commitment.owner === 'report' ? report.id : manager.id,
            action: scene.commitment.action,
            expectedOutput: scene.commitment.output,
            due: formatDate(today.add({ days: scene.commitment.dueInDays })),
            escalation: 'Dara Director-Example, the morning after the due day',
            proofRequired: true,
          },
        ],
        recap: scene.recap === 'late' ? 'later' : 'now',
        delta: scene.delta,
      },
    }),
  );
}

/** Signals that ask for a talk, such as commitments that slip, get a place in the next 1on1 at once. */
async function answerSignals({ players: { manager, report } }: Stage): Promise<void> {
  const { items } = done('look at the signals', await manager.call('GET /api/triggers', { query: {} }));
  for (const { id, about, subject } of items) {
    if (about === null || subject.id !== report.id) continue;
    const body = { text: 'Fewer commitments were kept than we agreed: which of them were too big?' };
    done('put the signal on the agenda', await manager.call('POST /api/triggers/:trigger/agenda', { params: { trigger: id }, body }));
  }
}

/** What happens between two meetings: the recap is acknowledged (or comes late), the commitment is kept or not. */
async function afterMeeting(stage: Stage, meeting: MeetingId, commitments: readonly CommitmentId[], scene: Scene): Promise<void> {
  const { players, clock } = stage;
  if (scene.recap === 'late') {
    await stage.moveTo(clock.now().add({ hours: 27 }));
    done('send the recap', await players.manager.call('POST /api/meetings/:meeting/recap', { params: { meeting }, body: { delta: scene.delta } }));
  }
  await stage.moveTo(clock.now().add({ hours: 2 }));
  done('acknowledge the recap', await players.report.call('POST /api/meetings/:meeting/recap/acknowledge', { params: { meeting }, body: {} }));
  if (scene.correction !== null) {
    done('correct the recap', await players.report.call('POST /api/meetings/:meeting/recap/correct', { params: { meeting }, body: { text: scene.correction } }));
  }
  const keeper = scene.commitment.owner === 'report' ? players.report : players.manager;
  const { keptInDays } = scene.commitment;
  if (keptInDays === null) return;
  await stage.moveTo(clock.now().add({ hours: 24 * keptInDays }));
  for (const commitment of commitments) {
    done(
      'keep the commitment',
      await keeper.call('POST /api/commitments/:commitment/meet', {
        params: { commitment },
        body: { happenedOn: formatDate(clock.now().toZonedDateTimeISO(stage.timeZone).toPlainDate()), statement: scene.commitment.proof, link: 'https://docs.demo.example/proof' },
      }),
    );
  }
}
