import { useEffect, useState } from 'preact/hooks';
import type { Comment, Discussion } from '../../../shared/model/discussion.ts';
import { ask } from '../../platform.ts';
import { nameOf, type People } from '../people.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import type { Run } from '../use-run.ts';
import { when } from '../when.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentText } from './CommentText.tsx';

export interface ThreadProps {
  id: string;
  discussion: Discussion;
  news: number;
  /** Whether something can be said. */
  writable: boolean;
  people: People;
  t: TranslatePanel;
  run: Run;
  /** Open from the start. */
  isOpen?: boolean;
}

/** What members say of an annotation. Opening it is seeing what is new. */
export function Thread({ id, discussion, news, writable, people, t, run, isOpen = false }: ThreadProps) {
  const { comments, resolved } = discussion;
  const write = async (text: string, comment?: string) =>
    (await run(() => ask('comments.write', { id, text, ...(comment !== undefined && { comment }) }))) !==
    undefined;
  const [open, setOpen] = useState(isOpen);
  useEffect(() => {
    if (open && news > 0) void ask('news.seen', { ids: [id] });
  }, [open, news]);
  if (comments.length === 0 && !writable) return null;
  return (
    <details class="thread" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {comments.length > 0 ? t('talk.count', comments.length) : t('talk.title')}
        {resolved && <span class="tag">{t('talk.resolved')}</span>}
        {news > 0 && <span class="tag new">{t('news.new')}</span>}
      </summary>
      <ol>
        {comments.map(comment => (
          <Said
            key={comment.id}
            comment={comment}
            writable={writable}
            people={people}
            t={t}
            run={run}
            onWrite={write}
            id={id}
          />
        ))}
      </ol>
      {resolved && (
        <p class="help">{t('talk.resolvedBy', nameOf(resolved.by, people, t), when(resolved.at))}</p>
      )}
      {writable && (
        <>
          <CommentForm people={people} t={t} onSend={text => write(text)} />
          {comments.length > 0 && (
            <button
              type="button"
              class="quiet"
              onClick={() => void run(() => ask('comments.resolve', { id, resolved: !resolved }))}
            >
              {t(resolved ? 'talk.reopen' : 'talk.resolve')}
            </button>
          )}
        </>
      )}
    </details>
  );
}

interface SaidProps extends Pick<ThreadProps, 'id' | 'writable' | 'people' | 't' | 'run'> {
  comment: Comment;
  onWrite: (text: string, comment: string) => Promise<boolean>;
}

/** One comment; its author changes it or takes it back. */
function Said({ id, comment, writable, people, t, run, onWrite }: SaidProps) {
  const [editing, setEditing] = useState(false);
  const { author, at, text, edited, made } = comment;
  if (editing) {
    return (
      <li>
        <CommentForm
          text={text}
          people={people}
          t={t}
          onCancel={() => setEditing(false)}
          onSend={async changed => {
            const done = await onWrite(changed, comment.id);
            if (done) setEditing(false);
            return done;
          }}
        />
      </li>
    );
  }
  const changed = edited && edited.by !== author;
  return (
    <li>
      <p class="who">
        <strong>{made?.by ?? nameOf(author, people, t)}</strong>{' '}
        <small>{when(made?.at === undefined ? at : Date.parse(made.at))}</small>{' '}
        {made && <small>{t('import.brought', nameOf(author, people, t), when(at))}</small>}{' '}
        {edited && (
          <small>
            {changed
              ? t('talk.editedBy', nameOf(edited.by, people, t), when(edited.at))
              : t('talk.edited', when(edited.at))}
          </small>
        )}
      </p>
      <CommentText text={text} people={people} t={t} />
      {writable && author === people.me && (
        <p class="buttons">
          <button type="button" class="quiet" onClick={() => setEditing(true)}>
            {t('talk.edit')}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() =>
              void run(() => ask('comments.write', { id, comment: comment.id, text: '' }), t('talk.removed'))
            }
          >
            {t('talk.remove')}
          </button>
        </p>
      )}
    </li>
  );
}
