/** A deployment that cannot go on; the message says what to do, in Chinese and English. */
export class DeployError extends Error {
  constructor(zh: string, en: string, detail = '') {
    super([zh, en, detail.trim()].filter(part => part !== '').join('\n'));
    this.name = 'DeployError';
  }
}
