import type { Piece } from './piece-list.ts';

/** ASCII white space, which CSS collapses; nbsp and U+3000 are not among it. */
const isCollapsible = (unit: number) => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

/** Puts the rendered text together, collapsing white space across nodes as CSS does. */
export class TextBuilder {
  readonly pieces: Piece[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  /** A line break or tab that is due before the next visible character. */
  #due = '';
  /** Where the collapsed white space that is due stands, if any. */
  #space: { node: Text; offset: number } | undefined;

  /** A line break is due, or nothing was written yet: white space changes nothing. */
  get isAtBreak() {
    return this.#due === '\n' || this.#length === 0;
  }

  /** A block's edge or a `<br>`: one line break before the next text, however many edges meet. */
  break() {
    this.#due = '\n';
    this.#space = undefined;
  }

  /** The edge of a table cell: a tab, unless a line break is due. */
  tab() {
    if (this.#due === '') this.#due = '\t';
    this.#space = undefined;
  }

  /** The edge of a box of this kind. */
  edge(box: 'block' | 'cell' | 'inline' | 'gone') {
    if (box === 'block') this.break();
    else if (box === 'cell') this.tab();
  }

  text(node: Text, pre: boolean) {
    const data = node.data;
    if (data === '') return;
    if (pre) this.#preserved(node, data);
    else this.#collapsed(node, data);
  }

  toString() {
    return this.#parts.join('');
  }

  #collapsed(node: Text, data: string) {
    let from = 0;
    for (let i = 0; i <= data.length; i++) {
      const unit = i < data.length ? data.charCodeAt(i) : -1;
      if (unit >= 0 && !isCollapsible(unit)) continue;
      // A lone space inside a line is itself: the stretch goes on.
      if (unit === 0x20 && i > from && i + 1 < data.length && !isCollapsible(data.charCodeAt(i + 1)))
        continue;
      if (i > from) this.#verbatim(node, from, data.slice(from, i));
      if (unit >= 0 && this.#space === undefined && this.#due === '') this.#space = { node, offset: i };
      from = i + 1;
    }
  }

  #preserved(node: Text, data: string) {
    let from = 0;
    for (let i = data.indexOf('\n'); ; i = data.indexOf('\n', from)) {
      const end = i < 0 ? data.length : i;
      if (end > from) this.#verbatim(node, from, data.slice(from, end));
      if (i < 0) return;
      this.break();
      from = i + 1;
    }
  }

  #verbatim(node: Text, offset: number, text: string) {
    if (this.#length > 0) {
      if (this.#due !== '') this.#push(this.#due);
      else if (this.#space) {
        this.pieces.push({ at: this.#length, node: this.#space.node, offset: this.#space.offset, length: 1 });
        this.#push(' ');
      }
    }
    this.#due = '';
    this.#space = undefined;
    this.pieces.push({ at: this.#length, node, offset, length: text.length });
    this.#push(text);
  }

  #push(text: string) {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
