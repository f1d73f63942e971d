import { StoredQuote, type StoredQuoteProps } from './StoredQuote.tsx';

/** The page's text as it was when an annotation was made, as a page of its own. */
export function TextPage(props: Omit<StoredQuoteProps, 'onPage'>) {
  const { t } = props;
  return (
    <main>
      <StoredQuote
        {...props}
        onPage={title => {
          document.title = `${title} · ${t('text.title')}`;
        }}
      />
    </main>
  );
}
