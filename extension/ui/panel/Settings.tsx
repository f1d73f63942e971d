import { MarkColors } from './MarkColors.tsx';
import { Workspaces, type WorkspacesProps } from './Workspaces.tsx';

/** Where annotations go, and the way to all that can be set. */
export function Settings(props: WorkspacesProps) {
  const { db, t, run, fail } = props;
  return (
    <section class="settings">
      <h2>{t('settings.workspace')}</h2>
      <Workspaces {...props} />
      <h2>{t('options.title')}</h2>
      <MarkColors {...{ db, t, run, fail }} />
      <p class="more">
        {(['sites', 'suggestions', 'appearance', 'keys', 'data'] as const).map(id => (
          <a key={id} class="button" href={`/options.html#${id}`} target="_blank" rel="noreferrer">
            {t(`options.${id}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
