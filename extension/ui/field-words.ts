import { ATTRIBUTE_PREFIX } from '../../shared/model/annotation.ts';
import { allWords, type TranslatePanel } from './translate-panel.ts';

type Key = Parameters<TranslatePanel>[0];

/** In words where there are words for it; fields and values of a newer version as they are. */
function said(key: string, plain: string, t: TranslatePanel): string {
  return Object.hasOwn(allWords.zh, key) ? t(key as Key) : plain;
}

/** The name of a field without what tells that it is an attribute. */
export function plainField(field: string): string {
  return field.startsWith(ATTRIBUTE_PREFIX) ? field.slice(ATTRIBUTE_PREFIX.length) : field;
}

/** What a field of an annotation is called. */
export function fieldWords(field: string, t: TranslatePanel): string {
  const name = plainField(field);
  return said(`field.${name}`, name, t);
}

/** What stands in a field of an annotation. */
export function valueWords(
  field: string,
  value: string | number | boolean | null | undefined,
  t: TranslatePanel,
): string {
  if (value === undefined || value === null || value === '') return t('versions.empty');
  const text = String(value);
  const words = { kind: 'kind', status: 'state', approx: 'approx' }[plainField(field)];
  return words ? said(`${words}.${text}`, text, t) : text;
}
