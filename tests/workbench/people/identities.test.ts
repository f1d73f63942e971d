import { describe, expect, it } from 'vitest';
import { canonicalNames } from '../../../shared/workbench/canonical-names.ts';
import { findIdentity, identitiesOf } from '../../../shared/workbench/people/identities.ts';
import { merged, split } from '../../../shared/workbench/people/labels.ts';
import type { AnnotationRow } from '../../../shared/workbench/row.ts';
import { mention, pageRow, rowsOf } from '../rows-for-test.ts';

const PAGES = [
  pageRow('km15', '2015-03-01', '530100'),
  pageRow('km20', '2020-03-01', '530100'),
  pageRow('km21', '2021-05-01T23:00:00Z', '530100'),
  pageRow('wh21', '2021-06-01', '530102'),
  pageRow('dl21', '2021-03-01', '532900'),
  pageRow('dl15', '2015-09-01', '532900'),
  pageRow('gz21', '2021-04-01', '440100'),
  pageRow('undated', undefined, '532900'),
];

const person = (page: string, name: string, title?: string, rest: Partial<AnnotationRow> = {}) =>
  mention('person', page, name, { ...(title !== undefined && { title }), ...rest.attributes }, rest);

const sorted = (groups: readonly string[]) => [...groups].sort();

/** Who is who: the pages of each identity. */
function groups(annotations: readonly AnnotationRow[], words = new Map<string, string>()) {
  const found = identitiesOf(rowsOf(PAGES, annotations), words);
  return sorted(
    found.map(({ name, sightings }) => [name, ...sightings.map(({ page }) => page).sort()].join(' ')),
  );
}

function relabelled(
  annotations: readonly AnnotationRow[],
  changes: readonly { id: string; entity: string }[],
) {
  const to = new Map(changes.map(({ id, entity }) => [id, entity]));
  return annotations.map(row => {
    const entity = to.get(row.id);
    return entity === undefined ? row : { ...row, attributes: { ...row.attributes, entity } };
  });
}

describe('identitiesOf', () => {
  it('J2 takes the same name with compatible places for one', () => {
    const rows = [
      person('km20', '林晓', '市政协副主席'),
      person('wh21', '林晓', '昆明市政协主席'),
      person('wh21', '林 晓'),
      person('km21', '林晓', '省政协委员'),
    ];
    expect(groups(rows)).toEqual(sorted(['林晓 km20 km21 wh21']));
  });

  it('J2 keeps apart who holds office in two places that do not lie in each other, at overlapping times', () => {
    const rows = [
      person('km20', '林晓', '市政协主席'),
      person('km21', '林晓', '市政协主席'),
      person('dl21', '林晓', '州政协主席'),
    ];
    expect(groups(rows)).toEqual(sorted(['林晓 km20 km21', '林晓 dl21']));
  });

  it('J2 lets an official move within a province, where half a year lies between the times', () => {
    expect(groups([person('dl15', '林晓', '州政协主席'), person('km21', '林晓', '市政协主席')])).toEqual(
      sorted(['林晓 dl15 km21']),
    );
    expect(
      groups([person('undated', '林晓', '州政协主席'), person('km21', '林晓', '市政协主席')]),
    ).toHaveLength(2);
  });

  it('J2 puts what is told of one place together before what is told of places around it', () => {
    const rows = [
      person('km20', '林晓', '市政协主席'),
      person('km21', '林晓', '市政协主席'),
      person('dl21', '林晓', '州政协主席'),
      person('undated', '林晓', '省政协委员'),
      person('dl21', '林晓', '省政协委员'),
      person('dl15', '林晓', '州政协委员'),
      person('dl15', '林晓', '省政协委员'),
    ];
    expect(groups(rows).find(group => group.includes('dl15'))).toContain('dl21');
  });

  it('J2 keeps provinces apart at any time', () => {
    expect(groups([person('km15', '林晓', '市政协主席'), person('gz21', '林晓', '市政协主席')])).toHaveLength(
      2,
    );
  });

  it("J2 is not parted by the pages' places alone, nor who speaks for the whole country", () => {
    expect(groups([person('km21', '林晓', '教授'), person('gz21', '林晓')])).toEqual(
      sorted(['林晓 gz21 km21']),
    );
    const leader = [
      person('km21', '江远', '总书记'),
      person('gz21', '江远', '总书记'),
      person('dl21', '江远'),
    ];
    expect(groups(leader)).toEqual(['江远 dl21 gz21 km21']);
  });

  it('J2 gives a mention without office to whom its page is nearest', () => {
    const rows = [
      person('km21', '林晓', '市政协主席'),
      person('dl21', '林晓', '州政协主席'),
      person('wh21', '林晓'),
      person('gz21', '林晓'),
    ];
    expect(groups(rows)).toEqual(sorted(['林晓 km21 wh21', '林晓 dl21', '林晓 gz21']));
  });

  it('J2 keeps a reporter and an official of one name apart at one time', () => {
    const pages = [
      person('km20', '林晓', '区委书记'),
      person('km21', '林晓', '区委书记'),
      person('wh21', '林晓', '记者'),
    ];
    expect(groups([...pages, person('dl21', '林晓', '摄影')])).toEqual(
      sorted(['林晓 km20 km21', '林晓 dl21 wh21']),
    );
  });

  it('J2 keeps apart whom somebody numbered apart on one page', () => {
    const rows = [
      person('km21', '林晓', undefined, { attributes: { entity: 'p1' } }),
      person('km21', '林晓', undefined, { attributes: { entity: 'p2' } }),
    ];
    expect(groups(rows)).toHaveLength(2);
  });

  it('J2 gives a surname to whom its page gives it, and passes over surnames alone and rejected mentions', () => {
    const rows = [
      person('km21', '林晓', undefined, { attributes: { entity: 'p1' } }),
      person('km21', '林', '主席', { attributes: { entity: 'p1' } }),
      person('km21', '王', '主席'),
      person('km21', '赵远', undefined, { status: 'rejected' }),
    ];
    expect(groups(rows)).toEqual(sorted(['林晓 km21']));
    expect(identitiesOf(rowsOf(PAGES, rows), new Map())[0]?.mentions).toHaveLength(2);
  });

  it("calls people what the workspace's words call them", () => {
    const words = canonicalNames(
      [
        { kind: 'person', form: '林曉', canonical: '林晓' },
        { kind: 'person', form: '小林', canonical: '林曉' },
      ],
      'person',
    );
    expect(groups([person('km20', '小林'), person('km21', '林晓')], new Map(words))).toEqual([
      '林晓 km20 km21',
    ]);
  });
});

describe('decisions on identities', () => {
  const rows = [
    person('km20', '林晓', '市政协主席'),
    person('km21', '林晓', '市政协主席'),
    person('dl21', '林晓', '州政协主席'),
    person('gz21', '林小'),
  ];
  const found = () => identitiesOf(rowsOf(PAGES, rows), new Map());

  it('J3 merge people of one name or of two, and what comes later goes with them', () => {
    const [one, third, other] = found();
    const after = relabelled(rows, merged(one!, [other!, third!]));
    expect(groups(after)).toEqual(sorted(['林晓 dl21 gz21 km20 km21']));
    expect(groups([...after, person('dl15', '林晓', '州政协主席'), person('gz21', '林小', '居民')])).toEqual(
      sorted(['林晓 dl15 dl21 gz21 km20 km21']),
    );
    const [all] = identitiesOf(rowsOf(PAGES, after), new Map());
    expect(all).toMatchObject({ id: one?.id, decided: true, names: ['林晓', '林小'] });
  });

  it('J3 add nobody by a guess: who holds office in another place stays somebody else', () => {
    const more = [
      person('km20', '林晓', '市政协主席'),
      person('km21', '林晓', '市政协主席'),
      person('wh21', '林晓', '省政协委员'),
      person('dl21', '林晓', '州政协主席'),
      person('gz21', '林晓', '市政协主席'),
    ];
    const all = identitiesOf(rowsOf(PAGES, more), new Map());
    const [one] = all;
    const other = all.find(({ sightings }) => sightings[0]?.page === 'gz21');
    expect(groups(relabelled(more, merged(one!, [other!])))).toEqual(
      sorted(['林晓 gz21 km20 km21 wh21', '林晓 dl21']),
    );
  });

  it('J3 split one person, and later mentions go to whose post they tell', () => {
    const [one] = found();
    const taken = new Set([rows[1]!.id]);
    const after = relabelled(rows, split(one!, taken));
    expect(groups(after)).toEqual(sorted(['林晓 km20', '林晓 km21', '林晓 dl21', '林小 gz21']));
    expect(groups([...after, person('wh21', '林晓', '昆明市政协主席')])).toContain('林晓 km21 wh21');
  });

  it('J3 split nobody else: who was somebody else before stays so', () => {
    const more = [
      person('km20', '林晓', '省政协委员'),
      person('wh21', '林晓', '区政协委员'),
      person('dl21', '林晓', '省政协委员'),
      person('km21', '林晓', '市政协主席'),
      person('dl21', '林晓', '州政协主席', { attributes: { entity: 'p2' } }),
    ];
    const all = identitiesOf(rowsOf(PAGES, more), new Map());
    const one = all.find(({ mentions }) => mentions.length > 2);
    const away = one?.mentions.find(({ page }) => page === 'wh21');
    const after = relabelled(more, split(one!, new Set([away!.id])));
    expect(groups(after)).toHaveLength(all.length + 1);
  });

  it('J3 part again what was merged', () => {
    const [one, , other] = found();
    const once = relabelled(rows, merged(one!, [other!]));
    const [both] = identitiesOf(rowsOf(PAGES, once), new Map());
    const twice = relabelled(once, split(both!, new Set([rows[0]!.id, rows[1]!.id])));
    expect(groups(twice)).toEqual(sorted(['林晓 km20 km21', '林晓 dl21', '林小 gz21']));
    expect(split(both!, new Set())).toEqual([]);
    expect(split(both!, new Set(both!.mentions.map(({ id }) => id)))).toEqual([]);
  });

  it('J3 are found again by links that were made before', () => {
    const [one, , other] = found();
    const after = identitiesOf(rowsOf(PAGES, relabelled(rows, merged(one!, [other!]))), new Map());
    expect(findIdentity(after, other!.id)).toBe(after[0]);
    expect(findIdentity(after, '林晓#nobody')).toBeUndefined();
  });
});
