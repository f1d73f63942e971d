import { useState } from 'preact/hooks';
import { byAddress } from '../../../shared/formats/to-export.ts';
import { allPages } from '../../storage/annotations.ts';
import type { MeipiDb } from '../../storage/db.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { useLive } from '../use-live.ts';
import { toggled } from './filter-of.ts';

/** More pages are found by typing, not by scrolling. */
const SHOWN = 50;

export interface PageChoiceProps {
  db: MeipiDb;
  ws: string;
  /** Canonical addresses. */
  chosen: string[];
  onChange: (chosen: string[]) => void;
  t: TranslatePanel;
  fail: (error: unknown) => void;
}

/** Pages of the workspace to tick: the ticked ones first, then those that are looked for. */
export function PageChoice({ chosen, onChange, t, ...from }: PageChoiceProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('export.pages', chosen.length)}</summary>
      {open && <List {...{ chosen, onChange, t, ...from }} />}
    </details>
  );
}

function List({ db, ws, chosen, onChange, t, fail }: PageChoiceProps) {
  const [text, setText] = useState('');
  const pages = useLive(async () => (await allPages(db, ws)).sort(byAddress), fail, [ws]) ?? [];
  const wanted = text.trim().toLowerCase();
  const ticked = pages.filter(page => chosen.includes(page.canonicalUrl));
  const found = pages.filter(
    page =>
      !chosen.includes(page.canonicalUrl) &&
      [page.title, page.url].some(words => words.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <input
        type="search"
        aria-label={t('export.findPage')}
        placeholder={t('export.findPage')}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <ul class="pages">
        {[...ticked, ...found.slice(0, SHOWN)].map(({ id, canonicalUrl, title }) => (
          <li key={id}>
            <label title={canonicalUrl}>
              <input
                type="checkbox"
                checked={chosen.includes(canonicalUrl)}
                onChange={() => onChange(toggled(chosen, canonicalUrl))}
              />{' '}
              {title}
            </label>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="help">{t('export.morePages', found.length - SHOWN)}</p>}
    </>
  );
}
