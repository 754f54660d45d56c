import css from './language.module.css';

/** A draft with its holes marked as what they are. */
export function Scaffold({ words }: { readonly words: string }) {
  return (
    <span className={css['scaffold']}>
      {words.split(/(\{[^{}\n]{1,60}\})/u).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={`${index}/${piece}`} className={css['hole']}>
            {piece.slice(1, -1)}
          </span>
        ),
      )}
    </span>
  );
}
