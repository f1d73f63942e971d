import { useEffect, useState } from 'preact/hooks';
import { withParams } from '../address.ts';
import type { BenchProps } from '../BenchView.ts';

export interface NameSearchProps extends Pick<BenchProps, 'params' | 'go' | 't'> {
  view: string;
  label: string;
  hint: string;
}

/** What is typed within so many ms is one question. */
const REST_MS = 120;

/** Narrows a list of names down while one types; what is typed stands in the address. */
export function NameSearch({ view, label, hint, params, go }: NameSearchProps) {
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(
      () => go({ view, params: withParams(params, { q: typed || undefined }) }, { replace: true }),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search>
      <input
        type="search"
        aria-label={label}
        placeholder={hint}
        autocomplete="off"
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
    </search>
  );
}
