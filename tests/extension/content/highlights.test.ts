import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK_COLORS } from '../../../extension/messages.ts';
import { CLEAR } from '../../../extension/storage/mark-look.ts';
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts';
import { contrastWith, leastDistance, linearOf } from './colour-vision.ts';

const css = readFileSync('extension/content/highlights.css', 'utf8');

/** The underline that a block of rules gives a mark, in the last of them that names it. */
function underlineOf(rules: string, name: string): string {
  const found = [...rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors]) =>
    selectors?.includes(`::highlight(meipi-${name})`),
  );
  return /text-decoration: ([^;]+);/.exec(found.map(([, , body]) => body).join(''))?.[1] ?? '';
}

describe('the rules for marks', () => {
  it('E26 tell kinds and states apart by the underline alone where colours are forced', () => {
    const start = css.indexOf('@media (forced-colors: active) {') + '@media (forced-colors: active) {'.length;
    const forced = css.slice(start, css.indexOf('@media print'));
    const kinds = ['statistic', 'person', 'initiative', 'document'];
    const underlines = kinds.flatMap(kind =>
      ['suggested', 'accepted'].map(state => underlineOf(forced, `${kind}-${state}`)),
    );
    const others = [underlineOf(forced, 'highlight-accepted'), underlineOf(css, 'statistic-changed')];
    const styles = [...underlines, ...others].map(one => one.replace(/#\w+/, '').trim());
    expect(styles).not.toContain('');
    expect(new Set(styles).size).toBe(styles.length);
  });

  /** The last value that the rules for any medium give a mark. */
  function declared(name: string, property: string): string {
    const rules = [...css.slice(0, css.indexOf('@media')).matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    const own = rules.filter(([, selectors]) => selectors?.includes(`::highlight(meipi-${name})`));
    return (
      own
        .flatMap(([, , body]) => new RegExp(`[^-]${property}: ([^;]+);`).exec(body ?? '')?.[1] ?? [])
        .at(-1) ?? ''
    );
  }
  const oklch = (value: string) => {
    const [l, c, h] = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)/.exec(value)?.slice(1).map(Number) ?? [];
    if (l === undefined || c === undefined || h === undefined) throw new Error(`no colour: ${value}`);
    return linearOf(l, c, h);
  };
  const lines = (state: string) =>
    ANNOTATION_KINDS.map(kind => oklch(declared(`${kind}-${state}`, 'text-decoration-color')));

  it('N2 give each kind a line of its own, whatever its colour, and each state', () => {
    for (const suffix of ['', '-night', '-bare']) {
      const looks = ANNOTATION_KINDS.flatMap(kind =>
        ['suggested', 'accepted'].map(state => {
          const name = `${kind}-${state}${suffix}`;
          return `${declared(name, 'text-decoration')} ${declared(name, 'text-underline-offset')} ${state === 'accepted'}`;
        }),
      );
      expect(looks.filter(look => !look.startsWith('underline'))).toEqual([]);
      expect(new Set(looks).size).toBe(looks.length);
    }
  });

  it('N2 have colours that colour-blind readers tell apart, by day and by night', () => {
    for (const tone of ['accepted', 'accepted-night', 'suggested', 'suggested-night'])
      expect(leastDistance(lines(tone)), tone).toBeGreaterThan(0.07);
    const tags = MARK_COLORS.slice(0, CLEAR).map(name => oklch(declared(`tag-${name}`, 'background-color')));
    expect(leastDistance(tags)).toBeGreaterThan(0.07);
    for (const name of [...MARK_COLORS, 'none'])
      expect(declared(`tag-${name}`, 'background-color')).not.toBe('');
  });

  it('N2 have lines that are seen on white and light grey, on black and dark grey', () => {
    // The luminance of #fff, #c8c8c8, #000 and #4a4a4a.
    for (const line of lines('accepted')) {
      expect(contrastWith(1, line)).toBeGreaterThanOrEqual(3);
      expect(contrastWith(0.578, line)).toBeGreaterThanOrEqual(3);
    }
    for (const line of lines('accepted-night')) {
      expect(contrastWith(0, line)).toBeGreaterThanOrEqual(3);
      expect(contrastWith(0.0685, line)).toBeGreaterThanOrEqual(3);
    }
  });

  it('N2 have the colours of the interface', () => {
    const theme = readFileSync('extension/ui/theme.css', 'utf8');
    for (const kind of ANNOTATION_KINDS) {
      const said = new RegExp(`--${kind}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(
        theme,
      );
      const drawn = ['accepted', 'accepted-night'].map(tone =>
        declared(`${kind}-${tone}`, 'text-decoration-color'),
      );
      expect(drawn).toEqual(said?.slice(1));
    }
  });
});
