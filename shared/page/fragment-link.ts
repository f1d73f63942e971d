/** An address with a directive behind it; what fragment it has (a router's) stays. */
export function fragmentLink(url: string, fragment: string): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${fragment}`;
}
