import type { ContentApi, Handlers, MoveTo } from '../messages.ts';
import { ask } from '../platform.ts';
import { MeipiError } from '../result.ts';
import type { Span } from '../review/move-range.ts';
import type { Actions } from './actions.ts';
import { citationOf } from './citation.ts';
import type { Copies } from './copies.ts';
import { linkOf } from './link.ts';
import { storedAnnotation, whatMoved } from './moving.ts';
import type { PageUi } from './page-ui.ts';
import type { Resize } from './resize.ts';
import type { SelectionWatch } from './selection.ts';
import type { Session } from './session.ts';

export interface ContentHandlerDeps {
  session: Session;
  actions: Actions;
  ui: PageUi;
  resize: Resize;
  copies: Copies;
  selection: Pick<SelectionWatch, 'selected'>;
}

/** The answers to what the panel and the background ask of a page. */
export function contentHandlers({
  session,
  actions,
  ui,
  resize,
  copies,
  selection,
}: ContentHandlerDeps): Handlers<ContentApi> {
  const find = (key: string) => {
    const item = session.item(key);
    if (!item) throw new MeipiError('unknown_annotation', key);
    return item;
  };
  const placeOf = (to: MoveTo): Span => {
    const text = session.described?.text;
    if (to === 'selection') {
      const span = selection.selected();
      if (!span) throw new MeipiError('no_selection');
      return span;
    }
    if (text?.slice(to.start, to.end) !== to.words) throw new MeipiError('page_changed');
    return to;
  };
  return {
    'content.state': () => ({ ...session.state, ...(copies.offer && { copy: copies.offer }) }),
    'content.act': async ({ keys, action }) => ({ ids: await actions.act(keys, action) }),
    'content.patch': async ({ key, patch }) => ({ id: await actions.patch(key, patch) }),
    'content.all': async ({ key }) => ({ added: await actions.all(key) }),
    'content.moved': ({ key, search }) => whatMoved(session, key, search),
    'content.move': async ({ key, to }) => {
      await actions.move(find(storedAnnotation(session, key).id), placeOf(to));
      return null;
    },
    'content.look': async place => {
      await ui.look(place);
      return null;
    },
    'content.range': ({ key, move }) => resize.step(key, move),
    'content.rangeEnd': async ({ keep }) => ({ id: await resize.end(keep) }),
    'content.pageNote': async patch => {
      await actions.notePage(patch);
      return null;
    },
    'content.edit': async ({ key, view }) => {
      await ui.editItem(find(key), view);
      return null;
    },
    'content.review': async ({ on }) => {
      await ui.review(on);
      return null;
    },
    'content.reach': async ({ to }) => {
      await ui.reach(to);
      return null;
    },
    'content.copy': async ({ show }) => {
      await copies.show(show);
      return null;
    },
    'content.link': ({ key }) => linkOf(session, ask, find(key)),
    'content.cite': async ({ key, style }) => ({ text: await citationOf(session, ask, find(key), style) }),
    'content.reveal': async ({ key, quietly }) => {
      await ui.reveal(find(key), quietly);
      return null;
    },
    'content.refresh': async ({ pages, recognise = false }) => {
      if (recognise) await session.recogniseAgain();
      const concerned = pages.length === 0 || (session.page !== undefined && pages.includes(session.page));
      if (concerned) await session.refresh();
      return null;
    },
    'content.editorClosed': async () => {
      ui.closeEditor();
      ui.forgetDone();
      await session.refresh();
      return null;
    },
  };
}
