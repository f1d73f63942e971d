import { type AnchoredText, reanchor, resultOf } from '../../shared/anchoring/reanchor.ts';
import type { Mention } from '../../shared/recognition/mention.ts';
import type { Input, Item, MarkLook, PageState, PageTrouble, Reply, StoredAnnotation } from '../messages.ts';
import type { FailureCode, Result } from '../result.ts';
import { type PageText, readPageText } from './dom/page-text.ts';
import { type Described, describedText } from './drafts.ts';
import { combine } from './items.ts';
import { gatherFacts } from './page-facts.ts';
import { BY_KIND, type Painter } from './painter.ts';
import { textTargetOf } from './text-target.ts';

type Question = 'page.look' | 'page.open' | 'page.annotations' | 'page.recognise';
type Ask = <M extends Question>(method: M, input: Input<M>) => Promise<Reply<M>>;

export interface SessionDeps {
  document: Document;
  location: Pick<Location, 'href'>;
  painter: Painter;
  ask: Ask;
  /** Called with each reading as soon as it is made: the trees that its text comes from are to be watched. */
  read: (dom: PageText) => void;
  /** Called whenever the state changed. */
  changed: () => void;
}

/** One state of the page's text. It is replaced as a whole, with what stands where: no item is ever looked up in another state. */
interface View {
  dom: PageText;
  described: Described;
  mentions: Mention[];
}

/** One page while it is open: its text, what was recognised, what is stored, and where each stands now. */
export class Session {
  readonly #deps: SessionDeps;
  #page: string | undefined;
  #view: View | undefined;
  #annotations: StoredAnnotation[] = [];
  /** Those of a copy of this page, while a person wants to see them. */
  #borrowed: StoredAnnotation[] = [];
  /** Where each annotation stood when the page was last read: what has not changed since is not looked for again. */
  #anchored: AnchoredText | undefined;
  #items: Item[] = [];
  #look: MarkLook = BY_KIND;
  #troubles = new Set<PageTrouble>();
  #failures = new Map<Question, FailureCode>();
  /** Ends work for a page that was left. */
  #leaving = new AbortController();
  /** A reading that has not begun. */
  #waiting: Promise<void> | undefined;
  /** Readings are in line: what comes later sees the newest document. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  get state(): PageState {
    const [trouble] = this.#troubles;
    return {
      url: this.#deps.location.href,
      title: this.#deps.document.title,
      items: this.#items,
      ...(this.#page !== undefined && { page: this.#page }),
      ...(trouble && { trouble }),
    };
  }

  get document(): Document {
    return this.#deps.document;
  }
  get page(): string | undefined {
    return this.#page;
  }
  get dom(): PageText | undefined {
    return this.#view?.dom;
  }
  get described(): Described | undefined {
    return this.#view?.described;
  }

  /** Resolves when what was begun is done: a person who acts while the page opens need not act again. */
  idle(): Promise<unknown> {
    return this.#turn;
  }

  item(key: string): Item | undefined {
    return this.#items.find(item => item.key === key);
  }

  /** What is stored for this page under an id. */
  stored(id: string): StoredAnnotation | undefined {
    return this.#annotations.find(annotation => annotation.id === id);
  }

  itemsAt(offset: number): Item[] {
    return this.#items.filter(item => item.state !== 'rejected' && item.start <= offset && offset < item.end);
  }

  setTrouble(trouble: PageTrouble, on: boolean): void {
    if (on === this.#troubles.has(trouble)) return;
    if (on) this.#troubles.add(trouble);
    else this.#troubles.delete(trouble);
    this.#deps.changed();
  }

  /** Reads the document again, recognises if its text changed, anchors and paints. A reading that waits for its turn serves all who ask. */
  read(): Promise<void> {
    this.#waiting ??= this.#inTurn(async () => {
      this.#waiting = undefined;
      const dom = await this.#unlessLeft(signal =>
        readPageText(this.#deps.document.body ?? this.#deps.document.documentElement, { signal }),
      );
      if (!dom) return;
      this.#deps.read(dom);
      const last = this.#view?.described.text === dom.text ? this.#view : undefined;
      const described = last?.described ?? describedText(dom.text);
      this.setTrouble('no_text', dom.text.trim() === '');
      const known = this.#failures.has('page.recognise') ? undefined : last?.mentions;
      await this.#place({ dom, described, mentions: known ?? (await this.#recognise(dom.text)) });
    });
    return this.#waiting;
  }

  /** Recognises the same text again: what is asked of recognition has changed. */
  recogniseAgain(): Promise<void> {
    return this.#inTurn(async () => {
      const view = this.#view;
      if (view) await this.#place({ ...view, mentions: await this.#recognise(view.described.text) });
    });
  }

  /** Begins anew on another page in the same document: what was stored for the last one has no place here. */
  navigate(): Promise<void> {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#page = undefined;
    this.#annotations = [];
    this.#borrowed = [];
    return this.read().then(() => this.open());
  }

  /** Learns which page this is and what is stored for it. */
  open(): Promise<void> {
    return this.#inTurn(async () => {
      const { document, location, ask } = this.#deps;
      const reply = await ask('page.open', { facts: gatherFacts(document, location) });
      this.#heed('page.open', reply);
      if (!reply.ok) return;
      this.#page = reply.value.page;
      this.#annotations = reply.value.annotations;
      await this.#learnLook();
      await this.#place();
    });
  }

  /** Asks again what is stored. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#page === undefined) return;
      const reply = await this.#deps.ask('page.annotations', { page: this.#page });
      this.#heed('page.annotations', reply);
      if (!reply.ok) return;
      this.#annotations = reply.value;
      await this.#learnLook();
      await this.#place();
    });
  }

  /** Shows annotations of a copy of this page beside its own; none takes them away. */
  borrow(annotations: StoredAnnotation[]): Promise<void> {
    return this.#inTurn(() => {
      this.#borrowed = annotations;
      return this.#place();
    });
  }

  /** Asks what colours the marks. */
  async #learnLook(): Promise<void> {
    const reply = await this.#deps.ask('page.look', {});
    this.#heed('page.look', reply);
    if (reply.ok) this.#look = reply.value;
  }

  /** The background recognises: it has the lists and the workspace's words, and the page's own thread stays free. */
  async #recognise(text: string): Promise<Mention[]> {
    const reply = await this.#deps.ask('page.recognise', { text });
    this.#heed('page.recognise', reply);
    return reply.ok ? reply.value : [];
  }

  /** Tells the person when the background is gone or failed; only the next answer to the same question takes it back. */
  #heed(question: Question, reply: Result<unknown>): void {
    if (reply.ok) this.#failures.delete(question);
    else this.#failures.set(question, reply.error.code);
    const codes = [...this.#failures.values()];
    const gone = codes.includes('no_background');
    this.setTrouble('background_gone', gone);
    this.setTrouble('failed', codes.length > 0 && !gone);
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** What long work comes to, or undefined if the page was left meanwhile. */
  async #unlessLeft<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const { signal } = this.#leaving;
    try {
      return await run(signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  /** Looks for what is stored in a state of the page, and shows that state. */
  async #place(view = this.#view): Promise<void> {
    if (!view) return;
    const { text } = view.dom;
    const stored = [...this.#annotations, ...this.#borrowed];
    const keyed = stored.map(({ id, target }) => ({ key: id, target: textTargetOf(target) }));
    const anchored = await this.#unlessLeft(signal => reanchor(this.#anchored, text, keyed, { signal }));
    if (!anchored) return;
    this.#anchored = anchored;
    this.#view = view;
    const placed = stored.map(annotation => ({
      annotation,
      result: resultOf(anchored, annotation.id),
    }));
    this.#items = combine(text, view.mentions, placed);
    this.paint();
    this.#deps.changed();
  }

  /** Where an item stands in the document; undefined for orphans, and where the page has just cut or replaced its nodes. */
  rangeOf({ start, end }: Pick<Item, 'start' | 'end'>): Range | undefined {
    const { dom } = this;
    if (start < 0 || !dom) return undefined;
    try {
      return dom.rangeOf(start, end);
    } catch (error) {
      // The map is older than the document; the mutation that did it brings a new reading.
      // By its name: what a frame's document throws is of another realm.
      if (/^(?:IndexSize|Range|InvalidNodeType)Error$/.test((error as Error).name)) return undefined;
      throw error;
    }
  }

  /** Paints what stands where. */
  paint(): void {
    this.#deps.painter.paint(this.#items, item => this.rangeOf(item), this.#look);
  }
}
