/** Tells whether a key press belongs to a field or a dialog, so that a page's shortcut must leave it alone. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
}
