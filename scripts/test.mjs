import { bootstrap } from './lib/bootstrap.mjs';

bootstrap('test.ts');
