const FORMS = {
  when: { dateStyle: 'medium', timeStyle: 'short' },
  day: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
} as const;

/** To make a format takes sixty times as long as to use it, and a list is drawn anew with every decision. */
const formats = new Map<string, Intl.DateTimeFormat>();

const ofPage = () => globalThis.document?.documentElement.lang || undefined;

function write(ms: number, form: keyof typeof FORMS, language: string | undefined): string {
  const date = new Date(ms);
  // A format throws at what is no time.
  if (Number.isNaN(date.getTime())) return String(date);
  const name = `${form} ${language ?? ''}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(language, FORMS[form]);
    formats.set(name, format);
  }
  return format.format(date);
}

/** A time of the day's work in the page's language, to the minute. */
export function when(ms: number, language = ofPage()): string {
  return write(ms, 'when', language);
}

export function day(ms: number, language = ofPage()): string {
  return write(ms, 'day', language);
}

/** The time of day alone, to the minute. */
export function time(ms: number, language = ofPage()): string {
  return write(ms, 'time', language);
}
