import { describe, expect, it } from 'vitest';
import { findNames } from '../../shared/workbench/find-names.ts';

const READINGS: Record<string, string[]> = {
  院: ['yuan'],
  坝: ['ba'],
  协: ['xie'],
  商: ['shang'],
  远: ['yuan'],
  程: ['cheng'],
};
const LIST = [
  { name: '远程协商', also: '城市' },
  { name: '院坝协商', also: '乡村' },
  { name: 'AB会', also: '' },
];
const find = (typed: string) =>
  findNames(
    LIST,
    typed,
    ({ name, also }) => ({ names: [name], also: [also] }),
    character => READINGS[character] ?? [],
  ).map(({ name }) => name);

describe('findNames', () => {
  it('J9 finds names by any part of them, by pinyin and by what else is said of them', () => {
    expect(find('协商')).toEqual(['远程协商', '院坝协商']);
    expect(find('坝协')).toEqual(['院坝协商']);
    expect(find('ybxs')).toEqual(['院坝协商']);
    expect(find('xies')).toEqual(['远程协商', '院坝协商']);
    expect(find('乡')).toEqual(['院坝协商']);
    expect(find('ab')).toEqual(['AB会']);
    expect(find('无')).toEqual([]);
  });

  it('J9 puts what begins so first, and lists all where nothing was typed', () => {
    expect(find('院')).toEqual(['院坝协商']);
    expect(find('yuan')).toEqual(['远程协商', '院坝协商']);
    expect(find(' ')).toHaveLength(3);
  });
});
