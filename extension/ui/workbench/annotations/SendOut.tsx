import { useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import { ask } from '../../../platform.ts';
import { WriteChosen } from '../../export/WriteChosen.tsx';
import { ShareForm } from '../../share/ShareForm.tsx';
import type { BenchProps } from '../BenchView.ts';

export interface SendOutProps extends BenchProps {
  filter: Filter;
  chosen: ReadonlySet<string>;
}

/** What is chosen, or else what the search finds: a link for whoever has no extension, or a file. */
export function SendOut(props: SendOutProps) {
  const { filter, chosen, row, t, run } = props;
  const [open, setOpen] = useState<'share' | 'export'>();
  const isShareable = row.host !== undefined && row.left === undefined && row.role !== 'viewer';
  const ids = [...chosen];
  const ways = isShareable ? (['share', 'export'] as const) : (['export'] as const);
  return (
    <div class="send-out">
      {ways.map(way => (
        <button
          key={way}
          type="button"
          aria-expanded={open === way}
          onClick={() => setOpen(open === way ? undefined : way)}
        >
          {t(chosen.size > 0 ? `bench.${way}Chosen` : `bench.${way}Found`)}
        </button>
      ))}
      {open === 'export' && <ExportFound {...props} />}
      {open === 'share' && (
        <ShareForm
          user={row.user.name}
          t={t}
          onMake={(choice, days) =>
            run(() =>
              ask('share.make', {
                ws: row.id,
                set: ids.length > 0 ? { ids } : { filter },
                choice,
                ...(days !== undefined && { days }),
              }),
            )
          }
        />
      )}
    </div>
  );
}

/** The file tells the very search that is on the screen. */
function ExportFound({ db, row, filter, chosen, t, run, say, fail }: SendOutProps) {
  const [rejected, setRejected] = useState(false);
  const ways = { db, row, run, say, fail, t };
  const statuses = rejected || filter.statuses ? {} : { statuses: ['accepted' as const] };
  return (
    <div class="export">
      {chosen.size > 0 ? (
        // Of what was chosen one by one all is meant, rejected ones too.
        <WriteChosen {...ways} filter={{ ids: [...chosen] }} />
      ) : (
        <WriteChosen
          {...ways}
          filter={{ ...filter, ...statuses }}
          rejected={rejected}
          {...(!filter.statuses && { onRejected: setRejected })}
        />
      )}
    </div>
  );
}
