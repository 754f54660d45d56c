/**
 * Puts words in the place of others as if they were typed, so that the browser's undo takes them back and the field's own
 * listeners hear of it. Where a browser does not do that, the words still arrive, and only its undo is lost.
 */
export function replaceWords(field: HTMLTextAreaElement, start: number, end: number, words: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  const wanted = field.value.slice(0, start) + words + field.value.slice(end);
  if (document.execCommand('insertText', false, words) && field.value === wanted) return;
  if (field.value === wanted) return;
  field.setRangeText(words, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}
