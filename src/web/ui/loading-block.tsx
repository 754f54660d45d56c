import css from './loading-block.module.css';
import { uiText } from './text.ts';

/** Holds the place of content that is on its way. It shows only after a moment, so that a quick answer does not flicker. */
export function LoadingBlock({ height }: { readonly height: number }) {
  return (
    <div className={css['block']} style={{ minHeight: height }}>
      <output className="visually-hidden">{uiText.loading}</output>
    </div>
  );
}
