import { type Codebook, childrenOf } from '../../../shared/model/codebook.ts';
import type { TagUsage } from '../../storage/tag-usage.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { inOrder } from './tree-rows.ts';

export interface PrintViewProps {
  book: Codebook;
  usage: TagUsage | undefined;
  t: TranslatePanel;
}

/** The whole codebook for paper: every definition and example, all open. Shown when the page is printed alone. */
export function PrintView({ book, usage, t }: PrintViewProps) {
  const below = (parent: string | undefined) => {
    const codes = inOrder(childrenOf(book, parent));
    if (codes.length === 0) return null;
    return (
      <ul>
        {codes.map(({ key, label, definition, examples }) => (
          <li key={key}>
            <b>{label}</b> <small>{t('tags.uses', usage?.codes.get(key)?.own ?? 0)}</small>
            {definition !== undefined && <p>{definition}</p>}
            {examples.length > 0 && (
              <p>
                {t('codes.examples')}
                {examples.map(example => (
                  <q key={example}>{example}</q>
                ))}
              </p>
            )}
            {below(key)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <div class="printed" aria-hidden="true">
      <h2>{t('codes.title')}</h2>
      {below(undefined)}
    </div>
  );
}
