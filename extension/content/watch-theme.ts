/** Pages fade from one theme to the other, in ms. */
const FADE_MS = 400;

export interface ThemeWatchOptions {
  document: Document;
  window: Pick<Window, 'matchMedia'>;
  signal: AbortSignal;
  onChange: () => void;
}

/** Calls back when the page may have gone from light to dark or back: by the system, or by an attribute of its outermost elements. */
export function watchTheme({ document, window, signal, onChange }: ThemeWatchOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, FADE_MS);
  };
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  const observer = new MutationObserver(later);
  for (const element of [document.documentElement, document.body])
    if (element) observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
