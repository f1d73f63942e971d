declare namespace Cloudflare {
  interface Env {
    KV: KVNamespace;
  }
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts');
  }
}
