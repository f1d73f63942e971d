import type { Post } from './read-title.ts';

/** What somebody does that hardly goes with another: to lead a body, to write the news, to be one of those it speaks of. */
export type Standing = 'office' | 'byline' | 'private';

const OFFICE = /(?:书记|主席|部长|主任|秘书长|[市县区州省局厅]长|总理)$/;
/** Heads of the smallest bodies are people like those they live among. */
const SMALL = /社区|村|支部|小组|[居业]委会|园区|学校/;
const BYLINE = /(?:记者|通讯员|编辑|责编|摄影|实习生|校对)$/;
const PRIVATE = /(?:[村居市]民|农[户民]|养殖户|种植户|贫困户|脱贫户|户主|老人|学生|网友|读者|店主|摊主)$/;

const known = new Map<string, Standing | undefined>();

function standingOfOffice(office: string): Standing | undefined {
  if (!known.has(office)) known.set(office, readStanding(office));
  return known.get(office);
}

function readStanding(office: string): Standing | undefined {
  if (BYLINE.test(office)) return 'byline';
  if (PRIVATE.test(office)) return 'private';
  return OFFICE.test(office) && !SMALL.test(office) ? 'office' : undefined;
}

/** The standing that posts tell; undefined where they tell none, or two. */
export function standingOf(posts: readonly Post[]): Standing | undefined {
  let told: Standing | undefined;
  for (const { office } of posts) {
    const one = standingOfOffice(office);
    if (one !== undefined && told !== undefined && one !== told) return undefined;
    told ??= one;
  }
  return told;
}

/** Whether two cannot be one person's at one time. */
export function isConflict(a: Standing | undefined, b: Standing | undefined): boolean {
  return a !== b && a !== undefined && b !== undefined && (a === 'office' || b === 'office');
}
