import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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
});
