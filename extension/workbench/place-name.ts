import { CHINA } from '../../shared/page/place.ts';
import { placeIndex } from '../../shared/page/place-index.ts';

/** What a place is called in lists; undefined for no place and for codes that nobody knows. */
export function placeName(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return code === CHINA.code ? '全国' : placeIndex().byCode.get(code)?.name;
}
