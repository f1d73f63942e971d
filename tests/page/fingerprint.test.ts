import { describe, expect, it } from 'vitest';
import { anchorTexts } from '../../shared/anchoring/anchor-texts.ts';
import { describeText } from '../../shared/anchoring/describe-text.ts';
import { distance, FINGERPRINT_PATTERN, fingerprint, MAX_DISTANCE } from '../../shared/page/fingerprint.ts';
import { isCopy } from '../../shared/page/is-copy.ts';
import { Random } from '../anchoring/random.ts';
import { type Report, ReportWriter, render, type Token } from '../anchoring/report-model.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

/** The same article on another site: other menus, another heading, another foot. */
function framed(text: string): string {
  return `首页\t时政\t政协\t专题\n您现在的位置：首页 > 政协 > 正文\n时间：2026-01-09　来源：本网综合\n${text}
责任编辑：某某\n声明：本网转载的文章，版权归原作者所有，如有不妥请与我们联系。\n网站地图\t联系我们`;
}

/** The report of the year after: the same sentences about other figures, people and years. */
function nextYear(report: Report, writer: ReportWriter): Report {
  const next = (token: Token): Token => {
    if (token.kind === 'figure') return { ...token, text: writer.figure() };
    if (token.kind === 'name') return { ...token, text: writer.name() };
    if (token.kind === 'year') return { ...token, text: `${Number.parseInt(token.text, 10) + 1}年` };
    return token;
  };
  return report.map(paragraph => paragraph.map(sentence => sentence.map(next)));
}

function annotated(report: Report, random: Random, kinds: readonly Token['kind'][]) {
  const { text, spans } = render(report);
  const tokens = report.flat(2).filter(token => kinds.includes(token.kind));
  const chosen = tokens.filter(() => random.chance(0.4));
  return chosen.map(({ id }) => {
    const { start, end } = spans.get(id) as { start: number; end: number };
    return describeText(text, start, end);
  });
}

const reports = SEEDS.map(seed => {
  const random = new Random(seed);
  const writer = new ReportWriter(random);
  return { seed, random, writer, report: writer.report(random.int(6, 30)) };
});

describe('the fingerprint of an article', () => {
  it('E25 is 16 hex digits, and nothing where there is too little prose', () => {
    expect(fingerprint(render(reports[0]?.report ?? []).text)).toMatch(FINGERPRINT_PATTERN);
    expect(fingerprint('首页\n政协要闻\n图片新闻\n联系我们')).toBeUndefined();
    expect(distance('0000000000000000', 'f00000000000000f')).toBe(8);
    expect(distance('ffffffffffffffff', '0000000000000000')).toBe(64);
  });

  it('E25 is near for a copy in another frame, and for one with a few sentences rewritten', () => {
    for (const { seed, report, writer, random } of reports) {
      const { text } = render(report);
      const own = fingerprint(text) ?? '';
      const edited = report.map(paragraph =>
        paragraph.map(one => (random.chance(0.03) ? writer.sentence() : one)),
      );
      expect(distance(own, fingerprint(framed(text)) ?? ''), `seed ${seed}`).toBeLessThanOrEqual(
        MAX_DISTANCE,
      );
      expect(
        distance(own, fingerprint(framed(text).replaceAll('，', ',')) ?? ''),
        `seed ${seed}`,
      ).toBeLessThanOrEqual(MAX_DISTANCE);
      expect(distance(own, fingerprint(render(edited).text) ?? ''), `seed ${seed}`).toBeLessThanOrEqual(
        MAX_DISTANCE,
      );
    }
  });

  it('E25 is far for another article', () => {
    for (let i = 1; i < reports.length; i++) {
      const [a, b] = [reports[i - 1], reports[i]].map(
        one => fingerprint(render(one?.report ?? []).text) ?? '',
      );
      expect(distance(a as string, b as string), `seed ${i}`).toBeGreaterThan(MAX_DISTANCE);
    }
  });
});

describe('whether a page is a copy', () => {
  it('E25 says yes to copies, in another frame and with a few sentences rewritten', async () => {
    for (const { seed, report, writer, random } of reports) {
      const targets = annotated(report, random, ['figure', 'name', 'initiative']);
      if (targets.length < 8) continue;
      const edited = report.map(paragraph =>
        paragraph.map(one => (random.chance(0.03) ? writer.sentence() : one)),
      );
      for (const text of [framed(render(report).text), framed(render(edited).text)])
        expect(isCopy(text, targets, await anchorTexts(text, targets)), `seed ${seed}`).toBe(true);
    }
  });

  it('E25 says no to next year’s report, even if only what lasts for years was annotated', async () => {
    for (const { seed, report, writer, random } of reports) {
      const text = framed(render(nextYear(report, writer)).text);
      for (const kinds of [['figure', 'name', 'initiative'], ['initiative']] as const) {
        const targets = annotated(report, random, kinds);
        expect(isCopy(text, targets, await anchorTexts(text, targets)), `seed ${seed}`).toBe(false);
      }
    }
  });

  it('E25 asks that most annotations are found, and most of them in the same words', () => {
    const text = '东湖县政协全年走访村组26个，收到提案236件，立案219件，办结率达99%，委员满意。';
    const targets = ['26个', '236件', '219件', '99%'].map(words => {
      const start = text.indexOf(words);
      return describeText(text, start, start + words.length);
    });
    const found = { status: 'found', start: 0, end: 3, reason: 'context' } as const;
    const gone = { status: 'orphan', reason: 'gone' } as const;
    expect(isCopy(text, targets, [found, found, found, found])).toBe(true);
    expect(isCopy(text, targets, [found, found, found, gone])).toBe(false);
    expect(isCopy(text, [], [])).toBe(false);
    const other = text.replace('委员满意', '群众满意').replace('东湖县', '南湖县');
    expect(isCopy(other, targets, [found, found, found, found])).toBe(false);
  });
});
