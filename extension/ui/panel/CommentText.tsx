import { splitMentions } from '../../../shared/model/discussion.ts';
import { nameOf, type People } from '../people.ts';
import type { TranslatePanel } from '../translate-panel.ts';

/** A comment with the members that it names. */
export function CommentText({ text, people, t }: { text: string; people: People; t: TranslatePanel }) {
  return (
    <span class="comment-text">
      {splitMentions(text).map((piece, i) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <b key={i} class={piece.user === people.me ? 'named me' : 'named'}>
            @{nameOf(piece.user, people, t)}
          </b>
        ),
      )}
    </span>
  );
}
