import type { TeamView } from '../../../workbench/team-views.ts';
import type { BenchProps } from '../BenchView.ts';
import { CopyTable } from '../CopyTable.tsx';

type Members = TeamView['progress'];

/** Days that are shown; all of them are copied. */
const DAYS = 31;

/** Every day on which anybody decided something, the newest first, with what each did. */
function daysOf(members: Members): { day: string; counts: number[] }[] {
  const byDay = members.map(({ days }) => new Map(days));
  const days = [...new Set(byDay.flatMap(counts => [...counts.keys()]))].sort().reverse();
  return days.map(day => ({ day, counts: byDay.map(counts => counts.get(day) ?? 0) }));
}

const COLUMNS = ['reviewed', 'pages', 'accepted', 'rejected'] as const;

/** What each member did: pages, decisions, and decisions by day. */
export function ProgressTable({ members, run, t }: Pick<BenchProps, 'run' | 't'> & { members: Members }) {
  const days = daysOf(members);
  const most = Math.max(1, ...days.slice(0, DAYS).flatMap(({ counts }) => counts));
  const names = members.map(({ name }) => name);
  const totals = () => ({
    head: [t('agree.member'), ...COLUMNS.map(column => t(`agree.${column}`))],
    rows: members.map(member => [member.name, ...COLUMNS.map(column => member[column])]),
  });
  const daily = () => ({
    head: [t('agree.day'), ...names],
    rows: days.map(({ day, counts }) => [day, ...counts]),
  });
  return (
    <>
      <div class="wide">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{t('agree.member')}</th>
              {COLUMNS.map(column => (
                <th key={column} scope="col">
                  {t(`agree.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(member => (
              <tr key={member.by}>
                <th scope="row">{member.name}</th>
                {COLUMNS.map(column => (
                  <td key={column}>{member[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyTable table={totals} {...{ run, t }} />
      <details>
        <summary>{t('agree.byDay')}</summary>
        <div class="wide">
          <table class="numbers days">
            <thead>
              <tr>
                <th scope="col">{t('agree.day')}</th>
                {members.map(({ by, name }) => (
                  <th key={by} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.slice(0, DAYS).map(({ day, counts }) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  {counts.map((count, i) => (
                    <td key={names[i]} style={{ '--part': `${(100 * count) / most}%` }}>
                      {count || ''}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <CopyTable table={daily} {...{ run, t }} />
      </details>
    </>
  );
}
