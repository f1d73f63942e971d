/** The part of saxen that is used; it has no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', listen: (name: string) => void): void;
    on(event: 'text', listen: (text: string, decode: (text: string) => string) => void): void;
    on(event: 'closeTag', listen: (name: string) => void): void;
    on(event: 'error', listen: (error: Error) => void): void;
    parse(xml: string): void;
  }
}
