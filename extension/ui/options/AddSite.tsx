import { useState } from 'preact/hooks';
import { siteOf } from '../../../shared/sites.ts';
import type { SiteRow } from '../../messages.ts';
import { originsOf } from '../../site-address.ts';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';

export interface AddSiteProps {
  sites: readonly SiteRow[];
  t: TranslatePanel;
  onAdd: (origins: string[], host: string) => void;
}

/** A site by its address, read as it is typed. */
export function AddSite({ sites, t, onAdd }: AddSiteProps) {
  const [text, setText] = useState('');
  const typed = text.trim() !== '';
  const origins = originsOf(text);
  const host = origins?.[0] && new URL(origins[0]).host;
  const listed = origins?.[0] === undefined ? undefined : siteOf(origins[0]);
  const added = (origin: string) => sites.some(row => row.kind === 'added' && row.origin === origin);
  const known = (listed && !listed.optional) || origins?.every(added);
  const fault = !origins ? t('sites.unknown') : known ? t('sites.known', host ?? '') : undefined;
  return (
    <Form
      class="add-site"
      onSubmit={() => {
        if (!origins || !host || fault !== undefined) return;
        setText('');
        onAdd(origins, host);
      }}
    >
      <h3>{t('sites.add')}</h3>
      <div class="line">
        <label class="wide">
          {t('sites.address')}
          <input
            value={text}
            autocomplete="off"
            spellcheck={false}
            inputMode="url"
            aria-invalid={typed && fault !== undefined}
            onInput={event => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="first" disabled={!origins || fault !== undefined}>
          {t('sites.addIt')}
        </button>
      </div>
      <p class={typed && fault !== undefined ? 'error' : 'help'} aria-live="polite">
        {(typed ? fault : undefined) ?? t('sites.addressHelp')}
      </p>
    </Form>
  );
}
