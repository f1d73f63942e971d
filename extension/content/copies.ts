import type { CopyOffer, Input, PageCopy, Reply } from '../messages.ts';
import type { Session } from './session.ts';

/** A page whose text keeps changing is looked up so many times at most. */
const MAX_LOOKS = 4;

export interface CopiesDeps {
  session: Session;
  ask: (method: 'page.copy', input: Input<'page.copy'>) => Promise<Reply<'page.copy'>>;
  /** Called when there is something else to offer. */
  changed: () => void;
}

/** Annotations that stand on a copy of this page elsewhere: found when the page has none of its own, shown on request. */
export function createCopies({ session, ask, changed }: CopiesDeps) {
  let page: string | undefined;
  let looked = new Set<string>();
  let copy: PageCopy | undefined;
  let shown = false;
  let refused = false;

  function leave(next: string | undefined): void {
    const had = copy !== undefined;
    page = next;
    looked = new Set();
    copy = undefined;
    shown = false;
    refused = false;
    if (had) changed();
  }

  return {
    /** What there is to offer or to take away again. */
    get offer(): CopyOffer | undefined {
      if (!copy) return undefined;
      const { annotations, ...source } = copy;
      return { ...source, count: annotations.length, shown };
    },
    /** Nobody has answered yet. */
    get waits(): boolean {
      return !shown && !refused;
    },

    /** Looks for a copy, once for each text that the page has; cheap where there is nothing to look for. */
    async look(): Promise<void> {
      if (session.page !== page) leave(session.page);
      const { described } = session;
      if (page === undefined || !described || copy || looked.size >= MAX_LOOKS) return;
      if (described.text === '' || looked.has(described.text)) return;
      if (session.state.items.some(item => item.state !== 'suggested')) return;
      const asked = page;
      looked.add(described.text);
      const reply = await ask('page.copy', { page, text: described.text });
      if (!reply.ok || reply.value === null || page !== asked || copy) return;
      copy = reply.value;
      changed();
    },

    async show(wanted: boolean): Promise<void> {
      if (!copy) return;
      shown = wanted;
      refused = !wanted;
      changed();
      await session.borrow(wanted ? copy.annotations : []);
    },
  };
}
export type Copies = ReturnType<typeof createCopies>;
