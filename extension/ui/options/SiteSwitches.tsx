import type { SiteList } from '../../messages.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { SiteSwitch } from './SiteSwitch.tsx';

export interface SiteSwitchesProps {
  list: SiteList | undefined;
  t: TranslatePanel;
  onPause: (key: string, paused: boolean) => void;
}

/** The sites on which Meipi runs from the start, each with its pause. */
export function SiteSwitches({ list, t, onPause }: SiteSwitchesProps) {
  return (
    <ul class="rows">
      {list?.sites
        .filter(({ kind }) => kind === 'default')
        .map(row => (
          <li key={row.key}>
            <SiteSwitch row={row} everywhere={list.everywhere} t={t} onPause={onPause} />
            <small>{row.hosts.join(' · ')}</small>
          </li>
        ))}
    </ul>
  );
}
