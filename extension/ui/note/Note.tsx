import type { MarkedToken, Token } from 'marked';
import type { ComponentChildren } from 'preact';
import type { Translate } from '../translate.ts';
import { noteTokens, safeAddress } from './note-tokens.ts';

export interface NoteProps {
  note: string;
  t: Translate;
}

/** A note with its Markdown. All of it is text in elements of ours: tags in it are shown as they were typed, pictures are links. */
export function Note({ note, t }: NoteProps) {
  const tokens = noteTokens(note);
  return tokens ? <div class="note">{shown(tokens, t)}</div> : <div class="note plain">{note}</div>;
}

function shown(tokens: readonly Token[] | undefined, t: Translate): ComponentChildren {
  return tokens?.map((token, i) => <One key={i} token={token as MarkedToken} t={t} />);
}

/** A link if it leads where a note may lead, else the words alone. */
function Leading({ href, children }: { href: string; children: ComponentChildren }) {
  const address = safeAddress(href);
  if (address === undefined) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function One({ token, t }: { token: MarkedToken; t: Translate }) {
  switch (token.type) {
    case 'paragraph':
      return <p>{shown(token.tokens, t)}</p>;
    // A note is no chapter of the page around it.
    case 'heading':
      return (
        <p>
          <strong>{shown(token.tokens, t)}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote>{shown(token.tokens, t)}</blockquote>;
    case 'list':
      return token.ordered ? (
        <ol start={Number(token.start)}>{shown(token.items, t)}</ol>
      ) : (
        <ul>{shown(token.items, t)}</ul>
      );
    case 'list_item':
      return <li>{shown(token.tokens, t)}</li>;
    case 'checkbox':
      return <>{token.checked ? '☑ ' : '☐ '}</>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{shown(token.tokens, t)}</strong>;
    case 'em':
      return <em>{shown(token.tokens, t)}</em>;
    case 'del':
      return <del>{shown(token.tokens, t)}</del>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link':
      return <Leading href={token.href}>{shown(token.tokens, t)}</Leading>;
    // Loading it would tell its server who reads the note.
    case 'image':
      return <Leading href={token.href}>{t('note.image', token.text || token.href)}</Leading>;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {token.header.map((cell, i) => (
                <th key={i}>{shown(cell.tokens, t)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {token.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j}>{shown(cell.tokens, t)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'text':
      return <>{token.tokens ? shown(token.tokens, t) : token.text}</>;
    case 'escape':
      return <>{token.text}</>;
    case 'space':
    case 'def':
      return null;
    // Tags are words like others here.
    default:
      return <>{token.raw}</>;
  }
}
