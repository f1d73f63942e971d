import { expect, it } from 'vitest';
import { compactPlaces } from '../../scripts/make-places.ts';

it('hangs the counties of pseudo-cities on the province and leaves development zones out', () => {
  const places = compactPlaces(
    [
      { code: '50', name: '重庆市' },
      { code: '44', name: '广东省' },
    ],
    [
      { code: '5001', name: '市辖区', provinceCode: '50' },
      { code: '5002', name: '县', provinceCode: '50' },
      { code: '4419', name: '东莞市', provinceCode: '44' },
      { code: '4401', name: '广州市', provinceCode: '44' },
    ],
    [
      { code: '500101', name: '万州区', cityCode: '5001' },
      { code: '500229', name: '城口县', cityCode: '5002' },
      { code: '441900', name: '东莞市', cityCode: '4419' },
      { code: '440103', name: '荔湾区', cityCode: '4401' },
      { code: '440171', name: '某某经济技术开发区', cityCode: '4401' },
    ],
  );
  expect(places).toEqual({
    '50重庆市': { '': '0101万州区 0229城口县' },
    '44广东省': { '19东莞市': '', '01广州市': '03荔湾区' },
    '71台湾省': {},
    '81香港特别行政区': {},
    '82澳门特别行政区': {},
  });
});
