import { setPreferences, THEMES } from '../../preferences.ts';
import { MarkColors } from '../panel/MarkColors.tsx';
import { usePreferences } from '../use-preferences.ts';
import { Choice } from './Choice.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import type { OptionsProps } from './OptionsPage.tsx';

/** How it speaks and looks. */
export function Appearance({ db, t, run, fail }: OptionsProps) {
  return (
    <section aria-label={t('options.appearance')}>
      <h2>{t('options.appearance')}</h2>
      <LanguageChoice t={t} fail={fail} help={t('look.languageHelp')} />
      <Choice
        legend={t('look.theme')}
        help={t('look.themeHelp')}
        values={THEMES}
        value={usePreferences()?.theme}
        label={value => t(`look.theme.${value}`)}
        onChoose={theme => void setPreferences({ theme }).catch(fail)}
      />
      <MarkColors {...{ db, t, run, fail }} />
    </section>
  );
}
