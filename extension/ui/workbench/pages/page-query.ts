/** What is asked of the list of pages, as it stands in the address. */
import { type PageQuery, READING_STATES, type ReadingState } from '../../../../shared/workbench/page-list.ts';
import { filterFrom } from '../address.ts';

const isState = (text: string): text is ReadingState => READING_STATES.some(state => state === text);

export function queryFrom(params: URLSearchParams): PageQuery {
  const states = params.getAll('state').filter(isState);
  const reader = params.get('reader');
  return {
    filter: filterFrom(params),
    ...(states.length > 0 && { states }),
    ...(reader !== null && { reader }),
  };
}
