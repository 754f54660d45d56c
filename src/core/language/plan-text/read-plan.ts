import type { TextKind } from '../diagnostic.ts';
import { addSlot } from './add-slot.ts';
import { isFormHead, kindOfHeading, kindOfLabel, slotsOfLabel } from './heading-words.ts';
import { contentOf, frontMatterLines, isBlank, linesOf, maskComments, type SourceLine } from './lines.ts';
import { slicePlain } from './plain-text.ts';
import type { PlanEntry } from './plan-entry.ts';
import { readTable } from './read-table.ts';
import { splitParagraph } from './split-paragraph.ts';
import { stripMarkup, type Content } from './strip-markup.ts';
import { isTableRule } from './table-cells.ts';

/** How lines belong together: in Markdown a paragraph runs on to the next blank line, in plain text a line is an entry of its own. */
export type PlanFormat = 'markdown' | 'plain';

const listMark = /^(?:[-*+•–‣◦]|(\d{1,3}|[a-z])[.)])(?:[ \t]+(?:\[[ xX]\](?:[ \t]+|$))?|$)/;
const fenceMark = /^(`{3,}|~{3,})/;
const thematicBreak = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const linkDefinition = /^\[[^\]]{1,200}\]:\s*\S/;
/** A label in front of an entry, such as `Action: ...`; longer than this it is a sentence with a colon. */
const labelled = /^([^:.!?]{2,30}):\s+(?=\S)/;
/** A line that only leads over to what follows ("We agreed on this:") is no entry, up to so many words. */
const longestLead = 12;
/** Levels of headings end at six; below them come lines in bold, and labels. */
const boldLevel = 7;
const labelLevel = 8;

interface Block {
  readonly lines: Content[];
  readonly isItem: boolean;
}

/** The entries of a plan as people write it, in the order of the text. Pure; never fails: what is no markup is text. */
export function readPlan(source: string, format: PlanFormat): readonly PlanEntry[] {
  const lines = linesOf(source);
  const reader = new PlanReader(lines.some(({ text }) => /^\s{0,3}#{2,6}\s/.test(text)));
  let fence: string | null = null;
  let quoted = false;
  let comment = false;
  for (let at = frontMatterLines(lines); at < lines.length; at += 1) {
    const raw = lines[at];
    if (raw === undefined) break;
    if (fence !== null) {
      if (raw.text.trim().startsWith(fence)) fence = null;
      continue;
    }
    const uncommented = maskComments(raw.text, comment);
    comment = uncommented.inside;
    const line: SourceLine = { ...raw, text: uncommented.text };
    const content = contentOf(line);
    if (isBlank(line.text)) {
      quoted = false;
      reader.endBlock();
    } else if (fenceMark.test(content.text)) {
      reader.endBlock();
      fence = fenceMark.exec(content.text)?.[1] ?? null;
    } else if (quoted || content.text.startsWith('>')) {
      // What is quoted are somebody else's words; a line without its mark still belongs to them.
      reader.endBlock();
      quoted = true;
    } else if (linkDefinition.test(content.text)) reader.endBlock();
    else if (/^#{1,6}(?:\s|$)/.test(content.text)) reader.heading(content);
    else if (/^(?:=+|-+)$/.test(content.text) && reader.isUnderlined()) reader.underline(content.text.startsWith('=') ? 1 : 2);
    else if (thematicBreak.test(content.text)) reader.endBlock();
    else if (content.text.includes('|') && isTableRule(lines[at + 1]?.text)) {
      const rows: Content[] = [];
      at += 1;
      for (let row = lines[at + 1]; row !== undefined && !isBlank(row.text) && row.text.includes('|'); row = lines[at + 1]) {
        rows.push(contentOf(row));
        at += 1;
      }
      reader.table(content, rows);
    } else reader.text(line, content, format);
  }
  reader.endBlock();
  return reader.entries;
}

class PlanReader {
  readonly entries: PlanEntry[] = [];
  private readonly sections: { readonly level: number; readonly kind: TextKind | null }[] = [];
  private block: Block | null = null;
  /** Whether a label such as `Owner:` may belong to the entry before it: not across a heading or a table. */
  private isLabelNear = false;
  /** Whether a heading of the first level is the title of the whole, because there are deeper ones. */
  private readonly hasTitle: boolean;

  constructor(hasTitle: boolean) {
    this.hasTitle = hasTitle;
  }

  heading({ text, from }: Content): void {
    this.endBlock();
    const level = /^#*/.exec(text)?.[0].length ?? 1;
    const plain = stripMarkup([{ text: text.slice(level).replace(/[ \t]#{1,6}$/, ''), from: from + level }]);
    this.open(level, plain.text);
    // "Goal 2: answer within a day" is a heading and an entry at once.
    const label = labelled.exec(plain.text);
    const kind = kindOfLabel(label?.[1] ?? '');
    const value = slicePlain(plain, label?.[0].length ?? 0);
    if (kind !== null && wordCount(value.text) > 1) this.push({ plain: value, kind, given: [] });
  }

  /** Whether a line of dashes or equals signs would make a heading of the open block. */
  isUnderlined(): boolean {
    return this.block !== null && !this.block.isItem && this.block.lines.length === 1;
  }

  underline(level: number): void {
    const words = stripMarkup(this.block?.lines ?? []).text;
    this.block = null;
    this.open(level, words);
  }

  table(header: Content, rows: readonly Content[]): void {
    this.endBlock();
    this.entries.push(...readTable(header, rows, this.kind()));
    this.isLabelNear = false;
  }

  text(line: SourceLine, content: Content, format: PlanFormat): void {
    const mark = listMark.exec(content.text);
    // A number at the start of a later line of a paragraph is a number; only a list that begins is one.
    const continues = this.block !== null && !this.block.isItem && format === 'markdown' && mark?.[1] !== undefined && !/^[1a]$/.test(mark[1]);
    if (mark !== null && !continues) {
      this.endBlock();
      this.block = { isItem: true, lines: [contentOf(line, mark[0].length)] };
      return;
    }
    if (this.block !== null && (format === 'markdown' || line.indent > 0 || /^\p{Ll}/u.test(content.text)) && !isLabelLine(content)) this.block.lines.push(content);
    else {
      this.endBlock();
      this.block = { isItem: false, lines: [content] };
    }
    if (/(?: {2}|\\)$/.test(line.text) || isLabelLine(content)) this.endBlock();
  }

  endBlock(): void {
    const { block } = this;
    this.block = null;
    if (block === null) return;
    const plain = stripMarkup(block.lines);
    if (!/[\p{L}\p{N}]/u.test(plain.text)) return;
    const [first] = block.lines;
    const bold = !block.isItem && block.lines.length === 1 && /^(?:\*\*|__).{1,80}(?:\*\*|__):?$/.test(first?.text ?? '') && wordCount(plain.text) <= longestLead / 2;
    if (bold) this.open(boldLevel, plain.text);
    else if (kindOfLabel(plain.text) !== null) this.open(labelLevel, plain.text);
    else if (plain.text.endsWith(':') && wordCount(plain.text) <= longestLead && (!block.isItem || wordCount(plain.text) <= 2)) return;
    else this.addEntry(plain, block.isItem);
  }

  private addEntry(whole: PlanEntry['plain'], isItem: boolean): void {
    const label = labelled.exec(whole.text);
    const slots = slotsOfLabel(label?.[1] ?? '');
    const value = label === null ? whole : slicePlain(whole, label[0].length);
    const named = kindOfLabel(label?.[1] ?? '');
    const last = this.isLabelNear ? this.entries.at(-1) : undefined;
    if (slots !== null && last !== undefined) {
      this.entries[this.entries.length - 1] = addSlot(last, slots, value);
      return;
    }
    // At the top of a paper or section it tells of the paper ("Date: 3 May").
    if (slots !== null && named === null) return;
    if (named === null && (this.kind() ?? 'other') === 'other' && isFormHead(whole.text)) return;
    const isWhat = /^(?:what|item|description)$/i.test(label?.[1] ?? '');
    const plain = named !== null || isWhat ? value : whole;
    const kind = named ?? this.kind();
    for (const part of isItem ? [plain] : splitParagraph(plain)) this.push({ plain: part, kind, given: [] });
  }

  private push(entry: PlanEntry): void {
    this.entries.push(entry);
    this.isLabelNear = true;
  }

  private open(level: number, words: string): void {
    this.isLabelNear = false;
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
    // A title such as "Follow-up with Dana, 3 May" speaks of the paper, not of what stands in it.
    this.sections.push({ level, kind: level === 1 && this.hasTitle ? kindOfLabel(words) : kindOfHeading(words) });
  }

  /** The kind that the nearest heading announces which announces one. */
  private kind(): TextKind | null {
    return this.sections.findLast(({ kind }) => kind !== null)?.kind ?? null;
  }
}

/** A line that is nothing but a label (`Next steps:`) begins a section also inside a paragraph. */
function isLabelLine({ text }: Content): boolean {
  return text.length <= 60 && /:(?:\*\*|__)?$|^\*\*.*\*\*$/.test(text) && kindOfLabel(stripMarkup([{ text, from: 0 }]).text) !== null;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
