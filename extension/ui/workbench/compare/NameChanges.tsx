import type { NameLine, NamesView } from '../../../workbench/compare-views.ts';
import { CopyTable } from '../CopyTable.tsx';
import type { ChangesProps } from './Changes.tsx';

/** Persons, initiatives or documents that came, went, or have other titles. */
export function NameChanges({ names, onOpen, run, t }: ChangesProps & { names: NamesView }) {
  const { kind, added, dropped, titled, same } = names;
  if (added.length + dropped.length + titled.length + same === 0) return null;
  const id = `names-${kind}`;
  const table = () => ({
    head: ['', t(`kind.${kind}`), t('field.title'), t('compare.mentions', '')],
    rows: [
      ...added.map(one => [t('compare.came'), one.name, one.titles.join('；'), one.count]),
      ...dropped.map(one => [t('compare.went'), one.name, one.titles.join('；'), one.count]),
      ...titled.map(({ left, right }) => [
        ...[t('compare.titled'), left.name],
        `${left.titles.join('；')} → ${right.titles.join('；')}`,
        right.count,
      ]),
    ],
  });
  return (
    <section aria-labelledby={id} style={{ '--tint': `var(--${kind})` }}>
      <h2 id={id}>{t(`kind.${kind}`)}</h2>
      <div class="came-went">
        {(
          [
            ['came', added],
            ['went', dropped],
          ] as const
        ).map(([name, lines]) => (
          <div key={name}>
            <h3>
              {t(`compare.${name}`)} <small>{lines.length}</small>
            </h3>
            {lines.length === 0 && <p class="help">{t('compare.none')}</p>}
            <ul>
              {lines.map(line => (
                <li key={line.name}>
                  <NameButton line={line} onOpen={onOpen} />{' '}
                  <small>{t('compare.mentions', line.count)}</small>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {titled.length > 0 && (
          <div>
            <h3>
              {t('compare.titled')} <small>{titled.length}</small>
            </h3>
            <ul>
              {titled.map(({ left, right }) => (
                <li key={left.name}>
                  <NameButton line={left} onOpen={onOpen} /> →{' '}
                  <NameButton line={right} onOpen={onOpen} short />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {same > 0 && <p class="help">{t('compare.stayed', same)}</p>}
      {added.length + dropped.length + titled.length > 0 && <CopyTable {...{ table, run, t }} />}
    </section>
  );
}

interface NameButtonProps {
  line: NameLine;
  onOpen: (id: string) => void;
  /** The titles alone. */
  short?: boolean;
}

function NameButton({ line: { id, name, titles }, onOpen, short = false }: NameButtonProps) {
  const said = titles.join('、');
  return (
    <button type="button" class="quiet name" onClick={() => onOpen(id)}>
      {!short && <strong>{name}</strong>} {said}
    </button>
  );
}
