import { ANNOTATION_KINDS, type AnnotationKind } from '../../../shared/model/annotation.ts';
import type { Translate } from '../../ui/translate.ts';
import { trusted } from './trusted.ts';

export interface AdderProps {
  t: Translate;
  onAdd: (kind: AnnotationKind, withNote: boolean) => void;
}

/** Highlight first: it is what most selections become. */
const ORDER = [...ANNOTATION_KINDS].sort((a, b) => Number(b === 'highlight') - Number(a === 'highlight'));

/** What a selection can become. */
export function Adder({ t, onAdd }: AdderProps) {
  return (
    <>
      {ORDER.map(kind => (
        <button
          key={kind}
          type="button"
          style={`--tint: var(--${kind})`}
          onClick={trusted(() => onAdd(kind, false))}
        >
          {t(`kind.${kind}`)}
        </button>
      ))}
      <button type="button" onClick={trusted(() => onAdd('highlight', true))}>
        {t('adder.note')}
      </button>
    </>
  );
}
