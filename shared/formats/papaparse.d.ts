/** The part of papaparse that is used; its published types ask for a DOM and for Node. */
declare module 'papaparse' {
  interface Step {
    data: string[];
    errors: { code: string }[];
  }
  const Papa: {
    parse(
      text: string,
      options: {
        delimiter: string;
        newline: '\n' | '\r' | '\r\n';
        skipEmptyLines: boolean;
        step(row: Step): void;
      },
    ): void;
    unparse(
      rows: readonly (readonly (string | number)[])[],
      options: { delimiter: string; newline: string },
    ): string;
  };
  export default Papa;
}
