import type { Random } from './random.ts';

/** A report of invented facts, as tokens: edits work on tokens, so that what must come of an annotation is known by construction. */
export type TokenKind = 'words' | 'figure' | 'year' | 'name' | 'initiative' | 'mark';
export interface Token {
  id: number;
  kind: TokenKind;
  text: string;
}
export type Sentence = Token[];
export type Paragraph = Sentence[];
export type Report = Paragraph[];

const PLACES = [
  '临溪市',
  '青石县',
  '白沙区',
  '望江县',
  '石桥镇',
  '云岭街道',
  '南河区',
  '北塘县',
  '东陵市',
  '西坪县',
];
const TOPICS = [
  '山茶产业发展',
  '老旧管网改造',
  '农村养老服务',
  '河道生态治理',
  '数字乡村建设',
  '职业教育改革',
  '夜间经济培育',
  '社区托幼服务',
  '中药材种植',
  '冷链物流布局',
];
const SURNAMES = [
  '周',
  '吴',
  '郑',
  '陈',
  '褚',
  '卫',
  '蒋',
  '沈',
  '韩',
  '许',
  '何',
  '吕',
  '施',
  '孔',
  '曹',
  '严',
  '𬭎',
];
const GIVEN = [
  '明',
  '远',
  '志强',
  '秀兰',
  '建军',
  '建国',
  '丽',
  '丽华',
  '晓东',
  '海',
  '海涛',
  '文',
  '文博',
  '玉',
  '玉珍',
];
const TITLES = ['市政协主席', '市政协副主席', '市政协秘书长', '市政协委员', '县政协副主席'];
const INITIATIVES = [
  '“茶叙协商”',
  '“码头议事厅”',
  '“百企千户”',
  '“暖巷行动”',
  '“四季问策”',
  '“一线工作法”',
  '“3+5+N”',
];
const SMALL_UNITS = ['名', '件', '%', '条', '个', '次'];
const UNITS = ['件', '条', '场', '次', '个', '人次', '篇', '余项', '余万元'];

/** {p}lace, {t}opic, {o}fficial title, {n}ame, {y}ear, {i}nitiative, {f}igure, {s}mall generic figure. */
const TEMPLATES = [
  '{y},{p}政协共征集提案{f},经审查立案{f},全部按期答复。',
  '围绕{t},{o}{n}带队赴{p}走访,开座谈会{f},收集意见{f}。',
  '{o}{n}在会上强调,要把{i}办到群众家门口。',
  '全年组织委员视察{f},提交报告{f},其中{f}得到市领导批示。',
  '{p}政协把{t}作为年度课题,由{n}牵头,形成建议{f}。',
  '{i}启动以来,已在{p}设点{f},服务居民{f}。',
  '{n}、{n}、{n}等委员先后发言,围绕{t}提出看法。',
  '反映社情民意信息{f},采用{f},编发专报{f}。',
  '据了解,{p}今年投入{f}用于{t},受益群众{f}。',
  '截至{y}底,{i}覆盖村(社区){f},化解矛盾{f}。',
  '会议由{o}{n}主持,{n}宣读了有关通知。',
  '委员们认为,{t}关系长远,应当久久为功。',
  '来自{p}的委员{n}建议,尽快出台支持{t}的办法。',
  '一年来,{p}政协坚持问题导向,推动{t}走深走实。',
  '其中{s}为首次提交,{s}转为社情民意。',
  '提案委员会{s}、经济委员会{s}、文史委员会{s}。',
  '{p}{s},{p}{s},{p}{s}。',
  '占比{s},同比增长{s}。',
  '本年度新增委员{s},调出{s},缺额{s}。',
  '出席会议的委员有:{n}、{n}、{n}、{n}、{n}、{n}',
  '{n} {n} {n} {n} {n}',
];

/** Makes reports; ids of tokens are unique over all that one writer makes. */
export class ReportWriter {
  #next = 1;
  readonly #written = new Set<string>();
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  token(kind: TokenKind, text: string): Token {
    return { id: this.#next++, kind, text };
  }

  figure(): string {
    const { random } = this;
    return `${random.chance(0.4) ? random.int(2, 30) : random.int(30, 9800)}${random.pick(UNITS)}`;
  }

  name(): string {
    return this.random.pick(SURNAMES) + this.random.pick(GIVEN);
  }

  /** No two sentences read the same: which of two equal ones is meant, nobody could say. */
  sentence(template = this.random.pick(TEMPLATES)): Sentence {
    for (let attempt = 0; ; attempt++) {
      const tokens = this.#filled(attempt < 8 ? template : this.random.pick(TEMPLATES));
      const text = tokens.map(token => token.text).join('');
      if (this.#written.has(text)) continue;
      this.#written.add(text);
      return tokens;
    }
  }

  #filled(template: string): Sentence {
    const { random } = this;
    const tokens: Sentence = [];
    for (const part of template.split(/(\{\w\}|[,。、:\s])/)) {
      if (part === '') continue;
      const code = /^\{(\w)\}$/.exec(part)?.[1];
      if (code === 'f') tokens.push(this.token('figure', this.figure()));
      else if (code === 's')
        tokens.push(this.token('figure', `${random.int(2, 12)}${random.pick(SMALL_UNITS)}`));
      else if (code === 'y') tokens.push(this.token('year', `${random.int(2016, 2026)}年`));
      else if (code === 'n') tokens.push(this.token('name', this.name()));
      else if (code === 'i') tokens.push(this.token('initiative', random.pick(INITIATIVES)));
      else if (code === 'p') tokens.push(this.token('words', random.pick(PLACES)));
      else if (code === 't') tokens.push(this.token('words', random.pick(TOPICS)));
      else if (code === 'o') tokens.push(this.token('words', random.pick(TITLES)));
      else tokens.push(this.token(/[,。、:\s]/.test(part) ? 'mark' : 'words', part));
    }
    return tokens;
  }

  /** A row for each of some places, a line each, cells parted by tabs. */
  table(): Report {
    const { random } = this;
    const units = Array.from({ length: random.int(2, 4) }, () => random.pick([...SMALL_UNITS, '']));
    const rows = random.shuffled(PLACES).slice(0, random.int(2, 6));
    return rows.map(place => {
      const row: Sentence = [this.token('words', place)];
      for (const unit of units)
        row.push(this.token('mark', '\t'), this.token('figure', `${random.int(2, 60)}${unit}`));
      return [row];
    });
  }

  /** Paragraphs of one to five sentences; now and then a run of twins from one template, or a table. */
  report(paragraphs: number): Report {
    const { random } = this;
    const report: Report = [];
    while (report.length < paragraphs) {
      if (random.chance(0.25)) {
        const template = random.pick(TEMPLATES);
        const extra = random.chance(0.5) ? random.pick(TEMPLATES) : undefined;
        for (let i = random.int(2, 4); i > 0; i--)
          report.push(extra ? [this.sentence(template), this.sentence(extra)] : [this.sentence(template)]);
      } else if (random.chance(0.08)) report.push(...this.table());
      else report.push(Array.from({ length: random.int(1, 5) }, () => this.sentence()));
    }
    return report;
  }
}

/** The report as text, lines parted by "\n", and where each token stands. */
export function render(report: Report): { text: string; spans: Map<number, { start: number; end: number }> } {
  const spans = new Map<number, { start: number; end: number }>();
  let text = '';
  for (const paragraph of report) {
    if (text !== '') text += '\n';
    for (const token of paragraph.flat()) {
      spans.set(token.id, { start: text.length, end: text.length + token.text.length });
      text += token.text;
    }
  }
  return { text, spans };
}
