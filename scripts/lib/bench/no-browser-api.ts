/** Stands for the browser's extension API in pages that are no extension's: nothing that is measured there asks it. */
export const browser = {};
