/** A piece of HTML whose texts are escaped. It can only be made by {@link html}. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Html | null | readonly Html[];

/** Writes HTML. Whatever is put in is escaped, unless it is HTML already; null leaves nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.reduce((text, part, index) => text + show(pieces[index - 1] ?? null) + part));
}

function show(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return piece.map((each) => each.text).join('');
}

const escapes = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;']]);

/** Escapes a text for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes.get(sign) ?? sign);
}

/** A table with a header row, which scrolls by itself where the page is narrow; a note instead when there are no rows. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number | Html)[])[], none: string): Html {
  if (rows.length === 0) return html`<p class="none">${none}</p>`;
  const head = headings.map((heading) => html`<th scope="col">${heading}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<div class="scroll" role="region" aria-label="Table: ${headings[0] ?? ''}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** Names with their values, one a line. */
export function facts(pairs: readonly (readonly [string, string])[]): Html {
  return html`<table class="facts"><tbody>${pairs.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`;
}
