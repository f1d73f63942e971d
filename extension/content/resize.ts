import type { Item, RangeView } from '../messages.ts';
import { MeipiError } from '../result.ts';
import { isAllowed, moveRange, type RangeMove, type Span } from '../review/move-range.ts';
import type { Actions } from './actions.ts';
import type { Painter } from './painter.ts';
import type { SelectionWatch } from './selection.ts';
import type { Session } from './session.ts';

export interface ResizeDeps {
  session: Session;
  painter: Painter;
  actions: Pick<Actions, 'move'>;
  selection: () => Pick<SelectionWatch, 'selected'>;
}

/** Moves the ends of one item at a time. It shows while it moves; it is stored when it is kept, in one act. */
export function createResize({ session, painter, actions, selection }: ResizeDeps) {
  let now: { item: Item; text: string; span: Span } | undefined;

  const begin = (key: string) => {
    if (now?.item.key === key) return now;
    const item = session.item(key);
    const text = session.dom?.text;
    if (!item || item.start < 0) throw new MeipiError('unknown_annotation', key);
    if (text === undefined) throw new MeipiError('no_page');
    now = { item, text, span: { start: item.start, end: item.end } };
    return now;
  };
  const stop = () => {
    now = undefined;
    painter.select(undefined);
  };

  return {
    /** @throws MeipiError `page_changed` where the page's text is another than it was: what was moved is given up */
    step(key: string, move?: RangeMove | 'selection'): RangeView {
      const held = begin(key);
      const { item, text, span } = held;
      if (session.dom?.text !== text) {
        stop();
        throw new MeipiError('page_changed');
      }
      const wanted =
        move === undefined
          ? span
          : move === 'selection'
            ? (selection().selected() ?? span)
            : moveRange(text, span, move, item);
      const next = isAllowed(wanted, item) ? wanted : span;
      const moved = next.start !== span.start || next.end !== span.end;
      held.span = { start: next.start, end: next.end };
      painter.select(session.rangeOf(held.span));
      return { text: text.slice(next.start, next.end), moved };
    },
    /** @returns the annotation's id, or null where nothing was kept */
    async end(keep: boolean): Promise<string | null> {
      const held = now;
      stop();
      if (!held || !keep) return null;
      const { item, span, text } = held;
      if (span.start === item.start && span.end === item.end) return null;
      if (session.dom?.text !== text) throw new MeipiError('page_changed');
      return actions.move(item, span);
    },
  };
}
export type Resize = ReturnType<typeof createResize>;
