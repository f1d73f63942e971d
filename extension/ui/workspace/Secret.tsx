import { ok } from '../../result.ts';
import { copyText } from '../copy-text.ts';
import type { PartProps } from './WorkspacePage.tsx';

export interface SecretProps extends Pick<PartProps, 't' | 'run'> {
  label: string;
  text: string;
}

/** Something that is shown this once, to be copied. */
export function Secret({ label, text, t, run }: SecretProps) {
  return (
    <div class="secret" role="status">
      <label>
        {label}
        <input readOnly value={text} onFocus={event => event.currentTarget.select()} />
      </label>
      <button
        type="button"
        class="first"
        onClick={() => void run(async () => ok(await copyText(text, document)), t('team.copied'))}
      >
        {t('team.copy')}
      </button>
    </div>
  );
}
