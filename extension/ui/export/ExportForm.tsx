import { useEffect, useState } from 'preact/hooks';
import type { AnyFormat } from '../../../shared/formats/format.ts';
import type { ExportPlan } from '../../export/plan-export.ts';
import { needsText } from '../../export/write-export.ts';
import { inLanguage } from '../in-language.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { loadFormats } from './format-labels.ts';
import type { ExportChoice } from './use-export.ts';
import './export.css';

export interface ExportFormProps {
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
  rejected?: boolean | undefined;
  /** Absent where it is not to be chosen. */
  onRejected?: ((rejected: boolean) => void) | undefined;
  plan: ExportPlan | undefined;
  fail: (error: unknown) => void;
  t: TranslatePanel;
}

/** Pages that are named one by one. */
const NAMED = 20;

/** In which format, and with what besides; what will be written, and what of it the format cannot hold. */
export function ExportForm({ choice, onChange, rejected, onRejected, plan, fail, t }: ExportFormProps) {
  const [formats, setFormats] = useState<ReadonlyMap<string, AnyFormat>>();
  useEffect(() => void loadFormats().then(setFormats, fail), []);
  const format = formats?.get(choice.format);
  const hasTexts = format !== undefined && needsText(format);
  return (
    <div class="export-form">
      <label>
        {t('export.format')}
        <select
          value={choice.format}
          onChange={event => onChange({ ...choice, format: event.currentTarget.value })}
        >
          {[...(formats?.values() ?? [])].map(({ name, title }) => (
            <option key={name} value={name}>
              {inLanguage(title)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        {(['text', 'comments'] as const).map(name => (
          <label key={name}>
            <input
              type="checkbox"
              checked={choice[name] || (name === 'text' && hasTexts)}
              disabled={name === 'text' && hasTexts}
              onChange={event => onChange({ ...choice, [name]: event.currentTarget.checked })}
            />{' '}
            {t(name === 'text' ? 'export.withText' : 'export.withComments')}
          </label>
        ))}
        {onRejected && (
          <label>
            <input
              type="checkbox"
              checked={rejected}
              onChange={event => onRejected(event.currentTarget.checked)}
            />{' '}
            {t('export.withRejected')}
          </label>
        )}
      </fieldset>
      <div class="will" role="status">
        {!plan && <p>{t('export.counting')}…</p>}
        {plan?.pages.length === 0 && <p>{t('export.nothing')}</p>}
        {plan && plan.pages.length > 0 && (
          <>
            <p>
              <strong>{t('export.count', plan.annotations, plan.pages.length)}</strong>
            </p>
            {format && <Losses plan={plan} format={format} t={t} />}
          </>
        )}
      </div>
    </div>
  );
}

function Losses({ plan, format, t }: { plan: ExportPlan; format: AnyFormat; t: TranslatePanel }) {
  const wants = needsText(format) || (plan.options.text && format.keeps.has('texts'));
  // Where texts are wanted, the pages without one are named below.
  const losses = plan.held.losses(format).filter(({ facet }) => facet !== 'pages without text');
  return (
    <>
      {losses.length === 0 && <p>{t('export.keepsAll')}</p>}
      {losses.length > 0 && (
        <>
          <p>{t('export.loses')}</p>
          <ul>
            {losses.map(({ facet, said, count }) => (
              <li key={facet}>{t('export.loss', inLanguage(said), count)}</li>
            ))}
          </ul>
        </>
      )}
      {wants && plan.textless.length > 0 && (
        <>
          <p>{t(needsText(format) ? 'export.pageless' : 'export.textless', plan.textless.length)}</p>
          <ul>
            {plan.textless.slice(0, NAMED).map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
            {plan.textless.length > NAMED && (
              <li>{t('export.textlessMore', plan.textless.length - NAMED)}</li>
            )}
          </ul>
        </>
      )}
    </>
  );
}
