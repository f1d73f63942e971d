import { describe, expect, it } from 'vitest';
import { placeOf } from '../../shared/page/place.ts';
import { DEFAULT_SITES, type Site } from '../../shared/sites.ts';

const site = (name: string): Site => DEFAULT_SITES.find(known => known.name === name)!;
const yunnan = site('云南网');
const kunming = site('昆明市政协');
const county = (name: string, place: string, level: Site['level'] = 'county'): Site => ({
  name,
  place,
  level,
  body: '政协',
  patterns: [],
  seen: '',
});

const place = (title: string, lead = '', at?: Site) => {
  const { place, level } = placeOf({ title, lead, site: at });
  return [place?.code, place?.name, level];
};

const WUHUA = ['530102', '五华区', 'county'];
const KUNMING = ['530100', '昆明市', 'city'];
const YUNNAN = ['530000', '云南省', 'province'];
const CHINA = ['100000', '中国', 'national'];
const NOTHING = [undefined, undefined, undefined];

describe('a title that names a committee', () => {
  it.each([
    ['政协昆明市五华区第九届委员会常务委员会工作报告', WUHUA],
    ['政协云南省昆明市五华区委员会2020年工作总结', WUHUA],
    ['中国人民政治协商会议昆明市第十四届委员会第三次会议开幕', KUNMING],
    ['中国人民政治协商会议 昆明市五华区 第九届委员会公报', WUHUA],
    ['政协第十四届昆明市委员会举行主席会议', KUNMING],
    ['政协昆明市十四届三次会议闭幕', KUNMING],
    ['昆明市政协2023年工作亮点', KUNMING],
    ['云南省昆明市政协助推城市建设', KUNMING],
    ['昆明五华区政协走访委员企业', WUHUA],
    ['昆明市五华区政协到曲靖市政协考察', WUHUA],
    ['云南省十三届政协五年履职回眸', YUNNAN],
    ['履职回眸：云南省十三届政协这五年', YUNNAN],
    ['长春朝阳区政协召开会议', ['220104', '朝阳区', 'county']],
    ['议报告，谱新篇！文山市政协委员热议', ['532601', '文山市', 'county']],
    ['政协楚雄州十届四次会议开幕', ['532300', '楚雄彝族自治州', 'city']],
    [
      '中国人民政治协商会议西双版纳傣族自治州十二届委员会第五次会议',
      ['532800', '西双版纳傣族自治州', 'city'],
    ],
    ['云南政协：五年提案知多少', YUNNAN],
    ['昆明政协这一年', KUNMING],
    ['大理州政协召开党组会议', ['532900', '大理白族自治州', 'city']],
    ['政协大理白族自治州委员会全体会议', ['532900', '大理白族自治州', 'city']],
    ['石林县政协视察旅游项目', ['530126', '石林彝族自治县', 'county']],
    ['云县政协办实事', ['530922', '云县', 'county']],
    ['呈贡县政协2010年工作回顾', ['530114', '呈贡区', 'county']],
    ['北京市政协召开专题协商会', ['110000', '北京市', 'province']],
    ['重庆市城口县政协开展民主监督', ['500229', '城口县', 'county']],
    ['北京市朝阳区政协调研', ['110105', '朝阳区', 'county']],
    ['济源市政协提案办理', ['419001', '济源市', 'county']],
    ['海南政协开年第一课', ['460000', '海南省', 'province']],
    ['全国政协十四届二次会议开幕', CHINA],
    ['政协第十四届全国委员会第二次会议决议', CHINA],
    ['中国人民政治协商会议全国委员会公告', CHINA],
  ])('%s', (title, expected) => {
    expect(place(title)).toEqual(expected);
  });
});

describe('a name that several places share', () => {
  it('stays absent where nothing tells which is meant', () => {
    expect(place('鼓楼区政协开展视察')).toEqual([undefined, undefined, 'county']);
    expect(place('朝阳区政协召开常委会')).toEqual([undefined, undefined, 'county']);
    expect(place('鼓楼区政协来访', '', kunming)).toEqual([undefined, undefined, 'county']);
    expect(place('大理政协召开会议')).toEqual(NOTHING);
  });
  it('is told by the city that the masthead names', () => {
    expect(place('鼓楼区政协开展视察', '南京市鼓楼区新闻')).toEqual(['320106', '鼓楼区', 'county']);
    expect(place('鼓楼区政协开展视察', '福州市两会专题')).toEqual(['350102', '鼓楼区', 'county']);
  });
  it('is told by the province that the masthead names', () => {
    expect(place('永定区政协履职', '湖南省要闻')).toEqual(['430802', '永定区', 'county']);
    expect(place('永定区政协履职', '福建省要闻')).toEqual(['350803', '永定区', 'county']);
  });
  it("is told by the site's province", () => {
    expect(place('永胜县政协', '', yunnan)).toEqual(['530722', '永胜县', 'county']);
    expect(place('古城区政协委员说', '', yunnan)).toEqual(['530702', '古城区', 'county']);
  });
  it("is the site's where the masthead names two cities that have it", () => {
    const at = county('南京市政协', '320100', 'city');
    expect(place('鼓楼区政协开展视察', '南京市与徐州市结对', at)).toEqual(['320106', '鼓楼区', 'county']);
  });
  it('stays absent where the masthead names two cities that have it', () => {
    expect(place('鼓楼区政协开展视察', '南京市与徐州市结对')).toEqual([undefined, undefined, 'county']);
  });
  it("is the site's own place if that is one of them", () => {
    expect(place('大理政协召开会议', '', county('大理州政协', '532900', 'city'))).toEqual([
      '532900',
      '大理白族自治州',
      'city',
    ]);
    expect(place('大理政协召开会议', '', county('大理市政协', '532901'))).toEqual([
      '532901',
      '大理市',
      'county',
    ]);
  });
});

describe('省政协 and 市政协 without a name', () => {
  it.each([
    ['十二届省政协常委会亮点综述', '', yunnan, YUNNAN],
    ['省政协来昆明调研', '', kunming, YUNNAN],
    ['市政协召开主席会议', '', kunming, KUNMING],
    ['市政协召开主席会议', '', yunnan, NOTHING],
    ['市政协召开主席会议', '昨日，昆明市政协召开会议', yunnan, KUNMING],
    ['市政协召开主席会议', '1月6日，政协乐山市第七届委员会', undefined, ['511100', '乐山市', 'city']],
    ['市政协召开主席会议', '昆明政协召开会议', undefined, KUNMING],
    ['省政协召开主席会议', '云南省要闻', undefined, YUNNAN],
    ['州政协党组会', '', county('大理州政协', '532900', 'city'), ['532900', '大理白族自治州', 'city']],
    ['县政协开展视察', '', county('石林县政协', '530126'), ['530126', '石林彝族自治县', 'county']],
    ['市政协开展视察', '', county('安宁市政协', '530181'), ['530181', '安宁市', 'county']],
    [
      '自治区政协全体会议',
      '',
      county('广西政协', '450000', 'province'),
      ['450000', '广西壮族自治区', 'province'],
    ],
    ['区政协开展视察', '', county('青秀区政协', '450103'), ['450103', '青秀区', 'county']],
    ['区政协开展视察', '', county('南宁市政协', '450100', 'city'), [undefined, undefined, 'county']],
  ] as const)('%s (%s)', (title, lead, at, expected) => {
    expect(place(title, lead, at)).toEqual(expected);
  });

  it('stays unknown where the page names two that it may be', () => {
    expect(place('省政协召开主席会议', '云南省与四川省结对')).toEqual([undefined, undefined, 'province']);
  });

  it('leaves the level where only that is said', () => {
    expect(place('县政协开展视察')).toEqual([undefined, undefined, 'county']);
    expect(place('省政协召开会议')).toEqual([undefined, undefined, 'province']);
  });
});

describe('the masthead', () => {
  it.each([
    [
      'breaks the name over lines',
      '栏目导航\n政协概况\n提案工作\n中国人民政治协商会议\n\n昆明市五华区第九届委员会常务委员会\n工 作 报 告',
      undefined,
      WUHUA,
    ],
    ['names the committee in passing', '区域崛起\n——云南省昆明市政协全力助推', undefined, KUNMING],
    ['lists other sites', '首页\n全国政协\n云南省政协\n五华区政协\n2020年工作报告', undefined, NOTHING],
    [
      'names in full another committee than the site',
      '中国人民政治协商会议五华区第九届委员会',
      kunming,
      WUHUA,
    ],
    [
      'opens with the session of a district',
      '东川区政协六届五次会议期间，委员们建言',
      kunming,
      ['530113', '东川区', 'county'],
    ],
    [
      'opens with the session above that is passed on',
      '会议传达学习云南省政协十三届三次会议、全国政协十四届二次会议精神',
      kunming,
      KUNMING,
    ],
    [
      'names in passing another committee than the site',
      '11月3日，省政协主席一行到昆明市调研',
      kunming,
      KUNMING,
    ],
    ['names a national member', '全国政协委员张三接受采访', undefined, NOTHING],
    ['names a newspaper', '来源：云南政协报', undefined, NOTHING],
    ['names several levels at once', '省市县政协委员参加，各州市政协负责人到会', yunnan, NOTHING],
    ['breaks between a place and 政协概况', '云南省\n政协概况\n春天来了', undefined, NOTHING],
    ['says nothing on a newspaper’s site', '春天来了', yunnan, NOTHING],
    ['says nothing on a committee’s site', '春天来了', kunming, KUNMING],
    ['says nothing on the national committee’s site', '春天来了', site('全国政协'), CHINA],
  ] as const)('%s', (_what, lead, at, expected) => {
    expect(place('工作报告', lead, at)).toEqual(expected);
  });
});

describe('navigation above the headline', () => {
  const nav = '市县动态：昆明市政协 曲靖市政协 友情链接：云南省政协 '.repeat(10);

  it('does not tell which committee the page is about', () => {
    expect(place('提案工作见成效', `${nav}\n提案工作见成效\n11月3日，玉溪市政协召开会议`)).toEqual([
      '530400',
      '玉溪市',
      'city',
    ]);
  });

  it('does not hide a masthead in full style', () => {
    expect(place('工作报告', `${'栏目导航 '.repeat(200)}\n政协昆明市五华区第九届委员会`)).toEqual(WUHUA);
  });
});

it('leaves a committee’s own site its page though the report tells of a district far down', () => {
  const lead = `${'委员们认为，要抓落实。'.repeat(20)}政协昆明市五华区第九届委员会作交流发言`;
  expect(place('委员学习会', lead, kunming)).toEqual(KUNMING);
});

it('leaves a committee’s own site its page though the report cites another committee’s session', () => {
  const lead = `会议学习文件。${'委员们认为，要抓落实。'.repeat(20)}贯彻政协云南省第十三届委员会第四次会议精神`;
  expect(place('委员学习会', lead, kunming)).toEqual(KUNMING);
  expect(place('委员学习会', lead, yunnan)).toEqual(YUNNAN);
});

describe('what only looks like a place', () => {
  it.each([
    ['建成县政协委员之家', [undefined, undefined, 'county']],
    ['省市和县政协联动', NOTHING],
    ['崛起中的政协力量', NOTHING],
    ['人民政协为人民', NOTHING],
    ['全州政协系统会议', [undefined, undefined, 'city']],
    ['老城区政协委员工作站', [undefined, undefined, 'county']],
    ['助力海南政协事业', NOTHING],
    ['各区县政协座谈', NOTHING],
    ['省、县政协联合调研', NOTHING],
  ])('%s names none', (title, expected) => {
    expect(place(title)).toEqual(expected);
  });
});

describe('a title that begins with a place', () => {
  it.each([
    ['昆明市五华区：小院坝里协商忙', WUHUA],
    ['【昆明市】委员提案办理面对面', KUNMING],
    ['昆明市春节花市开张', NOTHING],
  ])('%s', (title, expected) => {
    expect(place(title)).toEqual(expected);
  });
});

it('takes an unlisted site called after its committee as that committee’s', () => {
  expect(placeOf({ title: '委员风采', lead: '', siteName: '乐山市政协' })).toEqual({
    place: { code: '511100', name: '乐山市' },
    level: 'city',
  });
});

it('reads a masthead of 600 characters without a name in no time', () => {
  const lead = '政协'.repeat(300);
  const start = performance.now();
  expect(placeOf({ title: '政协'.repeat(50), lead })).toEqual({});
  expect(performance.now() - start).toBeLessThan(500);
});
