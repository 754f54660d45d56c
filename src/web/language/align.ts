/** What decides where a browser breaks a line and puts a letter. */
const measures = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-feature-settings',
  'font-variant',
  'font-kerning',
  'letter-spacing',
  'word-spacing',
  'text-indent',
  'text-transform',
  'text-align',
  'tab-size',
  'direction',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
] as const;

/**
 * Keeps the words behind a text area where its own are: the same measures, the same width without the scroll bar, the same
 * scroll. Follows a drag of its corner, a zoom and a turned phone, each of which changes its size. Returns what ends it.
 */
export function keepAligned(field: HTMLTextAreaElement, layer: HTMLElement, words: HTMLElement): () => void {
  const follow = (): void => {
    words.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  };
  const fit = (): void => {
    const style = getComputedStyle(field);
    for (const measure of measures) words.style.setProperty(measure, style.getPropertyValue(measure));
    words.style.lineHeight = lineHeightOf(style);
    const [box, around] = [field.getBoundingClientRect(), layer.offsetParent?.getBoundingClientRect()];
    layer.style.left = `${box.left - (around?.left ?? 0) + field.clientLeft}px`;
    layer.style.top = `${box.top - (around?.top ?? 0) + field.clientTop}px`;
    layer.style.width = `${field.clientWidth}px`;
    layer.style.height = `${field.clientHeight}px`;
    follow();
  };
  fit();
  const watch = new ResizeObserver(fit);
  watch.observe(field);
  field.addEventListener('scroll', follow, { passive: true });
  return () => {
    watch.disconnect();
    field.removeEventListener('scroll', follow);
  };
}

/**
 * The height of a line as a multiple of its letters, as our fields state it. Stated in pixels, Chromium rounds it to another
 * 64th of a pixel: after two hundred lines what is drawn would stand three pixels too low.
 */
function lineHeightOf({ lineHeight, fontSize }: CSSStyleDeclaration): string {
  const multiple = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  return Number.isFinite(multiple) ? String(multiple) : lineHeight;
}

/** Scrolls the field, and the page, until a mark is seen: a browser does that for typing, not for a selection. */
export function bringIntoSight(field: HTMLTextAreaElement, mark: Element): void {
  const box = field.getBoundingClientRect();
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) field.scrollTop += top - box.top - box.height / 3;
  const now = mark.getBoundingClientRect();
  if (now.top < 0 || now.bottom > innerHeight) scrollBy({ top: now.top - innerHeight / 3 });
}
