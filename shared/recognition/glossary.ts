import { matchesAt } from './matches.ts';

/** An entry of a report's 名词解释: the names that it explains and what it says of them. */
export interface GlossaryEntry {
  names: string[];
  definition: string;
}

const HEADING =
  /^[ \u3000]{0,12}(?:附[:：]?|附件[:：]?)?[ \u3000]{0,12}名[ \u3000]{0,12}词[ \u3000]{0,12}(?:解[ \u3000]{0,12}释|注[ \u3000]{0,12}释|释[ \u3000]{0,12}义|说[ \u3000]{0,12}明)(?:及说明)?[ \u3000]{0,12}[:：]?[ \u3000]{0,12}$/m;
const ENTRY =
  /^[ \u3000]{0,12}(?:[(（]?\d{1,2}[)）]?[.、:：]?|[①-⑳]|[一二三四五六七八九十]{1,3}、)?[ \u3000]{0,12}([^:：\n]{2,60}?)[:：][ \u3000]{0,12}(\S[^\n]{3,})$/gm;
const QUOTED = /[“‘]([^”’]{2,40})[”’]/g;
/** “甲”是指乙。 and “甲”，即乙。: an apposition that defines a quoted name in running text. */
const APPOSITION = /“([^“”\n]{2,24})”[ ]?[(,，]?(?:主要)?(?:是指|指的是|指|即)[:：]?([^。；;\n)]{4,160})/y;

/** The folded text's glossary and the appositions in it, by the name explained. */
export function readDefinitions(folded: string, raw: string): Map<string, string> {
  const out = new Map<string, string>();
  const put = (name: string, definition: string) => {
    const key = name.trim();
    if (key && !out.has(key)) out.set(key, definition.trim());
  };
  const heading = folded.includes('词') ? HEADING.exec(folded) : null;
  if (heading) {
    ENTRY.lastIndex = heading.index + heading[0].length;
    for (let m = ENTRY.exec(folded); m; m = ENTRY.exec(folded)) {
      const end = m.index + m[0].length;
      const definition = raw.slice(end - m[2]!.length, end);
      const quoted = [...m[1]!.matchAll(QUOTED)].map(q => q[1]!);
      for (const name of quoted.length ? quoted : [m[1]!.replace(/^[“‘]|[”’]$/g, '')]) put(name, definition);
    }
  }
  for (const m of matchesAt(APPOSITION, folded, '“')) {
    const at = m.index + m[0].length;
    put(m[1]!, raw.slice(at - m[2]!.length, at));
  }
  return out;
}
