import type { AnnotationKind } from '../../shared/model/annotation.ts';
import type {
  AnnotationPatch,
  DraftAnnotation,
  Input,
  Item,
  ItemAction,
  Output,
  PageNotePatch,
  PageSnapshot,
  Reply,
} from '../messages.ts';
import { MeipiError } from '../result.ts';
import type { Span } from '../review/move-range.ts';
import { type Described, draftTarget, patched, selectionDraft, suggestionDraft } from './drafts.ts';
import { occurrencesOf } from './occurrences.ts';
import { gatherFacts } from './page-facts.ts';
import type { Session } from './session.ts';

type Ask = <
  M extends
    | 'annotations.create'
    | 'annotations.update'
    | 'annotations.delete'
    | 'annotations.move'
    | 'page.note',
>(
  method: M,
  input: Input<M>,
) => Promise<Reply<M>>;

export interface ActionDeps {
  session: Session;
  document: Document;
  location: Pick<Location, 'href'>;
  ask: Ask;
  /** Called at each act: an offer to take back the one before no longer holds. */
  acted: () => void;
}

/** What a person does to mentions and annotations of this page. Everything rejects with a MeipiError. */
export function createActions({ session, document, location, ask, acted }: ActionDeps) {
  async function ready(): Promise<Described> {
    await session.idle();
    const { described, page } = session;
    if (!described || page === undefined) throw new MeipiError('no_page');
    return described;
  }

  async function send<M extends Parameters<Ask>[0]>(method: M, input: Input<M>): Promise<Output<M>> {
    acted();
    const reply = await ask(method, input);
    if (!reply.ok) throw new MeipiError(reply.error.code, reply.error.detail);
    return reply.value;
  }

  async function snapshot(): Promise<PageSnapshot> {
    return { text: (await ready()).text, facts: gatherFacts(document, location) };
  }

  /** @returns an id for each draft */
  async function create(drafts: DraftAnnotation[]): Promise<string[]> {
    const page = await snapshot();
    return drafts.length === 0 ? [] : send('annotations.create', { page, drafts });
  }

  async function decide(suggested: Item[], status: 'accepted' | 'rejected'): Promise<string[]> {
    const described = await ready();
    return create(suggested.map(item => suggestionDraft(described, item, status)));
  }

  function find(keys: string[]): Item[] {
    return keys.map(key => {
      const item = session.item(key);
      if (!item) throw new MeipiError('unknown_annotation', key);
      return item;
    });
  }

  return {
    /** Accepts, rejects or deletes; what a person made by hand is deleted rather than rejected. Returns annotation ids. */
    async act(keys: string[], action: ItemAction): Promise<string[]> {
      const items = find(keys);
      const suggested = items.filter(item => item.state === 'suggested');
      const stored = items.filter(item => item.state !== 'suggested');
      const status = action === 'accept' ? 'accepted' : 'rejected';
      const ids = suggested.length > 0 ? await decide(suggested, status) : [];
      const remove = stored.filter(
        item => action === 'delete' || (action === 'reject' && item.origin === 'manual'),
      );
      const patches = stored
        .filter(item => !remove.includes(item))
        .map(item => ({ id: item.key, status }) as const);
      if (patches.length > 0) await send('annotations.update', { patches });
      if (remove.length > 0) await send('annotations.delete', { ids: remove.map(item => item.key) });
      await session.refresh();
      return [...ids, ...stored.map(item => item.key)];
    },

    /** Changes an item; a suggestion is accepted with the change, in one act. */
    async patch(key: string, patch: Omit<AnnotationPatch, 'id'>): Promise<string> {
      const [item] = find([key]) as [Item];
      let id = item.key;
      if (item.state === 'suggested')
        [id] = (await create([patched(suggestionDraft(await ready(), item, 'accepted'), patch)])) as [string];
      else await send('annotations.update', { patches: [{ ...patch, id }] });
      await session.refresh();
      return id;
    },

    /**
     * Annotates every further occurrence of an item's words as the item is, in one act: suggestions of it are accepted,
     * other places where nothing stands get annotations of their own.
     * @returns how many were added
     */
    async all(key: string): Promise<number> {
      const [item] = find([key]) as [Item];
      const described = await ready();
      const { items } = session.state;
      const twins = items.filter(
        one => one.state === 'suggested' && one.kind === item.kind && one.text === item.text,
      );
      const free = occurrencesOf(described.text, item.text).filter(
        ({ start, end }) => !items.some(one => one.start < end && start < one.end),
      );
      const drafts = [
        ...twins.map(twin => suggestionDraft(described, twin, 'accepted')),
        ...free.map(({ start, end }) => selectionDraft(described, start, end, item.kind)),
      ];
      const { tags, attributes } = item;
      await create(
        drafts.map(draft => ({ ...draft, tags, attributes: { ...attributes, ...draft.attributes } })),
      );
      await session.refresh();
      return drafts.length;
    },

    /** Puts an item on other words; a suggestion is accepted with it. Returns the annotation's id. */
    async move(item: Item, to: Span): Promise<string> {
      const page = await snapshot();
      const described = await ready();
      const { start, end, state, anchor } = item;
      const of = state === 'suggested' ? suggestionDraft(described, item, 'accepted') : item.key;
      const target = draftTarget(described, to.start, to.end);
      const change = { of, target, to, ...(anchor === 'found' && { from: { start, end } }) };
      const id = await send('annotations.move', { page, change });
      await session.refresh();
      return id;
    },

    /** Changes what is noted of the page as a whole. */
    async notePage(patch: PageNotePatch): Promise<void> {
      await send('page.note', { page: await snapshot(), patch });
    },

    /** Annotates a selection. Returns the new annotation's id. */
    async annotate(start: number, end: number, kind: AnnotationKind): Promise<string> {
      const [id] = await create([selectionDraft(await ready(), start, end, kind)]);
      await session.refresh();
      return id as string;
    },
  };
}
export type Actions = ReturnType<typeof createActions>;
