import type { Drawing } from '../chart/option-first.ts';
import { later } from './later.ts';

/** All pictures but bars and lines. A page that opens with one gives them itself, so that it need not wait. */
export const pictures = later<Drawing>(() => import('../chart/option.ts'));
