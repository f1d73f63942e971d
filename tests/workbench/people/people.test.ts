import { describe, expect, it } from 'vitest';
import { companyOf } from '../../../shared/workbench/people/company.ts';
import { identitiesOf } from '../../../shared/workbench/people/identities.ts';
import { officesOf } from '../../../shared/workbench/people/offices.ts';
import { termsOf } from '../../../shared/workbench/people/terms.ts';
import { mention, pageRow, rowsOf } from '../rows-for-test.ts';

const PAGES = [
  pageRow('a', '2019-02-01', '530100'),
  pageRow('b', '2021-05-01', '530100'),
  pageRow('c', '2023-01-12', '530100'),
  pageRow('d', undefined, '530100'),
];
const person = (page: string, name: string, title?: string, start?: number) =>
  mention('person', page, name, title === undefined ? {} : { title }, start === undefined ? {} : { start });

const of = (...annotations: ReturnType<typeof mention>[]) =>
  identitiesOf(rowsOf(PAGES, annotations), new Map());

describe('termsOf', () => {
  it('J4 tells from when to when pages speak of each post, whatever its title is written like', () => {
    const [one] = of(
      person('a', '林晓', '市政协副主席'),
      person('b', '林晓', '市政协党组书记、主席'),
      person('b', '林晓', '教授'),
      person('c', '林晓', '昆明市政协主席'),
      person('c', '林晓', '主席'),
    );
    expect(termsOf(one!)).toMatchObject([
      { place: '530100', office: '政协副主席', first: '2019-02-01', last: '2019-02-01', pages: ['a'] },
      { place: '530100', office: '政协党组书记', first: '2021-05-01', last: '2021-05-01', pages: ['b'] },
      { place: '530100', office: '政协主席', first: '2021-05-01', last: '2023-01-12', pages: ['b', 'c'] },
      { office: '教授', pages: ['b'], titles: ['教授'] },
    ]);
    expect(termsOf(one!)[2]?.titles).toEqual(['市政协党组书记、主席', '昆明市政协主席', '主席']);
  });

  it('J4 does not draw a term out by a page that tells of it as past, nor by one without a date', () => {
    const [one] = of(
      person('a', '林晓', '市政协主席'),
      person('c', '林晓', '原市政协主席'),
      person('d', '林晓', '市政协主席'),
    );
    expect(termsOf(one!)).toMatchObject([
      { first: '2019-02-01', last: '2019-02-01', pages: ['a', 'c', 'd'] },
    ]);
    const [past] = of(person('c', '林晓', '原市政协主席'));
    expect(termsOf(past!)).toMatchObject([{ until: '2023-01-12', pages: ['c'] }]);
    expect(termsOf(past!)[0]).not.toHaveProperty('first');
  });
});

describe('officesOf', () => {
  it('J4 lists who held an office, one after the other, the offices with most holders first', () => {
    const people = of(
      person('b', '林晓', '市政协主席'),
      person('c', '林晓', '市政协主席'),
      person('a', '赵远', '市政协主席'),
      person('a', '钱平', '教授'),
    );
    expect(officesOf(people)).toMatchObject([
      {
        place: '530100',
        office: '政协主席',
        holders: [
          { name: '赵远', first: '2019-02-01', last: '2019-02-01' },
          { name: '林晓', first: '2021-05-01', last: '2023-01-12' },
        ],
      },
    ]);
  });
});

describe('companyOf', () => {
  it('J5 counts the pages that speak of both, and those where both stand near each other', () => {
    const people = of(
      person('a', '林晓', undefined, 0),
      person('a', '赵远', undefined, 20),
      person('b', '林晓', undefined, 0),
      person('b', '赵远', undefined, 900),
      person('b', '钱平', undefined, 10),
      person('c', '钱平'),
    );
    const one = people.find(({ name }) => name === '林晓');
    expect(companyOf(people, one!)).toMatchObject([
      { name: '赵远', pages: 2, near: 1 },
      { name: '钱平', pages: 1, near: 1 },
    ]);
  });

  it('J5 does not count what stands in another part of an article as near', () => {
    const other = mention('person', 'a', '赵远', {}, { start: 5, part: '2' });
    const people = of(person('a', '林晓', undefined, 0), other);
    expect(companyOf(people, people[0]!)).toMatchObject([{ pages: 1, near: 0 }]);
  });
});
