import { useId, useState } from 'preact/hooks';
import type { Share } from '../../../shared/protocol/shares.ts';
import type { ShareChoice } from '../../../shared/share/build-share.ts';
import { copyText } from '../copy-text.ts';
import { Form } from '../Form.tsx';
import type { TranslatePanel } from '../translate-panel.ts';

/** Days that a share lasts; 0: until it is revoked. */
const DAYS = [7, 30, 90, 365, 0] as const;

export interface ShareFormProps {
  /** Whose name can be told. */
  user: string;
  t: TranslatePanel;
  onMake: (choice: ShareChoice, days: number | undefined) => Promise<Share | undefined>;
}

/** What others are to see behind a link: nothing but the quotes and tags, unless the person says so. */
export function ShareForm({ user, t, onMake }: ShareFormProps) {
  const id = useId();
  const [title, setTitle] = useState('');
  const [about, setAbout] = useState('');
  const [licence, setLicence] = useState('');
  const [days, setDays] = useState<number>(30);
  const [chosen, setChosen] = useState({ live: false, by: false, notes: false, authors: false });
  const [made, setMade] = useState<Share>();
  const [copied, setCopied] = useState(false);
  const make = async () => {
    const { by, ...rest } = chosen;
    const share = await onMake(
      {
        title: title.trim(),
        ...(about.trim() !== '' && { about: about.trim() }),
        ...(licence.trim() !== '' && { licence: licence.trim() }),
        ...(by && { by: user }),
        ...rest,
      },
      days === 0 ? undefined : days,
    );
    setCopied(false);
    if (share) setMade(share);
  };
  return (
    <Form class="share-form" onSubmit={() => void make()}>
      <p class="help">{t('shares.help')}</p>
      <label>
        {t('shares.title')}
        <input value={title} maxLength={200} onInput={event => setTitle(event.currentTarget.value)} />
      </label>
      <label>
        {t('shares.about')}
        <textarea
          rows={2}
          value={about}
          maxLength={2000}
          onInput={event => setAbout(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('shares.licence')}
        <input
          value={licence}
          maxLength={200}
          placeholder="CC BY 4.0"
          onInput={event => setLicence(event.currentTarget.value)}
        />
      </label>
      <label>
        {t('shares.days')}
        <select value={days} onChange={event => setDays(Number(event.currentTarget.value))}>
          {DAYS.map(each => (
            <option key={each} value={each}>
              {each === 0 ? t('shares.forever') : t('shares.forDays', each)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{t('shares.also')}</legend>
        {(['notes', 'authors', 'by', 'live'] as const).map(name => (
          <label key={name} for={`${id}${name}`}>
            <input
              id={`${id}${name}`}
              type="checkbox"
              checked={chosen[name]}
              onChange={event => setChosen({ ...chosen, [name]: event.currentTarget.checked })}
            />{' '}
            {t(`shares.with.${name}`)}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="first" disabled={title.trim() === ''}>
        {t('shares.make')}
      </button>
      {made && (
        <p class="made" role="status">
          <input
            aria-label={t('shares.link')}
            readOnly
            value={made.link}
            onFocus={event => event.currentTarget.select()}
          />
          <button
            type="button"
            onClick={() => void copyText(made.link, document).then(() => setCopied(true))}
          >
            {t(copied ? 'shares.copied' : 'shares.copy')}
          </button>
        </p>
      )}
    </Form>
  );
}
