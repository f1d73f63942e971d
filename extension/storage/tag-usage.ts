import { type Codebook, pathOf, resolve } from '../../shared/model/codebook.ts';

/** How many annotations bear a code, and how many bear it or one below it. */
export interface CodeUsage {
  own: number;
  below: number;
}

export interface FreeTag {
  label: string;
  uses: number;
}

export interface TagUsage {
  /** By key, of all that a person sees. */
  codes: Map<string, CodeUsage>;
  /** In use and not in the codebook, the most used first. */
  free: FreeTag[];
}

/** @param ids annotations by tag, as they bear it */
export function tagUsage(book: Codebook, ids: ReadonlyMap<string, readonly string[]>): TagUsage {
  const own = new Map<string, Set<string>>();
  const below = new Map<string, Set<string>>();
  const free = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, name: string, used: readonly string[]) => {
    const held = to.get(name) ?? new Set();
    for (const id of used) held.add(id);
    to.set(name, held);
  };
  for (const [tag, used] of ids) {
    const { key, label, code } = resolve(book, tag);
    if (!code) add(free, label, used);
    else {
      add(own, key, used);
      for (const { key: above } of pathOf(book, key)) add(below, above, used);
    }
  }
  const usage = (key: string) => ({ own: own.get(key)?.size ?? 0, below: below.get(key)?.size ?? 0 });
  return {
    codes: new Map([...book.live.keys()].map(key => [key, usage(key)])),
    free: [...free]
      .map(([label, used]) => ({ label, uses: used.size }))
      .sort((a, b) => b.uses - a.uses || (a.label < b.label ? -1 : 1)),
  };
}
