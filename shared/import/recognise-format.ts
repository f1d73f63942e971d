/** Which format a file has, by its name and what it begins with. A person may know better. */

/** So much of a text is looked at, in UTF-16 units. */
export const HEAD_LENGTH = 64 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Marks in the beginning of JSON, the surest first; each names a format of the registry. */
const IN_JSON: readonly [RegExp, string][] = [
  [
    /"@context"\s*:\s*\[?\s*"https?:\/\/www\.w3\.org\/ns\/anno|"type"\s*:\s*"Annotation(?:Page|Collection)?"/,
    'w3c',
  ],
  [/"format"\s*:\s*"meipi"/, 'json'],
  [/"(?:URL|container-title|issued)"\s*:/, 'csl'],
  [/"data"\s*:\s*\{\s*"text"|"(?:from_name|to_name)"\s*:/, 'label-studio'],
  [/"(?:uri|user_info|permissions|references|export_userid)"\s*:/, 'hypothesis'],
];

const IN_TEXT: readonly [RegExp, string][] = [
  [/^(?:\s|%.*\n)*@[a-z]+\s*\{/i, 'bibtex'],
  [/^(?:# page = |-DOCSTART-|\S+[ \t]+(?:\S+[ \t]+)*(?:O|[BI]-\S+)\r?$)/m, 'conll'],
];

const BY_ENDING: Readonly<Record<string, string>> = {
  ...{ csv: 'csv', tsv: 'tsv', txt: 'csv', xlsx: 'xlsx', md: 'markdown', ann: 'brat', bib: 'bibtex' },
  ...{ conll: 'conll', bio: 'conll', ndjson: 'ndjson', jsonl: 'doccano', jsonld: 'w3c' },
};

export function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Of JSON, a whole value in the first line means lines of JSON. */
function formatOfJson(head: string): string | undefined {
  const [first = '', second = ''] = head.split('\n', 2);
  const isLines = first.startsWith('{') && isJson(first) && (second === '' || second.startsWith('{'));
  if (isLines && /"type"\s*:\s*"head"/.test(first)) return 'ndjson';
  if (isLines && /"(?:label|labels|entities)"\s*:/.test(first) && /"text"\s*:/.test(first)) return 'doccano';
  return IN_JSON.find(([mark]) => mark.test(head))?.[1];
}

/**
 * The name of a format in the registry; undefined where nothing tells.
 * @param head the first bytes, or the beginning of the text
 */
export function recogniseFormat(name: string, head: Uint8Array | string): string | undefined {
  if (typeof head !== 'string') return ZIP.every((byte, i) => head[i] === byte) ? 'xlsx' : undefined;
  const text = head.replace(/^\ufeff/, '').trimStart();
  const ending = endingOf(name);
  // Notes and spans lie in files beside others: their names tell more than their beginnings.
  if (ending === 'md' || ending === 'ann') return BY_ENDING[ending];
  if (/^[{[]/.test(text))
    return formatOfJson(text) ?? (/^(?:ndjson|jsonl)$/.test(ending) ? BY_ENDING[ending] : undefined);
  const [line = ''] = text.split('\n', 1);
  if (/(?:^|[,;\t"])(?:quote|page\.url)(?:[,;\t"\r]|$)/.test(line))
    return line.includes('\t') ? 'tsv' : 'csv';
  return (
    IN_TEXT.find(([mark]) => mark.test(text))?.[1] ?? (ending === 'xlsx' ? undefined : BY_ENDING[ending])
  );
}
