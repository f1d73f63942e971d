/**
 * Families: initiatives whose names share a core. A core is a piece of two or more letters with which a name begins or ends
 * (院坝协商 and 协商在基层: 协商), or a whole name of four or more that stands in another (数字政协). Of pieces that the same names
 * share the longest is taken (书香政协, not 政协). Numbers (四个…, 十四五) and nouns that any name may end with (行动, 工程) make
 * no family. One may belong to several.
 */
import { type Initiative, spelling } from './initiatives.ts';

export interface Family {
  core: string;
  members: Initiative[];
}

/** Letters of the shortest core, and of the shortest name that is looked for inside others. */
const SHORTEST = 2;
const INSIDE = 4;
/** Longer pieces are names of their own. */
const LONGEST = 8;
/** What names are called, not what they are about. */
const GENERIC = new Set(
  '行动 工程 工作 活动 计划 规划 战略 目标 平台 机制 制度 体系 模式 品牌 项目 建设 发展 精神 理念 思想 意识 自信 主题 教育 任务 要求 格局 服务 中心 试点 方案 政策 作用 能力 一个 两个 全国 国家 中国 城市 新型 全面 高质 质量 提升 推动 推进 加强 创建 打造'.split(
    ' ',
  ),
);
const NUMBER = /[\d〇零一二三四五六七八九十百千万两双多N+]/;

/** Whether a piece may be what a family has in common. */
function isCore(piece: string): boolean {
  return !GENERIC.has(piece) && !NUMBER.test(piece) && /^[\p{L}、·]+$/u.test(piece) && !/^个|个$/.test(piece);
}

/** The pieces with which a name begins or ends. */
function edges(name: string): Set<string> {
  const pieces = new Set<string>();
  for (let length = SHORTEST; length <= Math.min(name.length, LONGEST); length++) {
    pieces.add(name.slice(0, length)).add(name.slice(-length));
  }
  return pieces;
}

/** Names as long as these are sentences. */
const LONGEST_NAME = 30;

/** From each core to the initiatives that share it, as places in `all`. */
function sharedCores(all: readonly Initiative[]): Map<string, number[]> {
  const byPiece = new Map<string, number[]>();
  const put = (piece: string, n: number) => {
    const held = byPiece.get(piece);
    if (!held) byPiece.set(piece, [n]);
    else if (held.at(-1) !== n) held.push(n);
  };
  const whole = new Set(all.map(({ id }) => id).filter(id => id.length >= INSIDE));
  for (const [n, { id }] of all.entries()) {
    const pieces = edges(id);
    const length = Math.min(id.length, LONGEST_NAME);
    for (let from = 0; from + INSIDE <= length; from++) {
      for (let to = from + INSIDE; to <= length; to++) {
        const piece = id.slice(from, to);
        if (whole.has(piece)) pieces.add(piece);
      }
    }
    for (const piece of pieces) put(piece, n);
  }
  return new Map([...byPiece].filter(([piece, members]) => members.length > 1 && isCore(piece)));
}

/** All families, the largest first. */
export function familiesOf(all: readonly Initiative[]): Family[] {
  const longest = new Map<string, string>();
  const cores = sharedCores(all);
  for (const [piece, members] of cores) {
    const key = String(members);
    const held = longest.get(key);
    if (held === undefined || piece.length > held.length) longest.set(key, piece);
  }
  return [...longest.values()]
    .map(core => ({ core, members: (cores.get(core) ?? []).map(n => all[n] as Initiative) }))
    .sort((a, b) => b.members.length - a.members.length || (a.core < b.core ? -1 : 1));
}

/** An initiative that belongs to another. */
export interface Relative {
  id: string;
  name: string;
  /** What their names share. */
  core?: string;
  /** A definition of the one names the other. */
  namesIt?: true;
  namedByIt?: true;
  /** Pages that mention both. */
  together: number;
}

/** The definitions of an initiative as they are compared with names. */
const definitionsIn = ({ mentions }: Initiative) =>
  mentions.flatMap(({ attributes }) =>
    attributes.definition === undefined ? [] : spelling(attributes.definition),
  );

/**
 * Who belongs to `one`: first who shares a core, the longest first, then who is named in a definition. Who only stands on
 * the same pages does not belong to it.
 */
export function relativesOf(
  all: readonly Initiative[],
  one: Initiative,
  families: readonly Family[] = familiesOf(all),
): Relative[] {
  const cores = new Map<Initiative, string>();
  for (const { core, members } of families) {
    if (!members.includes(one)) continue;
    for (const member of members) {
      if (member !== one && core.length > (cores.get(member)?.length ?? 0)) cores.set(member, core);
    }
  }
  const own = definitionsIn(one);
  const pages = new Set(one.mentions.map(({ page }) => page));
  return all
    .filter(other => other !== one)
    .flatMap(other => {
      const core = cores.get(other);
      const namesIt = definitionsIn(other).some(text => text.includes(one.id));
      const namedByIt = own.some(text => text.includes(other.id));
      if (core === undefined && !namesIt && !namedByIt) return [];
      const relative: Relative = {
        id: other.id,
        name: other.name,
        ...(core !== undefined && { core }),
        ...(namesIt && { namesIt: true as const }),
        ...(namedByIt && { namedByIt: true as const }),
        together: new Set(other.mentions.map(({ page }) => page).filter(page => pages.has(page))).size,
      };
      return [relative];
    })
    .sort((a, b) => (b.core?.length ?? 0) - (a.core?.length ?? 0) || b.together - a.together);
}
