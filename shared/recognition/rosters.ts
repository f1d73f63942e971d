import { charSet, has } from './char-set.ts';
import type { Span } from './documents.ts';
import { isWord, surnameLength } from './names.ts';
import { headingBefore, isSpeaker } from './roster-heads.ts';
import { LONGEST_NAME, plausible, readNames } from './roster-names.ts';
import { EVIDENCE } from './scores.ts';
import { readSyllabicName } from './syllabic-names.ts';
import { titleWordBefore } from './titles.ts';

interface Listed extends Span {
  title?: Span;
  rule: string;
  score: number;
}

const SCORE = EVIDENCE.roster.score;
const COLUMN_SCORE = EVIDENCE.listedFirst.score;
/** A line of nothing but names with spaces or 、 between. */
const NAMES_LINE = /^[ \u3000]{0,60}([\u3400-\u9fff][\u3400-\u9fff·(),， \u3000、\t]{1,1600})$/my;
/** 二、副主席(8名):陈知禾(壮族): a line's office, a colon, and who holds it. */
const LABELLED =
  /^[ \u3000]{0,8}(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])?[ \u3000]?([\u4e00-\u9fff、]{1,20}|[\u4e00-\u9fff][ \u3000]{1,4}[\u4e00-\u9fff])(?:\([^()\n]{1,20}\))?[:：]([ \u3000]{0,4}[\u3400-\u9fff][^\n:：]{1,600})$/my;
/** Where a page's head ends, in which a name alone on a line is who wrote it. */
const HEAD = 400;
const BYLINE_BELOW = /^\s*(?:《|来源|责任编辑|编辑|\d{4}[-年/.]|发布)/;
/** 甲:在某某会议上的讲话: the speaker before a title. */
const BEFORE_TITLE =
  /^[ \u3000]{0,8}([\u3400-\u9fff]{2,4})[:：](?=[^\n]{4,80}(?:报告|讲话|发言|致辞|致词|开幕词|闭幕词|演讲|说明)[^\n]{0,12}$)/my;
/** 王小伟 某某公司总经理,: a line's name and the post behind it. */
const WITH_POST =
  /^[ \u3000]{0,8}([\u3400-\u9fff]{2,4})[ \u3000]{1,8}([\u3400-\u9fff、()]{2,60})(?=[,，。;；\n]|$)/my;
/** 陈知禾(女),某党某省主委;: a line's name and the office behind a comma. */
const WITH_OFFICE =
  /^[ \u3000]{0,8}([\u3400-\u9fff]{2,4})(?:\((?:女|[\u3400-\u9fff]{1,6}族|,|，|、){1,4}\))?[,，]([\u3400-\u9fff、()]{3,60})(?=[,，。;；\n]|$)/my;
/** So many names in a line show that a word among them is one too. */
const LONG_ROSTER = 8;
/** A column of names, one a line, has at least so many. */
const LEAST_COLUMN = 3;

/** What parts a name from what stands behind it on a line. */
const PARTS = charSet(' \u3000\t、(,，:：\n');
/** 王知庆:, a line's name with a colon: whose turn it is in a talk set down. */
const TURN = /^[ \u3000]{0,8}([\u3400-\u9fff]{2,3})[:：]/my;
/** A name that so many lines begin with is a speaker's, whatever follows the colon. */
const LEAST_TURNS = 2;
const LONGEST_TURN = 3;
const BODY_END = /[市区县州镇乡村街局委办会院校所部处站]$/;
const LONGEST_GAP = 12;
/** A label with its number and bracket is no longer than this. */
const LONGEST_LABEL = 52;
const LABEL = /(?<=^|[ \u3000])([\u4e00-\u9fff、]{2,20})[:：]/g;
const LONGEST_LABELS = 300;
const SECTOR =
  /(?:界|界别|人士|民[革盟建进]|农工党|致公党|九三学社|台盟|工商联|工会|妇联|共青团|青联|侨联|科协|台联)$/;
const LEAST_OF_SECTOR = 2;
/** So many of those behind an office have a surname that is known. */
const MOST_OF_HOLDERS = 0.8;
/** How many are named behind a label. */
const COUNTED = /^\((\d{1,3})[名人]\)/;
/** A label of its own, and in running text no office. */
const MEMBER = '成员';
const COLON = ':'.charCodeAt(0);

/** Runs a sticky pattern at one place. */
function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** How many of a line's words have to be names and nothing else: of few all, of many under the heading of an office most. */
function leastShare(names: number, headed: boolean): number {
  if (names < 4) return 1;
  return headed && names >= LONG_ROSTER ? 0.6 : 0.9;
}

/** Reads a page's rosters line by line. */
class Rosters {
  readonly out: Listed[] = [];
  readonly #text: string;
  #heading: Span | undefined;
  #lastEnd = -1;
  #column: Span[] = [];
  readonly #turns = new Map<string, Span[]>();

  constructor(text: string) {
    this.#text = text;
  }

  read(): Listed[] {
    const text = this.#text;
    for (let start = 0; start < text.length; ) {
      const next = text.indexOf('\n', start);
      const end = next < 0 ? text.length : next;
      this.#readLine(start, end);
      start = end + 1;
    }
    this.#closeColumn();
    for (const turns of this.#turns.values())
      if (turns.length >= LEAST_TURNS)
        for (const turn of turns) this.out.push({ ...turn, rule: 'person-speaker', score: SCORE });
    return this.out;
  }

  #readLine(start: number, end: number): void {
    const text = this.#text;
    let first = start;
    while (first < end && has(PARTS, text, first)) first++;
    if (surnameLength(text, first) && this.#isParted(first, end)) {
      if (!this.#readNamesLine(start)) this.#readNameAndPost(start);
    }
    let colon = first;
    while (colon < end && colon - first < LONGEST_LABEL && text.charCodeAt(colon) !== COLON) colon++;
    if (text.charCodeAt(colon) !== COLON || this.#readLabelled(start)) return;
    this.#readTurn(start);
    this.#readLabels(first, end);
  }

  #readTurn(lineStart: number): void {
    const m = match(TURN, this.#text, lineStart);
    if (!m) return;
    const name = m[1]!;
    const start = m.index + m[0].indexOf(name);
    const turn = { start, end: start + name.length };
    const word = isWord(this.#text, start);
    if (!plausible(this.#text, turn) && !(word && name.length === LONGEST_TURN)) return;
    const behind = m.index + m[0].length;
    const alone = /^[ \u3000]*(?:\n|$)/.test(this.#text.slice(behind, behind + LONGEST_GAP));
    // 王国禾: a name that is a word too is one where it has turns of its own
    if (word && (!alone || BODY_END.test(name))) return;
    if (alone && !word && name.length > 2) this.out.push({ ...turn, rule: 'person-speaker', score: SCORE });
    else if (!this.#turns.get(name)?.push(turn)) this.#turns.set(name, [turn]);
  }

  /** Whether the line's first two to four characters stand by themselves, or one does and the next. */
  #isParted(first: number, end: number): boolean {
    const text = this.#text;
    for (let i = first + 1; i <= first + LONGEST_NAME; i++)
      if (i >= end || has(PARTS, text, i) || text[i] === '·') return true;
    return false;
  }

  #closeColumn(): void {
    if (this.#column.length >= LEAST_COLUMN && this.#column.some(n => n.end - n.start > 2))
      for (const n of this.#column) this.out.push({ ...n, rule: 'person-roster', score: COLUMN_SCORE });
    this.#column = [];
  }

  /** A line that holds nothing but names: under a heading, one of a column, or a report's speaker. False if it is none. */
  #readNamesLine(lineStart: number): boolean {
    const text = this.#text;
    const m = match(NAMES_LINE, text, lineStart);
    if (!m) return false;
    const line = m[1]!.trimEnd();
    const start = m.index + m[0].indexOf(line);
    const end = start + line.length;
    const names = readNames(text, start, end);
    if (!names?.length) return false;
    const good = names.filter(n => plausible(text, n)).length;
    if (names.length === 1) {
      const follows = this.#lastEnd >= 0 && /^\s*$/.test(text.slice(this.#lastEnd, m.index));
      if (!follows) this.#closeColumn();
      if (!good) return true;
      this.#lastEnd = end;
      const name = names[0]!;
      if (isSpeaker(text, m.index, end)) this.out.push({ ...name, rule: 'person-speaker', score: SCORE });
      else if (m.index < HEAD && m.index > 0 && BYLINE_BELOW.test(text.slice(end, end + 12)))
        this.out.push({ ...name, rule: 'person-byline', score: COLUMN_SCORE });
      else this.#column.push(name);
      return true;
    }
    const own = headingBefore(text, m.index);
    if (good < names.length * leastShare(names.length, own !== undefined)) return false;
    if (own) this.#heading = own;
    else if (m.index - this.#lastEnd > 3) this.#heading = undefined;
    const title = this.#heading ? { title: this.#heading } : {};
    for (const n of names)
      if (plausible(text, n) || (names.length >= LONG_ROSTER && surnameLength(text, n.start)))
        this.out.push({ ...n, rule: 'person-roster', score: SCORE, ...title });
    this.#lastEnd = end;
    return true;
  }

  /** 主  席:黎  禾(女), 召集人:陈知禾(某局科长)、沈知波(某行经理): an office with a colon before who holds it. */
  #readLabelled(lineStart: number): boolean {
    const text = this.#text;
    const m = match(LABELLED, text, lineStart);
    if (!m) return false;
    const start = m.index + m[0].indexOf(m[1]!);
    const end = m.index + m[0].length;
    return this.#readHolders({ start, end: start + m[1]!.length }, end - m[2]!.length, end);
  }

  /** 组长:陈知禾  副组长:沈知波 李平: several labels on one line. */
  #readLabels(from: number, end: number): void {
    const text = this.#text;
    if (end - from > LONGEST_LABELS) return;
    const labels = [...text.slice(from, end).matchAll(LABEL)].map(m => ({
      start: from + m.index,
      end: from + m.index + m[1]!.length,
    }));
    labels.forEach((label, i) => {
      this.#readHolders(label, label.end + 1, labels[i + 1]?.start ?? end);
    });
  }

  /** The names in `from`…`end` as those who hold the office that the label names. False if they are no names. */
  #readHolders(label: Span, from: number, end: number): boolean {
    const text = this.#text;
    const words = text.slice(label.start, label.end).replace(/\s/g, '');
    const names = readNames(text, from, end);
    // 农牧(3名):甲 乙 丙: as many as the bracket says
    const many = COUNTED.exec(text.slice(label.end, label.end + 8))?.[1];
    const office = titleWordBefore(words, words.length) || words === MEMBER;
    if (!office && names && Number(many) === names.length && names.some(n => plausible(text, n))) {
      for (const n of names) this.out.push({ ...n, rule: 'person-roster', score: SCORE });
      return true;
    }
    if (!office) return this.#readSector(words, names ?? []);
    // 平禾 may be a word too: among those who hold an office it is a name
    const surnamed = names?.filter(n => surnameLength(text, n.start)) ?? [];
    if (!names?.some(n => plausible(text, n)) || surnamed.length < names.length * MOST_OF_HOLDERS)
      return false;
    for (const n of names) this.out.push({ ...n, title: label, rule: 'person-roster', score: SCORE });
    return true;
  }

  /** 教育界(3名):甲 乙 丙: whom a sector of the conference has; the sector is no title. */
  #readSector(words: string, names: readonly Span[]): boolean {
    const text = this.#text;
    const good = names.filter(n => plausible(text, n) || readSyllabicName(text, n.start, false) === n.end);
    if (!SECTOR.test(words) || names.length < LEAST_OF_SECTOR || good.length < names.length * 0.6)
      return false;
    for (const n of good) this.out.push({ ...n, rule: 'person-roster', score: COLUMN_SCORE });
    return true;
  }

  /** A line's name with the post behind it, or with the title of a speech. */
  #readNameAndPost(lineStart: number): void {
    const text = this.#text;
    const nameOf = (m: RegExpExecArray) => {
      const start = m.index + m[0].indexOf(m[1]!);
      return { start, end: start + m[1]!.length };
    };
    const speech = match(BEFORE_TITLE, text, lineStart);
    if (speech && plausible(text, nameOf(speech)))
      this.out.push({ ...nameOf(speech), rule: 'person-speaker', score: SCORE });
    const m = match(WITH_POST, text, lineStart) ?? match(WITH_OFFICE, text, lineStart);
    if (!m) return;
    const title = { start: m.index + m[0].length - m[2]!.length, end: m.index + m[0].length };
    if (plausible(text, nameOf(m)) && titleWordBefore(text, title.end))
      this.out.push({ ...nameOf(m), title, rule: 'person-roster', score: SCORE });
  }
}

/** Rosters: lines of names under a heading or behind a label, and the line that names a report's speaker. */
export function findRosters(text: string): Listed[] {
  return new Rosters(text).read();
}
