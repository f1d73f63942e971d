import { useState } from 'preact/hooks';
import type { Code } from '../../../shared/model/code.ts';
import { type Codebook, pathLabel } from '../../../shared/model/codebook.ts';
import type { TagUsage } from '../../storage/tag-usage.ts';
import { Confirm } from '../Confirm.tsx';
import type { TranslatePanel } from '../translate-panel.ts';
import { inOrder } from './tree-rows.ts';

export interface MergeFormProps {
  book: Codebook;
  code: Code;
  usage: TagUsage | undefined;
  onMerge: (into: string) => void;
  t: TranslatePanel;
}

/** Puts another code in the place of this one; how many annotations that concerns is said first. */
export function MergeForm({ book, code, usage, onMerge, t }: MergeFormProps) {
  const [into, setInto] = useState('');
  const target = book.live.get(into);
  const children = [...book.parents.values()].filter(parent => parent === code.key).length;
  return (
    <div class="line">
      <label class="wide">
        {t('codes.mergeInto')}
        <select value={into} onChange={event => setInto(event.currentTarget.value)}>
          <option value="">{t('codes.choose')}</option>
          {inOrder([...book.live.values()].filter(({ key }) => key !== code.key)).map(({ key }) => (
            <option key={key} value={key}>
              {pathLabel(book, key)}
            </option>
          ))}
        </select>
      </label>
      {target && (
        <Confirm
          label={t('codes.merge')}
          question={t(
            'codes.mergeAsk',
            code.label,
            target.label,
            usage?.codes.get(code.key)?.own ?? 0,
            children,
          )}
          t={t}
          onYes={() => {
            setInto('');
            onMerge(into);
          }}
        />
      )}
    </div>
  );
}
