import type { Token } from '../token.ts';
import type { DateSlot } from './dates.ts';

const joints = new Set(['to', 'until', 'till', 'through', '-', 'and']);
/** "1-30 June": both ends in one number. */
const dayRange = /^\d{1,2}[-–]\d{1,2}$/;

/** Whether the text names a stretch of the calendar with both its ends: "1 Dec 2026 to 15 Jan 2027", "between May and July", "1-30 June". */
export function namesWindow(tokens: readonly Token[], dates: readonly DateSlot[]): boolean {
  return dates.some((date, index) => {
    if (date.class !== 'deadline' && date.class !== 'window') return false;
    const before = tokens[date.from - 1];
    if (before?.kind === 'number' && dayRange.test(before.norm)) return true;
    const next = dates[index + 1];
    if (next?.from !== date.to + 1 || (next.class !== 'deadline' && next.class !== 'window')) return false;
    const joint = tokens[date.to]?.norm ?? '';
    return joints.has(joint) && (joint !== 'and' || date.class === 'window');
  });
}
