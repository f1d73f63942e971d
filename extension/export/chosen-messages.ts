/** What goes between a page that exports and the worker that reads for it; the answer comes to the port. */
import type { Page } from '../../shared/model/page.ts';
import type { Result } from '../result.ts';
import type { Asked, PageChosen, PageCounted } from './chosen.ts';

export type ToReader =
  | { is: 'open'; asked: Asked }
  | { is: 'read' | 'count'; pages: readonly Page[]; port: MessagePort };
export type FromReader = Result<PageChosen[] | PageCounted[]>;
