import type { FigureCell, FigureLine } from '../../../workbench/compare-views.ts';
import { CopyTable } from '../CopyTable.tsx';
import type { ChangesProps } from './Changes.tsx';

export interface FigureLinesProps extends ChangesProps {
  lines: readonly FigureLine[];
  /** With what each moved by. */
  moved?: boolean;
}

const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4, signDisplay: 'exceptZero' });
const percents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const SHARES = ['%', '‰'];

/** Figures of both sides, one subject and act a line; each leads to its quote. */
export function FigureLines({ lines, moved = false, heads, onOpen, run, t }: FigureLinesProps) {
  const changeOf = ({ difference, unit }: FigureLine) =>
    difference === undefined
      ? ''
      : `${signed.format(difference)}${SHARES.includes(unit) ? ` ${t('compare.points')}` : ''}`;
  const percentOf = ({ percent }: FigureLine) =>
    percent === undefined ? '' : `${percents.format(percent)}%`;
  const head = [
    ...[t('compare.subject'), t('compare.act'), t('compare.unit'), ...heads],
    ...(moved ? [t('compare.difference'), t('compare.percent')] : []),
  ];
  const words = (cells: readonly FigureCell[]) =>
    cells.map(({ text, period, place }) => [text, period, place].filter(Boolean).join(' ')).join('；');
  const table = () => ({
    head: [...head, `${t('compare.quotes')} ${heads[0]}`, `${t('compare.quotes')} ${heads[1]}`],
    rows: lines.map(line => [
      ...[line.subject, line.act, line.unit, words(line.left), words(line.right)],
      ...(moved ? [line.difference, percentOf(line)] : []),
      ...[line.left, line.right].map(cells => cells.map(({ exact }) => exact).join('；')),
    ]),
  });
  return (
    <>
      <div class="wide">
        <table class="numbers changes">
          <thead>
            <tr>
              {head.map(word => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={[...line.left, ...line.right].map(({ id }) => id).join(' ')}>
                <th scope="row">{line.subject || '—'}</th>
                <td class="words">{line.act}</td>
                <td class="words">{line.unit}</td>
                {[line.left, line.right].map((cells, i) => (
                  <td key={heads[i]}>
                    {cells.map(one => (
                      <Amount key={one.id} cell={one} onOpen={onOpen} />
                    ))}
                  </td>
                ))}
                {moved && (
                  <>
                    <td class={(line.difference ?? 0) < 0 ? 'less' : 'more'}>{changeOf(line)}</td>
                    <td>{percentOf(line)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyTable {...{ table, run, t }} />
    </>
  );
}

function Amount({ cell, onOpen }: { cell: FigureCell; onOpen: (id: string) => void }) {
  const { id, text, exact, period, place } = cell;
  return (
    <button type="button" class="quiet amount" title={exact} onClick={() => onOpen(id)}>
      {text} <small>{[period, place].filter(Boolean).join(' · ')}</small>
    </button>
  );
}
