import type { Agreement, KindAgreement } from '../../../../shared/workbench/agreement/agreement.ts';
import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';
import type { TranslateBench } from '../translate-bench.ts';

export interface AgreementTableProps extends Pick<BenchProps, 'run' | 't'> {
  agreement: Agreement;
  /** Of the two, as the columns have them. */
  names: readonly [string, string];
}

/** Two decimals are as much as a few pages can tell. */
const two = (value: number | undefined) => value?.toFixed(2);

function cellsOf(
  { alpha, interval, f1, a, b, same }: KindAgreement,
  t: TranslateBench,
): (string | number | undefined)[] {
  return [
    two(alpha) ?? t('agree.undefined'),
    interval && `${two(interval.low)} – ${two(interval.high)}`,
    two(f1),
    ...[a, b, same],
  ];
}

/** How far the two agree, by kind and over all kinds. */
export function AgreementTable({ agreement, names, run, t }: AgreementTableProps) {
  const { kinds, all, pages, length, guessed } = agreement;
  const head = [
    ...[t('agree.kind'), t('agree.alpha'), t('agree.interval'), t('agree.f1')],
    ...[...names, t('agree.same')],
  ];
  const rows = [
    ...kinds.map(({ kind, agreement: of }) => ({ name: t(`kind.${kind}`), cells: cellsOf(of, t) })),
    { name: t('agree.all'), cells: cellsOf(all, t) },
  ];
  return (
    <>
      <div class="wide">
        <table class="numbers agreement">
          <thead>
            <tr>
              {head.map(words => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  <td key={head[i + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyTable
        table={() => ({ head, rows: rows.map(({ name, cells }) => [name, ...cells]) })}
        {...{ run, t }}
      />
      <p class="help">
        {t('agree.on', pages, length)} {guessed > 0 && t('agree.guessed', guessed)} {t('agree.source')}
      </p>
    </>
  );
}
