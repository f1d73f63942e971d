import { useMemo, useState } from 'preact/hooks';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { threshold } from '../../storage/threshold.ts';
import { currentWorkspace } from '../../storage/workspaces.ts';
import { useLive } from '../use-live.ts';
import type { OptionsProps } from './OptionsPage.tsx';
import { Threshold } from './Threshold.tsx';

/** In the genre, with names and figures that recognition is more and less sure of. */
export const EXAMPLE =
  '县政协副主席柳闻溪介绍，全年收到提案186件，立案171件。“水比去年好多了。”顾长风笑着说。马委员建议把乡村振兴战略同“清泉入户”行动结合起来，开展水源保护专项行动，让数百户村民受益；清泉入户的经验已写进《江川县供水管理办法》。';

/** How much is suggested, tried on an example, and where the workspace's words are. */
export function Suggestions({ db, t, run, fail }: OptionsProps) {
  const stored = useLive(() => threshold(db), fail);
  const ws = useLive(async () => (await currentWorkspace(db))?.id ?? 'local', fail);
  const [moved, setMoved] = useState<number>();
  const value = moved ?? stored ?? 0;
  const mentions = useMemo(() => recognise(EXAMPLE), []);
  const hidden = mentions.filter(({ score }) => score < value);
  let at = 0;
  const pieces = mentions.flatMap(({ start, end, kind, text, score }) => {
    const before = EXAMPLE.slice(at, start);
    at = end;
    return [
      before,
      <mark key={start} data-kind={kind} class={score < value ? 'hidden-one' : undefined}>
        {text}
      </mark>,
    ];
  });
  return (
    <section aria-label={t('options.suggestions')}>
      <h2>{t('options.suggestions')}</h2>
      <p class="help">{t('suggest.help')}</p>
      <Threshold value={value} t={t} run={run} onMove={setMoved} />
      <h3>{t('suggest.example')}</h3>
      <blockquote class="example" lang="zh-CN">
        {pieces}
        {EXAMPLE.slice(at)}
      </blockquote>
      <p class="help" role="status">
        {hidden.length === 0
          ? t('suggest.noneHidden')
          : t(
              'suggest.hidden',
              hidden.map(({ text, score }) => t('suggest.scored', text, Math.floor(score * 100))).join('、'),
            )}
      </p>
      <h3>{t('suggest.words')}</h3>
      <p class="help">{t('suggest.wordsHelp')}</p>
      <p>
        {t('server.open')} <a href={`/workspace.html?ws=${ws}#codebook`}>{t('server.codebook')}</a> ·{' '}
        <a href={`/workspace.html?ws=${ws}#lexicon`}>{t('server.lexicon')}</a>
      </p>
    </section>
  );
}
