import { describe, expect, it } from 'vitest';
import { readTitle } from '../../../shared/workbench/people/read-title.ts';

const KUNMING = '530100';
const WUHUA = '530102';
const read = (title: string, place?: string) =>
  readTitle(title, place).map(({ place: at, office }) => `${at ?? '-'} ${office}`);

describe('readTitle', () => {
  it.each([
    ['昆明市政协主席', undefined, ['530100 政协主席']],
    ['云南省昆明市五华区政协副主席', undefined, ['530102 政协副主席']],
    ['大理州政协主席', undefined, ['532900 政协主席']],
    ['全国政协副主席', undefined, ['100000 政协副主席']],
    ['政协昆明市委员会主席', undefined, ['530100 政协主席']],
    ['昆明市第十四届政协委员', undefined, ['530100 政协委员']],
    ['中共昆明市委书记', undefined, ['530100 市委书记']],
    ['昆明市委书记', undefined, ['530100 市委书记']],
    ['昆明市市长', undefined, ['530100 市长']],
  ])('J1 reads the place that %s names', (title, place, posts) => {
    expect(read(title, place)).toEqual(posts);
  });

  it.each([
    ['市政协主席', KUNMING, ['530100 政协主席']],
    ['市政协主席', WUHUA, ['530100 政协主席']],
    ['区政协主席', WUHUA, ['530102 政协主席']],
    ['省政协主席', WUHUA, ['530000 政协主席']],
    ['区委书记', WUHUA, ['530102 区委书记']],
    ['该区政协副主席', WUHUA, ['530102 政协副主席']],
    ['市长', KUNMING, ['530100 市长']],
    ['市政协主席', '110101', ['110000 政协主席']],
  ])('J1 takes the place of %s from the page', (title, place, posts) => {
    expect(read(title, place)).toEqual(posts);
  });

  it('J1 leaves the place out where neither title nor page tells it', () => {
    expect(read('区政协主席', KUNMING)).toEqual(['- 政协主席']);
    expect(read('市政协主席')).toEqual(['- 政协主席']);
    expect(read('村民', KUNMING)).toEqual(['- 村民']);
    expect(read('云南网记者', KUNMING)).toEqual(['- 云南网记者']);
    expect(read('昆明理工大学教授')).toEqual(['- 昆明理工大学教授']);
    expect(read('市场监管局局长', KUNMING)).toEqual(['- 市场监管局局长']);
  });

  it("J1 takes a committee's office that stands alone for one of the page's committee", () => {
    expect(read('主席', KUNMING)).toEqual(['530100 政协主席']);
    expect(read('委员', WUHUA)).toEqual(['530102 政协委员']);
  });

  it('J1 parts several offices, and gives the later ones the body of the first', () => {
    expect(read('市政协党组书记、主席', KUNMING)).toEqual(['530100 政协党组书记', '530100 政协主席']);
    expect(read('市委常委、宣传部部长', KUNMING)).toEqual(['530100 市委常委', '530100 宣传部部长']);
    expect(read('市委常委、市政协主席', KUNMING)).toEqual(['530100 市委常委', '530100 政协主席']);
    expect(read('县委书记、县长', '530126')).toEqual(['530126 县委书记', '530126 县长']);
  });

  it('J1 knows what is held no longer, and who speaks for the whole country', () => {
    expect(readTitle('原市政协主席', KUNMING)).toEqual([
      { place: KUNMING, office: '政协主席', former: true },
    ]);
    expect(read('原平市政协主席')).toEqual(['140981 政协主席']);
    expect(read('总书记', KUNMING)).toEqual(['100000 总书记']);
    expect(read('国务院总理', KUNMING)).toEqual(['100000 国务院总理']);
  });
});
