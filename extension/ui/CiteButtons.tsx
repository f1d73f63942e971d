import { CITATION_STYLES, type CitationStyle } from '../../shared/page/citation.ts';
import type { Translate } from './translate.ts';

export interface CiteButtonsProps {
  t: Translate;
  onCite: (style: CitationStyle, event: MouseEvent) => void;
}

/** The forms in which some words are copied with their source. */
export function CiteButtons({ t, onCite }: CiteButtonsProps) {
  return (
    <fieldset class="cite">
      <legend>{t('cite.label')}</legend>
      {CITATION_STYLES.map(style => (
        <button
          key={style}
          type="button"
          title={t(`cite.${style}Title`)}
          onClick={event => onCite(style, event)}
        >
          {t(`cite.${style}`)}
        </button>
      ))}
    </fieldset>
  );
}
