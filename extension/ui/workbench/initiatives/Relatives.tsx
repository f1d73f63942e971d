import type { Relative } from '../../../../shared/workbench/initiatives/families.ts';
import type { InitiativeDetailProps } from './InitiativeDetail.tsx';

export interface RelativesProps extends Pick<InitiativeDetailProps, 'hrefOfOne' | 't'> {
  relatives: readonly Relative[];
}

/** The family of an initiative, by what its members have in common with it. */
export function Relatives({ relatives, hrefOfOne, t }: RelativesProps) {
  if (relatives.length === 0) return null;
  const why = ({ core, namesIt, namedByIt }: Relative) =>
    [
      core !== undefined && t('initiatives.shares', core),
      namesIt && t('initiatives.namesIt'),
      namedByIt && t('initiatives.namedByIt'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section aria-label={t('initiatives.family')}>
      <h3>
        {t('initiatives.family')} <small>{t('initiatives.familyHint')}</small>
      </h3>
      <ul class="others">
        {relatives.map(relative => (
          <li key={relative.id}>
            <span>
              <a href={hrefOfOne(relative.id)}>{relative.name}</a> <small>{why(relative)}</small>
            </span>
            <small>{t('initiatives.together', relative.together)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
