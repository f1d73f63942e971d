import { bootstrap } from './lib/bootstrap.mjs';

bootstrap('deploy.ts');
