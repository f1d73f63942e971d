/** The element that opens a part of the page, as ARIA has it: a tab, or a button that says what it controls. */
export function controlOf(part: Element): HTMLElement | undefined {
  const root = part.getRootNode() as Document | ShadowRoot;
  const named = (attribute: string, element: Element, id: string) =>
    id !== '' && (element.getAttribute(attribute) ?? '').split(/\s+/).includes(id);
  const controls = [...root.querySelectorAll<HTMLElement>('[aria-controls], [role="tab"]')];
  return controls.find(
    control => named('aria-controls', control, part.id) || named('aria-labelledby', part, control.id),
  );
}

/** Whether an element is the panel of a tab: a reader can open it, so that its text is the page's though another one is open. */
export const isTabPanel = (element: Element) =>
  element.getAttribute('role') === 'tabpanel' && controlOf(element) !== undefined;
