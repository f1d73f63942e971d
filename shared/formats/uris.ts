/** Names as URIs, and back. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const OWN = 'urn:meipi:annotation:';
const URN_UUID = 'urn:uuid:';
/** RFC 3986: a scheme, then only what may stand in a URI unescaped, or an escape. */
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i;

/** `urn:uuid:…` for a UUID; what is a URI already stays. */
export function annotationUri(id: string): string {
  if (UUID.test(id)) return URN_UUID + id;
  return URI.test(id) && !id.startsWith(OWN) && !id.startsWith(URN_UUID)
    ? id
    : OWN + encodeURIComponent(id.toWellFormed());
}

export function annotationIdOf(uri: string): string {
  if (uri.startsWith(URN_UUID)) return uri.slice(URN_UUID.length);
  if (!uri.startsWith(OWN)) return uri;
  try {
    return decodeURIComponent(uri.slice(OWN.length));
  } catch {
    return uri;
  }
}

/** An address with all percent-encoded that a URI cannot hold; undefined for what has no scheme. */
export function encodedAddress(url: string): string | undefined {
  const encoded = url
    .toWellFormed()
    .replace(/%(?![0-9a-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]/giu, found => encodeURIComponent(found));
  return URI.test(encoded) ? encoded : undefined;
}
