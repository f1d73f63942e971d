import { useEffect, useId, useState } from 'preact/hooks';
import type { Filter } from '../../../../shared/export/filter.ts';
import type { Term } from '../../../../shared/workbench/suggest.ts';
import type { BenchProps } from '../BenchView.ts';

export interface SearchBoxProps extends BenchProps {
  filter: Filter;
  onChange: (filter: Filter, how?: { replace: boolean }) => void;
}

/** What is typed within so many ms is one question. */
const REST_MS = 120;

/** The filter with a term that was chosen: a tag, a person, a place, a site, or words. */
function withTerm(filter: Filter, { kind, value }: Term): Filter {
  const { search: _, ...rest } = filter;
  if (kind === 'words') return { ...rest, search: value };
  return { ...rest, [kind]: [...new Set([...(filter[kind] ?? []), value])] };
}

/** Words to search for; what they may mean is offered, by a part of the name or by pinyin. */
export function SearchBox({ client, filter, onChange, t, fail }: SearchBoxProps) {
  const [typed, setTyped] = useState(filter.search ?? '');
  const [terms, setTerms] = useState<readonly Term[]>([]);
  const [at, setAt] = useState(-1);
  const list = useId();
  useEffect(() => setTyped(filter.search ?? ''), [filter.search]);
  useEffect(() => {
    if (typed === (filter.search ?? '')) return;
    const timer = setTimeout(() => {
      client.ask('suggestTerms', typed).then(found => {
        setTerms(found);
        setAt(-1);
      }, fail);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const close = () => setTerms([]);
  const take = (term: Term) => {
    close();
    setTyped('');
    onChange(withTerm(filter, term));
  };
  const searchFor = () => {
    close();
    const { search: _, ...rest } = filter;
    const search = typed.trim();
    onChange(search === '' ? rest : { ...rest, search });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const { length } = terms;
    if (event.key === 'ArrowDown' && length > 0) setAt((at + 1) % length);
    else if (event.key === 'ArrowUp' && length > 0)
      setAt((at + length) % (length + 1) === 0 ? length - 1 : at - 1);
    else if (event.key === 'Escape' && length > 0) close();
    else if (event.key === 'Enter') {
      const term = terms[at];
      if (term) take(term);
      else searchFor();
    } else return;
    event.preventDefault();
  };
  return (
    <search class="search-box">
      <input
        role="combobox"
        aria-label={t('bench.search')}
        placeholder={t('bench.searchHint')}
        aria-expanded={terms.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        autocomplete="off"
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <button type="button" onClick={searchFor}>
        {t('bench.searchRun')}
      </button>
      <div id={list} class="options" role="listbox" aria-label={t('bench.terms')} hidden={terms.length === 0}>
        {terms.map((term, i) => (
          <button
            type="button"
            tabIndex={-1}
            key={`${term.kind} ${term.value}`}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === at}
            // The box keeps the focus.
            onMouseDown={event => event.preventDefault()}
            onClick={() => take(term)}
          >
            <span class="kind">{t(`bench.term.${term.kind}`)}</span> {term.label} <small>{term.count}</small>
          </button>
        ))}
      </div>
    </search>
  );
}
