import { RECOGNITION_VERSION } from '../../../shared/recognition/version.ts';
import { VERSION } from '../../../shared/version.ts';
import { ok } from '../../result.ts';
import type { WorkspaceSize } from '../../storage/device-size.ts';
import { type Fault, faults } from '../../storage/faults.ts';
import { copyText } from '../copy-text.ts';
import { useLive } from '../use-live.ts';
import type { OptionsProps } from './OptionsPage.tsx';

/** A fact on a line. Workspaces go by their order: their names are the team's. */
function report(sizes: readonly WorkspaceSize[], held: readonly Fault[]): string {
  const spaces = sizes.map(({ row, annotations, pages, texts, waiting }, n) => {
    const { role, host, trouble, lastSync } = row;
    const sync =
      host === undefined
        ? 'local'
        : `${role}, synced ${lastSync ? new Date(lastSync).toISOString() : 'never'}`;
    const fault = trouble ? `, ${trouble.code} since ${new Date(trouble.since).toISOString()}` : '';
    return `workspace ${n + 1}: ${annotations} annotations, ${pages} pages, ${texts} texts, ${waiting} waiting; ${sync}${fault}`;
  });
  return [
    `Meipi ${VERSION}, recognition ${RECOGNITION_VERSION}`,
    navigator.userAgent,
    ...spaces,
    ...held.map(({ at, what }) => `${at} ${what}`),
  ].join('\n');
}

/** What helps to find a fault, to be read before it is copied. */
export function Diagnostics({
  db,
  t,
  run,
  say,
  fail,
  sizes,
}: OptionsProps & { sizes: readonly WorkspaceSize[] }) {
  const held = useLive(() => faults(db), fail) ?? [];
  const text = report(sizes, held);
  const copy = async () => {
    await copyText(text, document);
    say(t('data.copied'));
    return ok(null);
  };
  return (
    <section aria-label={t('data.diagnostics')}>
      <h2>{t('data.diagnostics')}</h2>
      <p class="help">{t('data.diagnosticsHelp')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
      <pre tabIndex={0}>{text}</pre>
      <p>
        <button type="button" onClick={() => void run(copy)}>
          {t('data.copy')}
        </button>
      </p>
    </section>
  );
}
