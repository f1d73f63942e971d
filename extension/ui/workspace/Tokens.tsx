import { useState } from 'preact/hooks';
import { ask } from '../../platform.ts';
import { Confirm } from '../Confirm.tsx';
import { Form } from '../Form.tsx';
import { useListed } from '../use-listed.ts';
import { day } from '../when.ts';
import { Secret } from './Secret.tsx';
import type { PartProps } from './WorkspacePage.tsx';

/** One's own tokens: replace this device's, revoke others, make one for programs that read. */
export function Tokens({ row, t, run, read }: PartProps) {
  const ws = row.id;
  const { items: tokens, load, add, drop } = useListed(() => read(() => ask('tokens.list', { ws })), ws);
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<string>();

  const make = async () => {
    const token = await run(() => ask('tokens.make', { ws, label: label.trim(), access: 'read' }));
    if (!token) return;
    setMade(token.token);
    setLabel('');
    add({ ...token, current: false });
  };
  const revoke = async (id: string) => {
    const done = await run(() => ask('tokens.revoke', { ws, id }), t('team.tokenRevoked'));
    if (done !== undefined) drop(id);
  };
  const rotate = async () => {
    const done = await run(() => ask('tokens.rotate', { ws }), t('team.tokenRotated'));
    if (done !== undefined) load();
  };
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{t('team.tokens')}</h2>
      <p class="help">{t('team.tokensHelp')}</p>
      <ul class="rows">
        {tokens?.map(({ id, label: called, access, created, current }) => (
          <li key={id}>
            <p>
              <strong>{called || t('team.tokenUnnamed')}</strong>{' '}
              {current && <span class="tag">{t('team.tokenThis')}</span>}
              <small>
                {t(`team.access.${access}`)} · {day(created)} · {id.slice(0, 8)}
              </small>
            </p>
            {current ? (
              <button type="button" onClick={() => void rotate()}>
                {t('team.tokenRotate')}
              </button>
            ) : (
              <Confirm
                label={t('team.revoke')}
                question={t('team.tokenRevokeAsk')}
                t={t}
                onYes={() => void revoke(id)}
              />
            )}
          </li>
        ))}
      </ul>
      <Form class="line" onSubmit={() => void make()}>
        <label class="wide">
          {t('team.tokenLabel')}
          <input
            value={label}
            maxLength={60}
            placeholder={t('team.tokenLabelHint')}
            onInput={event => setLabel(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="first">
          {t('team.tokenMake')}
        </button>
      </Form>
      {made !== undefined && (
        <>
          <Secret label={t('team.tokenOnce')} text={made} t={t} run={run} />
          <p class="help">{t('team.tokenUse')}</p>
          <pre>{`curl -H "Authorization: Bearer $TOKEN" ${row.host}/v1/w/${ws}/export.json`}</pre>
        </>
      )}
    </section>
  );
}
