import { describe, expect, it } from 'vitest';
import { FORMER_PLACES } from '../../shared/page/former-places.ts';
import { placeIndex, within } from '../../shared/page/place-index.ts';
import { placeNames } from '../../shared/page/place-names.ts';

const index = placeIndex();

describe('placeIndex', () => {
  it.each([
    ['530000', '云南省', 'province', []],
    ['530100', '昆明市', 'city', ['530000']],
    ['530102', '五华区', 'county', ['530100', '530000']],
    ['530922', '云县', 'county', ['530900', '530000']],
    ['533103', '芒市', 'county', ['533100', '530000']],
    ['110101', '东城区', 'county', ['110000']],
    ['500229', '城口县', 'county', ['500000']],
    ['419001', '济源市', 'county', ['410000']],
    ['429021', '神农架林区', 'county', ['420000']],
    ['441900', '东莞市', 'city', ['440000']],
    ['810000', '香港特别行政区', 'province', []],
  ])('knows %s %s', (code, name, level, above) => {
    expect(index.byCode.get(code)).toEqual({ code, name, level, above });
  });

  it('holds all of Yunnan: 16 cities and prefectures, 129 counties', () => {
    const yunnan = [...index.byCode.values()].filter(entry => entry.above.includes('530000'));
    expect(yunnan.filter(entry => entry.level === 'city')).toHaveLength(16);
    expect(yunnan.filter(entry => entry.level === 'county')).toHaveLength(129);
  });

  it('holds 34 provinces and no pseudo-entry or development zone', () => {
    const all = [...index.byCode.values()];
    expect(all.filter(entry => entry.level === 'province')).toHaveLength(34);
    const odd = all
      .map(entry => entry.name)
      .filter(name => /市辖区|直辖|^县$|开发区|管理区|园区$/.test(name));
    expect(new Set(odd)).toEqual(new Set(['下花园区', '绿园区', '梁园区']));
    expect(all.every(entry => /^\d{6}$/.test(entry.code))).toBe(true);
  });

  it('finds every place under its own name', () => {
    for (const entry of index.byCode.values()) expect(index.full.get(entry.name)).toContain(entry);
  });

  it('gives every former name a place of today', () => {
    for (const code of Object.values(FORMER_PLACES)) expect(index.byCode.has(code)).toBe(true);
    for (const name of Object.keys(FORMER_PLACES)) expect(index.full.get(name)).toHaveLength(1);
  });

  it('knows which place lies within which', () => {
    const wuhua = index.byCode.get('530102')!;
    expect(['530102', '530100', '530000', '530300', '100000'].filter(code => within(wuhua, code))).toEqual([
      '530102',
      '530100',
      '530000',
    ]);
  });
});

describe('placeNames', () => {
  it.each([
    ['云南省', ['云南省'], '云南'],
    ['昆明市', ['昆明市'], '昆明'],
    ['云县', ['云县'], undefined],
    ['芒市', ['芒市'], undefined],
    ['内蒙古自治区', ['内蒙古自治区', '内蒙古区'], '内蒙古'],
    ['广西壮族自治区', ['广西壮族自治区', '广西区'], '广西'],
    ['新疆维吾尔自治区', ['新疆维吾尔自治区', '新疆区'], '新疆'],
    ['大理白族自治州', ['大理白族自治州', '大理州'], '大理'],
    ['红河哈尼族彝族自治州', ['红河哈尼族彝族自治州', '红河州'], '红河'],
    ['双江拉祜族佤族布朗族傣族自治县', ['双江拉祜族佤族布朗族傣族自治县', '双江县'], '双江'],
    ['寻甸回族彝族自治县', ['寻甸回族彝族自治县', '寻甸县'], '寻甸'],
    ['博尔塔拉蒙古自治州', ['博尔塔拉蒙古自治州', '博尔塔拉州'], '博尔塔拉'],
    ['龙胜各族自治县', ['龙胜各族自治县', '龙胜县'], '龙胜'],
    ['东乡族自治县', ['东乡族自治县', '东乡族县'], undefined],
    ['鄂伦春自治旗', ['鄂伦春自治旗', '鄂伦春旗'], undefined],
    ['神农架林区', ['神农架林区'], '神农架'],
    ['滨海新区', ['滨海新区'], '滨海'],
    ['香港特别行政区', ['香港特别行政区'], '香港'],
    ['锡林郭勒盟', ['锡林郭勒盟'], '锡林郭勒'],
    ['大兴安岭地区', ['大兴安岭地区'], '大兴安岭'],
  ])('%s is also called %s, and %s for short', (name, full, bare) => {
    expect(placeNames(name)).toEqual({ full, ...(bare && { bare }) });
  });
});
