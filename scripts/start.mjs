import { bootstrap } from './lib/bootstrap.mjs';

bootstrap('start.ts');
