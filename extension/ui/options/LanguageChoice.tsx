import { LANGUAGES, setPreferences } from '../../preferences.ts';
import type { TranslatePanel } from '../translate-panel.ts';
import { usePreferences } from '../use-preferences.ts';
import { Choice } from './Choice.tsx';

export interface LookProps {
  t: TranslatePanel;
  fail: (error: unknown) => void;
}

/** The language of all that the extension says, on every page at once. */
export function LanguageChoice({ t, fail, help }: LookProps & { help?: string }) {
  return (
    <Choice
      legend={t('look.language')}
      {...(help !== undefined && { help })}
      values={LANGUAGES}
      value={usePreferences()?.language}
      label={value => t(`look.language.${value}`)}
      onChoose={language => void setPreferences({ language }).catch(fail)}
    />
  );
}
