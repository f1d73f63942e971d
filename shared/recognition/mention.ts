/** What recognition finds in a page's text: the four kinds and their attributes. */

/** The four kinds of mention, in the order in which panels list them. */
export const MENTION_KINDS = ['statistic', 'person', 'initiative', 'document'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** How exact a figure is: 约 (about), 余 多 超 (over), 不足 (under). */
export const APPROXIMATIONS = ['exact', 'about', 'over', 'under'] as const;
export type Approximation = (typeof APPROXIMATIONS)[number];

interface MentionBase {
  /** UTF-16 code units into the text, end exclusive. */
  start: number;
  end: number;
  /** `text.slice(start, end)` of the recognised text. */
  text: string;
  /** The rule that found it, for "why was this marked?": a stable kebab-case name. */
  rule: string;
  /** 0…1: how sure the rule is; 0.9 is meant to be right nine times in ten. */
  score: number;
}

/** A quantity: 442件, 6500余万元, 32.1%. */
export interface StatisticMention extends MentionBase {
  kind: 'statistic';
  /** In base units, 万 and 亿 multiplied out; absent for a range and for a ratio. */
  value?: number;
  /** Both ends of a range (0-3岁, 十几条), included. */
  min?: number;
  max?: number;
  /** As written, without 万/亿 and approximators; empty if there is none. */
  unit: string;
  approx: Approximation;
  /** The noun that is counted: 提案 for 442件提案. */
  subject?: string;
  /** What happened to what is counted: 收到, 立案, 办结. */
  act?: string;
  /** ISO 8601 date, month, year, or `from/to` with both ends included. */
  period?: string;
}

/** A named human being. */
export interface PersonMention extends MentionBase {
  kind: 'person';
  /** The name without inner spaces. */
  name: string;
  /** Office or role that touches the name, organisation included. */
  title?: string;
  /** The same for all mentions of one person on a page. */
  entity?: string;
}

/** A named programme, campaign, brand, platform, mechanism, plan or formula. */
export interface InitiativeMention extends MentionBase {
  kind: 'initiative';
  /** The name with its classifying noun: 3815战略发展目标. */
  full?: string;
  /** From a glossary or an apposition on the same page. */
  definition?: string;
}

/** A titled text: what stands between 《 and 》. */
export interface DocumentMention extends MentionBase {
  kind: 'document';
}

export type Mention = StatisticMention | PersonMention | InitiativeMention | DocumentMention;

/** A word that the workspace confirmed, or (`rejected`) does not want suggested again. */
export interface LexiconEntry {
  kind: MentionKind;
  /** The form to find in the text. */
  form: string;
  /** The canonical name, where it differs from the form. */
  canonical?: string;
  definition?: string;
  rejected?: boolean;
}
export type Lexicon = readonly LexiconEntry[];
