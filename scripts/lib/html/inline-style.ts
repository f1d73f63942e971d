/** What a `style` attribute may say about how text reads. */
export interface InlineStyle {
  display?: string;
  visibility?: string;
  whiteSpace?: string;
  /** Taken out of the line by `float` or `position`: such an element is a block. */
  isApart?: boolean;
}

const NONE: InlineStyle = {};
const RELEVANT = /display|visibility|white-space|float|position/i;

/** Reads the declarations of a `style` attribute that decide how text reads; the last of a property holds. */
export function inlineStyle(attribute: string | undefined): InlineStyle {
  if (!attribute || !RELEVANT.test(attribute)) return NONE;
  const values = new Map<string, string>();
  for (const declaration of attribute.replace(/\/\*.*?\*\//gs, '').split(';')) {
    const at = declaration.indexOf(':');
    if (at < 0) continue;
    const value = declaration.slice(at + 1).replace(/!\s*important/i, '');
    values.set(declaration.slice(0, at).trim().toLowerCase(), value.trim().toLowerCase());
  }
  const display = values.get('display');
  const visibility = values.get('visibility');
  const whiteSpace = values.get('white-space') ?? values.get('white-space-collapse');
  return {
    ...(display && { display }),
    ...(visibility && { visibility }),
    ...(whiteSpace && { whiteSpace }),
    isApart:
      /^(left|right|inline-)/.test(values.get('float') ?? '') ||
      /^(absolute|fixed)/.test(values.get('position') ?? ''),
  };
}
