/** What a spreadsheet would run is written so that it does not, and read back as it was. */

/** OWASP, “CSV Injection”: what begins so is a formula, in full width too, or hides one. */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

export function neutralCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

const BETWEEN = '；';

/** Tags in one cell, `甲；乙`; where a tag itself holds the mark, as a JSON list. */
export function tagsCell(tags: readonly string[]): string {
  const isPlain = tags.every(tag => !tag.includes(BETWEEN) && tag.trim() === tag && !tag.startsWith('['));
  return isPlain ? tags.join(BETWEEN) : JSON.stringify(tags);
}

export function cellTags(cell: string): string[] {
  if (cell.startsWith('[')) {
    try {
      const read: unknown = JSON.parse(cell);
      if (Array.isArray(read) && read.every(tag => typeof tag === 'string')) return read;
    } catch {
      // A person typed it: a tag like any other.
    }
  }
  return cell
    .split(BETWEEN)
    .map(tag => tag.trim())
    .filter(tag => tag !== '');
}
