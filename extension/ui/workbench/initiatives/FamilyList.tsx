import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';
import { useView } from '../use-bench.ts';
import type { InitiativeDetailProps } from './InitiativeDetail.tsx';

export interface FamilyListProps extends BenchProps, Pick<InitiativeDetailProps, 'hrefOfOne'> {
  typed: string;
}

/** Initiatives whose names have something in common. */
export function FamilyList(props: FamilyListProps) {
  const { typed, hrefOfOne, t, run } = props;
  const families = useView(props, 'listFamilies', typed) ?? [];
  return (
    <>
      <h2 class="part">
        {t('initiatives.byFamily')} <small>{t('initiatives.familyHint')}</small>
        <CopyTable
          table={() => ({
            head: (['core', 'name', 'first', 'pages'] as const).map(column => t(`initiatives.col.${column}`)),
            rows: families.flatMap(({ core, members }) =>
              members.map(({ name, first, pages }) => [core, name, first, pages]),
            ),
          })}
          {...{ run, t }}
        />
      </h2>
      {families.length === 0 && <p class="empty">{t('initiatives.noFamily')}</p>}
      {families.map(({ core, members }) => (
        <section key={core} aria-label={core}>
          <h3>
            “{core}” <small>{t('initiatives.count', members.length)}</small>
          </h3>
          <ul class="chips">
            {members.map(({ id, name, first }) => (
              <li key={id}>
                <a href={hrefOfOne(id)}>
                  {name} {first !== undefined && <small>{first.slice(0, 7)}</small>}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
