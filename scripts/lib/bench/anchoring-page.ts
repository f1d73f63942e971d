/** What runs in the page that is measured: no function here uses anything from outside itself. */

/** How one tool did on a page. */
export interface ToolFigures {
  tool: string;
  /** How many of the stored annotations it was given before its time was up. */
  tried: number;
  /** Milliseconds for each. */
  each: number;
  /** On their own words, on other words, and not found though there, in shares of those tried; the rest is gone, and said to be. */
  right: number;
  wrong: number;
  lost: number;
}

/** Milliseconds to paint all annotations, until the next frame is on the screen. */
export interface PaintFigures {
  highlights: number;
  wrapped: number;
}

export interface PageFigures {
  characters: number;
  tools: ToolFigures[];
  paint: PaintFigures;
}

/**
 * Makes a report of `size` characters, stores `count` figures of it, edits it all over, and lets each tool find them again:
 * ours all at once, the others one by one until `patience` milliseconds are up. Then paints them.
 */
export async function measurePage(
  kind: string,
  size: number,
  count: number,
  patience: number,
  source: string,
  peerSource: string,
): Promise<PageFigures> {
  const load = (text: string) => import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  const own = await load(source);
  const { ANCHORING_PEERS: peers } = await load(peerSource);
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const letters = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动';
  const words = (n: number) => Array.from({ length: n }, () => letters[random(letters.length)]).join('');
  const sentence = () =>
    kind === 'repeated'
      ? '市政协共收到提案442件，经审查立案430件，全部办理完毕。'
      : `${words(20)}，${words(12)}${random(9000)}件，${words(15)}。`;
  const paragraphs: { key: number; text: string }[] = [];
  for (let length = 0; length < size; ) {
    const text = sentence() + sentence() + sentence();
    paragraphs.push({ key: paragraphs.length, text });
    length += text.length;
  }
  const show = (all: typeof paragraphs) => {
    const html = ({ key, text }: { key: number; text: string }) => {
      let nth = 0;
      return `<p>${text.replace(/\d+/g, digits => `<b data-key="${key}:${nth++}">${digits}</b>`)}</p>`;
    };
    document.body.innerHTML = all.map(html).join('\n');
  };
  show(paragraphs);
  const nodes = [...document.querySelectorAll<HTMLElement>('b')];
  const stored = Array.from({ length: count }, (_, i) => {
    const node = nodes[Math.floor((i * nodes.length) / count)]!;
    const range = document.createRange();
    range.selectNodeContents(node);
    const before = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    const text = document.body.textContent;
    const end = start + range.toString().length;
    return {
      key: node.getAttribute('data-key')!,
      selectors: own.describe(document.body, range),
      quote: {
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
        start,
        end,
      },
    };
  });
  // a paragraph in ten goes, one in ten gets a new one before it, one in ten has a word changed in each sentence
  show(
    paragraphs.flatMap((paragraph, i) => {
      if (i % 10 === 3) return kind === 'repeated' ? [paragraph] : [];
      if (i % 10 === 5) return [{ key: -1 - i, text: sentence() }, paragraph];
      return i % 10 === 7 ? [{ ...paragraph, text: paragraph.text.replace(/的|展/g, '地') }] : [paragraph];
    }),
  );
  const placeOf = new Map(
    [...document.querySelectorAll<HTMLElement>('b')].map(b => [b.getAttribute('data-key')!, b]),
  );
  const verdict = (key: string, range: Range | undefined) => {
    const place = placeOf.get(key);
    if (!place) return range ? 'wrong' : 'gone';
    if (!range) return 'lost';
    const whole = document.createRange();
    whole.selectNodeContents(place);
    const isThere = range.intersectsNode(place) && range.toString().includes(place.textContent);
    return isThere && range.toString().length <= place.textContent.length + 2 ? 'right' : 'wrong';
  };
  const figures = (tool: string, tried: number, elapsed: number, verdicts: string[]): ToolFigures => {
    const share = (what: string) => verdicts.filter(v => v === what).length / Math.max(1, tried);
    return {
      tool,
      tried,
      each: elapsed / tried,
      right: share('right'),
      wrong: share('wrong'),
      lost: share('lost'),
    };
  };
  const started = performance.now();
  const answers: { status: string; range?: Range }[] = await own.anchorAll(
    document.body,
    stored.map(s => s.selectors),
  );
  const elapsed = performance.now() - started;
  const tools = [
    figures(
      'meipi',
      count,
      elapsed,
      answers.map((answer, i) =>
        verdict(stored[i]!.key, answer.status === 'found' ? answer.range : undefined),
      ),
    ),
  ];
  for (const [tool, find] of Object.entries(peers as Record<string, (q: unknown) => unknown>)) {
    const verdicts: string[] = [];
    const begun = performance.now();
    // spread over the page, so that those tried before the time is up stand for all
    for (let i = 0; i < count && performance.now() - begun < patience; i++) {
      const { key, quote } = stored[(i * 37) % count]!;
      let range: Range | undefined;
      try {
        range = (await find(quote)) as Range | undefined;
      } catch {
        range = undefined;
      }
      verdicts.push(verdict(key, range));
    }
    tools.push(figures(tool, verdicts.length, performance.now() - begun, verdicts));
  }
  const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const ranges = [...placeOf.values()].slice(0, count).map(place => {
    const range = document.createRange();
    range.selectNodeContents(place);
    return range;
  });
  const style = document.createElement('style');
  style.textContent = '::highlight(bench) { background: yellow } mark { background: yellow }';
  document.head.append(style);
  await frame();
  await frame();
  const timed = async (paint: () => void) => {
    const start = performance.now();
    paint();
    document.body.getBoundingClientRect();
    await frame();
    return performance.now() - start;
  };
  const highlights = await timed(() => {
    CSS.highlights.set('bench', new Highlight(...ranges.map(range => new StaticRange(range))));
  });
  CSS.highlights.delete('bench');
  await frame();
  const wrapped = await timed(() => {
    for (const range of ranges) range.surroundContents(document.createElement('mark'));
  });
  return { characters: document.body.textContent.length, tools, paint: { highlights, wrapped } };
}
