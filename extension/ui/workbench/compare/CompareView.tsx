import type { Side } from '../../../../shared/workbench/compare/sides.ts';
import { withParams } from '../address.ts';
import type { BenchProps } from '../BenchView.ts';
import { QuotePane } from '../QuotePane.tsx';
import { useView } from '../use-bench.ts';
import { Changes } from './Changes.tsx';
import { ChooseSides } from './ChooseSides.tsx';
import { comparedIn } from './side-address.ts';
import '../numbers.css';
import './compare.css';

/** Two pages, or two years of all places or of one, side by side. */
export function CompareView(props: BenchProps) {
  const { params, go, t } = props;
  const choices = useView(props, 'compareChoices');
  if (!choices) return null;
  const compared = comparedIn(params, choices.years);
  const { left, right } = compared;
  const open = params.get('open') ?? undefined;
  const show = (changes: Record<string, string | undefined>) => {
    const chosen = Object.entries(changes).map(([name, value]) => [name, value || undefined] as const);
    go(
      { view: 'compare', params: withParams(params, Object.fromEntries(chosen)) },
      { replace: 'open' in changes },
    );
  };
  return (
    <div class={open === undefined ? 'compare' : 'compare beside'}>
      <div>
        <ChooseSides {...props} {...{ compared, choices, show }} />
        {left && right ? (
          <Compared
            {...props}
            {...{ left, right }}
            onOpen={id => show({ open: id === open ? undefined : id })}
          />
        ) : (
          <p class="empty">{t('compare.choose')}</p>
        )}
      </div>
      {open !== undefined && <QuotePane {...props} id={open} onClose={() => show({ open: undefined })} />}
    </div>
  );
}

interface ComparedProps extends BenchProps {
  left: Side;
  right: Side;
  onOpen: (id: string) => void;
}

function Compared({ left, right, onOpen, ...props }: ComparedProps) {
  const { t } = props;
  const view = useView(props, 'compareView', left, right);
  if (!view) return null;
  const empty = ([left, right] as const).filter((_, i) => view.pages[i] === 0);
  return (
    <>
      {empty.map(side => (
        <p key={JSON.stringify(side)} class="empty">
          {t('compare.noPages', 'year' in side ? side.year : side.page)}
        </p>
      ))}
      {empty.length === 0 && <Changes {...props} {...{ view, onOpen }} heads={headsOf(left, right, props)} />}
    </>
  );
}

/** What stands above the two columns. */
function headsOf(left: Side, right: Side, { t }: BenchProps): [string, string] {
  const head = (side: Side, name: 'left' | 'right') => ('year' in side ? side.year : t(`compare.${name}`));
  return [head(left, 'left'), head(right, 'right')];
}
