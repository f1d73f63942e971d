import { ask } from '../../platform.ts';
import type { WorkspaceSize } from '../../storage/device-size.ts';
import { Confirm } from '../Confirm.tsx';
import { workspaceName } from '../workspace-name.ts';
import type { OptionsProps } from './OptionsPage.tsx';

/** Takes all off this device, after saying what would be lost. */
export function EraseDevice({ t, run, say, sizes }: OptionsProps & { sizes: readonly WorkspaceSize[] }) {
  const here = sizes.filter(({ row }) => row.host === undefined);
  const alone = here.reduce((sum, { annotations }) => sum + annotations, 0);
  const erase = async () => {
    const erased = await run(() => ask('device.erase', {}));
    if (erased === undefined) return;
    localStorage.clear();
    say(t('data.erased'));
  };
  return (
    <section aria-label={t('data.erase')}>
      <h2>{t('data.erase')}</h2>
      <p class="help">{t('data.eraseHelp')}</p>
      <Confirm
        label={t('data.eraseAll')}
        typed={t('data.eraseWord')}
        question={
          <>
            {t('data.eraseAsk', alone)}
            {sizes
              .filter(({ waiting }) => waiting > 0)
              .map(({ row, waiting }) => (
                <strong key={row.id}> {t('data.eraseWaiting', workspaceName(row, t), waiting)}</strong>
              ))}{' '}
            {t('data.eraseType', t('data.eraseWord'))}
          </>
        }
        t={t}
        onYes={() => void erase()}
      />
    </section>
  );
}
