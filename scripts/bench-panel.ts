/** `npm run bench`, the panel's part: its list on a page with hundreds of mentions, beside the same list drawn as a whole. */
import { measureLists, measureOpening } from './lib/bench/panel-cost.ts';
import type { ListFigures } from './lib/bench/panel-list.ts';
import { ensureBrowser } from './lib/browser/ensure-browser.ts';
import { buildChrome } from './lib/build.ts';

const MENTIONS = 500;
const OPENINGS = 7;
/** What a person takes for at once, in ms. The quickest opening counts: what else the machine does only adds to it. */
const MAX_OPENING = 200;
/** Frames that may be late for 60 a second, of 150. */
const MAX_LATE = 5;

const browser = await ensureBrowser();
const round = (ms: number) => Number(ms.toFixed(1));
const row = ({ drawn, step, frame, longest, late, elements }: ListFigures, { drawn: ours }: ListFigures) => ({
  'drawn, ms': round(drawn),
  'time, ours = 1': Number((drawn / ours).toPrecision(3)),
  'a step, ms': round(step),
  'a frame of scrolling, ms': round(frame),
  'the longest': round(longest),
  'late, of 150': late,
  elements,
});

const { part, whole } = await measureLists(browser.executable, MENTIONS);
console.log(`\nthe panel's list of ${MENTIONS} items, in Chromium:`);
console.table({ 'what is near the window': row(part, part), 'the whole list': row(whole, part) });

const built = await buildChrome({ output: 'silent' });
const { mentions, openings } = await measureOpening(browser, MENTIONS, OPENINGS);
const sorted = openings.toSorted((a, b) => a.shown - b.shown);
const quickest = sorted[0]?.shown ?? Number.NaN;
const busy = openings.map(one => one.busy).toSorted((a, b) => a - b)[OPENINGS >> 1] ?? Number.NaN;
console.log(
  `the panel opens on a page with ${mentions} mentions in ${Math.round(quickest)}–${Math.round(sorted.at(-1)?.shown ?? 0)} ms; ` +
    `its main thread works for ${Math.round(busy)} ms of them`,
);
if (quickest > MAX_OPENING) console.log(`it takes more than ${MAX_OPENING} ms to open`);
if (part.late > MAX_LATE) console.log(`more than ${MAX_LATE} frames are late while it scrolls`);
process.exitCode = built && quickest <= MAX_OPENING && part.late <= MAX_LATE ? 0 : 1;
