import type { PersonId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Recap } from '../../core/meetings/recap.ts';
import { describeDay, describeMoment } from '../mail/describe-moment.ts';

/** What the mail of a recap is written from. */
export interface RecapLetter {
  readonly recap: Recap;
  readonly late: boolean;
  readonly dueAt: UtcInstant;
  readonly publishedAt: UtcInstant;
  readonly timeZone: string;
  readonly manager: string;
  readonly report: string;
  /** The names of the two by id, for the owners of commitments. */
  readonly names: ReadonlyMap<PersonId, string>;
  /** Where the recap can be acknowledged or corrected. */
  readonly page: string;
  /** The entry of the record that the attached receipt proves. */
  readonly entry: { readonly seq: number; readonly on: string };
  readonly receiptFile: string;
}

const outcomes = { discussed: 'discussed', dropped: 'dropped', 'carried-over': 'carried over', open: 'left open' } as const;

/** The subject says which 1on1, and nothing of what was said. */
export function recapSubject({ recap, manager, report }: RecapLetter): string {
  return `Recap of 1on1 ${recap.number}, ${describeDay(recap.heldOn)}: ${manager} and ${report}`;
}

/** The recap as plain text, and how to keep and check the receipt (RECORD.md 5.5). */
export function recapText(letter: RecapLetter): string {
  const { recap, names } = letter;
  const blocks = [
    `1on1 ${recap.number} of ${letter.manager} and ${letter.report}\nHeld on ${describeDay(recap.heldOn)}, ${minutes(recap.seconds)}`,
    ...(letter.late
      ? [`This recap is late: it was due by ${describeMoment(letter.dueAt, letter.timeZone)} and was sent at ${describeMoment(letter.publishedAt, letter.timeZone)}. The record says so for good.`]
      : []),
    section(
      'COMMITMENTS',
      recap.commitments.map(({ terms }, index) =>
        [
          `${index + 1}. ${terms.action}`,
          `   Owner: ${names.get(terms.owner) ?? 'one of the two'}`,
          `   Due: ${describeDay(terms.due)}`,
          `   Expected output: ${terms.expectedOutput}`,
          `   If it slips: ${terms.escalation}`,
          `   Proof: ${terms.proofRequired ? 'needed' : 'not needed'}`,
        ].join('\n'),
      ),
    ),
    ...(recap.delta === '' ? [] : [section('WHAT CHANGED SINCE THE LAST 1ON1', [recap.delta])]),
    ...(recap.agenda.length === 0 ? [] : [section('AGENDA', recap.agenda.map(({ text, outcome }) => `- ${text} (${outcomes[outcome]})`))]),
    ...(recap.notes.trim() === '' ? [] : [section('NOTES', [recap.notes])]),
    `Acknowledge it, or append a correction: ${letter.page}`,
    [
      `Keep this mail. The attached receipt proves this recap was entry ${letter.entry.seq} of the record on ${letter.entry.on}.`,
      'If the record is ever changed, this file shows it. Check it in any of three ways:',
      `- run: manent verify ${letter.receiptFile} --policy policy.txt (the Record page has policy.txt);`,
      `- ask for a packet later, and run: manent verify PACKET --policy policy.txt --receipt ${letter.receiptFile};`,
      '- give it to any tool that reads C2SP tlog-proof files, with the key that your organisation has published.',
    ].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.join('\n')}`;
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds / 60);
  return whole === 1 ? '1 minute' : `${whole} minutes`;
}
