/** The other half of `hidePort.ts`. */
import { showPort } from './hidePort';

showPort();
