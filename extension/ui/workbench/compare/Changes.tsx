import type { CompareView } from '../../../workbench/compare-views.ts';
import type { BenchProps } from '../BenchView.ts';
import { FigureLines } from './FigureLines.tsx';
import { NameChanges } from './NameChanges.tsx';

export interface ChangesProps extends BenchProps {
  view: CompareView;
  /** What stands above the two columns. */
  heads: readonly [string, string];
  onOpen: (id: string) => void;
}

/** What moved, what is new, and what is gone, from one side to the other. */
export function Changes(props: ChangesProps) {
  const { view, heads, t } = props;
  const { pages, moved, several, added, dropped, same, names, more } = view;
  return (
    <>
      <p class="help">
        {t('compare.pages', heads[0], pages[0], heads[1], pages[1])} {t('compare.rule')}{' '}
        {more > 0 && t('compare.more', more)}
      </p>
      <section aria-labelledby="moved">
        <h2 id="moved">{t('compare.moved')}</h2>
        {moved.length === 0 ? (
          <p class="empty">{t('compare.noneMoved')}</p>
        ) : (
          <FigureLines {...props} lines={moved} moved />
        )}
        {same > 0 && <p class="help">{t('compare.same', same)}</p>}
      </section>
      {several.length > 0 && (
        <section aria-labelledby="several">
          <h2 id="several">{t('compare.several')}</h2>
          <FigureLines {...props} lines={several} />
        </section>
      )}
      {(
        [
          ['added', added],
          ['dropped', dropped],
        ] as const
      ).map(([name, lines]) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>
            {t(`compare.${name}`)} <small>{lines.length}</small>
          </h2>
          {lines.length > 0 && <FigureLines {...props} lines={lines} />}
        </section>
      ))}
      {names.map(one => (
        <NameChanges key={one.kind} {...props} names={one} />
      ))}
    </>
  );
}
