import { ACTS, NOUNS, PREDICATES } from './genre-words.ts';
import { wordTable } from './word-table.ts';

export const nouns = wordTable(NOUNS);
export const acts = wordTable(ACTS);
export const predicates = wordTable(PREDICATES);

/** Whether a noun of the genre begins at `at`. */
export function isNoun(text: string, at: number): boolean {
  return nouns.at(text, at) > 1;
}

export const NUMERAL = /[\d一二两三四五六七八九十百千万几数]/;
/** Units of persons. */
export const PEOPLE = new Set('人名位');
/** Units of written things: no office or place is counted by them. */
export const WRITTEN = new Set('件篇条份期项');
/** Units of acts: what is counted is the act (发言5人次, 批示120次). */
export const countsEvents = (unit: string): boolean => unit.endsWith('次') || unit === '场' || unit === '轮';
export const PERSON =
  /(?:委员|常委|主席|代表|干部|党员|群众|居民|村民|职工|员工|学生|老师|教师|医生|专家|学者|人员|人士|人才|同志|领导|成员|志愿者|嘉宾|老人|儿童|妇女|青年|农民|负责人|记者|劳动力|农户|贫困户|候选人|会员|官兵|侨领|侨胞|市民|患者|学员|学子|亲戚|孤儿|律师|[港侨客华]商|秘书长|孩子|乘客|业主|租户)$/;
export const PERSON_WITHIN = new RegExp(PERSON.source.slice(0, -1));
