/** The members of a JSON object out of a text that comes in pieces, and of some of them the items one by one, so that a large list never stands in memory as text. */
import { FormatError } from './format.ts';
import { MAX_DEPTH, notWhole, parseJson, tooDeep } from './parse-json.ts';
import { MAX_WHOLE, wholeText } from './source.ts';

/** One member, or one item of a list that was asked for by its name; `item` is its place in it. */
export interface Member {
  name: string;
  item?: number;
  value: unknown;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [...'"\\{}[],:'].map(mark =>
  mark.charCodeAt(0),
);
const BLANK = /^\s*$/;

/** Cuts a text at the marks of its outermost levels; what stands between is JSON.parse's to judge. */
class Cutter {
  readonly #lists: ReadonlySet<string>;
  readonly #found: Member[] = [];
  #held: string[] = [];
  #length = 0;
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  #name: string | undefined;
  /** A comma stands behind a value alone, the end behind a value or where there is nothing at all. */
  #last: 'nothing' | 'comma' | 'value' = 'nothing';
  /** Of the list that is open, how many items were taken. */
  #items: number | undefined;
  isOver = false;

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists;
  }

  *take(piece: string): Generator<Member> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const mark = piece.charCodeAt(at);
      if (this.#isString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (mark === BACKSLASH) this.#isEscaped = true;
        else if (mark === QUOTE) this.#isString = false;
      } else if (mark === QUOTE) this.#isString = true;
      else if (this.#cutsAt(mark)) {
        this.#hold(piece.slice(from, at));
        this.#cut(mark);
        yield* this.#found.splice(0);
        from = at + 1;
      }
    }
    this.#hold(piece.slice(from));
  }

  /** The member that is read, `pages.3`; empty between them. */
  place(): string {
    return [this.#name, this.#items].filter(part => part !== undefined).join('.');
  }

  /** What stands behind the end, which should be nothing. */
  rest(): string {
    return this.#held.join('');
  }

  /** Counts depth; true where something of the outermost levels begins or ends. */
  #cutsAt(mark: number): boolean {
    const inner = this.#items === undefined ? 1 : 2;
    if (mark === OPEN || mark === OPEN_LIST) {
      if (++this.#depth > MAX_DEPTH) throw tooDeep();
      const opens = mark === OPEN_LIST && this.#depth === 2 && this.#lists.has(this.#name ?? '');
      return this.#depth === 1 || opens;
    }
    if (mark === CLOSE || mark === CLOSE_LIST) {
      this.#depth--;
      return this.#depth < inner;
    }
    return (mark === COMMA && this.#depth === inner) || (mark === COLON && this.#depth === 1);
  }

  #cut(mark: number): void {
    const text = this.#held.join('');
    this.#held = [];
    this.#length = 0;
    if (mark === COLON) {
      // Behind a value a comma would have to stand first.
      if (this.#last === 'value') throw notWhole();
      this.#name = String(parseJson(text, ''));
    } else if (mark === OPEN) {
      if (this.isOver) throw notWhole();
    } else if (mark === OPEN_LIST) this.#items = 0;
    else if (this.#items !== undefined) this.#item(mark, text);
    else {
      if (this.#name !== undefined)
        this.#found.push({ name: this.#name, value: parseJson(text, this.place()) });
      // Between a list that was taken and what follows stands nothing; nothing at all is no value.
      else if (!this.#mayStand(mark) || !BLANK.test(text)) throw notWhole();
      this.#name = undefined;
      this.#last = mark === COMMA ? 'comma' : 'value';
      this.isOver = this.#depth === 0;
    }
  }

  #mayStand(mark: number): boolean {
    return this.#last === 'value' || (this.#last === 'nothing' && mark === CLOSE);
  }

  #item(mark: number, text: string): void {
    const name = this.#name ?? '';
    // Of an empty list nothing stands between its marks.
    if (mark === COMMA || this.#items !== 0 || !BLANK.test(text))
      this.#found.push({ name, item: this.#items ?? 0, value: parseJson(text, this.place()) });
    this.#items = (this.#items ?? 0) + 1;
    if (mark !== CLOSE_LIST) return;
    this.#found.push({ name, value: [] });
    this.#items = undefined;
    this.#name = undefined;
    this.#last = 'value';
  }

  #hold(text: string): void {
    this.#held.push(text);
    this.#length += text.length;
    if (this.#length > MAX_WHOLE)
      throw new FormatError({
        zh: `其中一项超过 ${MAX_WHOLE} 个字符，不像是这种格式的文件`,
        en: `a part of it is longer than ${MAX_WHOLE} characters; this is hardly a file of this format`,
      });
  }
}

/** The text from its first mark on, in the same pieces. */
function* fromFirstMark(source: Iterable<string>): Generator<string> {
  let hasBegun = false;
  for (const piece of source) {
    const text: string = hasBegun ? piece : piece.trimStart();
    hasBegun ||= text !== '';
    if (hasBegun) yield text;
  }
}

/**
 * The members of an object, in order; those of `lists` item by item, and behind their items once as an empty list. A text of
 * something else than an object has no members. Throws FormatError, maybe after some members, where it is no whole JSON.
 */
export function* jsonMembers(source: Iterable<string>, lists: ReadonlySet<string>): Generator<Member> {
  const pieces = fromFirstMark(source);
  const { value: first = '' } = pieces.next();
  if (!first.startsWith('{')) {
    parseJson(wholeText([first, ...pieces]));
    return;
  }
  const cutter = new Cutter(lists);
  yield* cutter.take(first);
  for (const piece of pieces) yield* cutter.take(piece);
  if (!cutter.isOver || !BLANK.test(cutter.rest())) throw notWhole(cutter.place());
}
