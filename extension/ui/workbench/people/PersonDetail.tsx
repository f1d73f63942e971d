import type { BenchProps } from '../BenchView.ts';
import { useView } from '../use-bench.ts';
import { Company } from './Company.tsx';
import { Mentions } from './Mentions.tsx';
import { MergeBox } from './MergeBox.tsx';
import { Terms } from './Terms.tsx';

export interface PersonDetailProps extends BenchProps {
  id: string;
  /** The quote that is shown in its page. */
  open: string | undefined;
  openQuote: (id: string | undefined) => void;
  hrefOfPerson: (id: string) => string;
}

/** What is known of one person: names, titles over time, with whom and where mentioned; and who it is or is not. */
export function PersonDetail(props: PersonDetailProps) {
  const { id, readOnly, t } = props;
  const view = useView(props, 'showPerson', id);
  if (view === undefined) return null;
  if (view === null) return <p class="empty">{t('people.unknown')}</p>;
  const { person, terms, company, namesakes, pages } = view;
  const { name, names, first, last, decided } = person;
  return (
    <>
      <h2>{name}</h2>
      <p>
        {t('people.sum', person.pages, person.mentions)}
        {first !== undefined && last !== undefined && ` · ${t('bench.between', first, last)}`}
        {decided && ` · ${t('people.decided')}`}
      </p>
      {names.length > 0 && <p>{t('people.names', names.join('、'))}</p>}
      <Terms {...props} terms={terms} name={name} />
      <Company {...props} company={company} />
      {!readOnly && <MergeBox {...props} person={person} namesakes={namesakes} />}
      {readOnly && namesakes.length > 0 && <p>{t('people.namesakes', namesakes.length)}</p>}
      <Mentions {...props} person={person} pages={pages} />
    </>
  );
}
