import { checkScreens } from './screens/check-screens.ts';

await checkScreens(0);
