/** Shows some HTML in a frame. The DOM of these tests does not tell a document of its frame. */
export function showInFrame(frame: HTMLIFrameElement, html: string): Document {
  const inner = frame.contentDocument as Document;
  inner.body.innerHTML = html;
  Object.defineProperty(inner.defaultView, 'frameElement', { value: frame, configurable: true });
  return inner;
}
