/** How the time for a text grows with its length; what the machine does besides only adds. */
import type { Form3Reading } from '$lib/form3/types';
import { readingOf } from './fixture.node';

const SIZE = 6_000;
const TIMES = 16;
/** A growth of 1 is linear; a quadratic is near 16, and a machine under load seldom makes 8 of 1 four times over. */
export const AT_MOST = 8;
const ATTEMPTS = 4;
/** Below this, in ms, times cannot be told apart. */
const FLOOR = 0.2;

/** A reading of one statement whose text is `unit` again and again. */
function readingMadeOf(unit: string, size: number): Form3Reading {
	const text = unit.repeat(Math.ceil(size / unit.length)).split('\n');
	const accounting = text.map(() => ({ use: 'statement', statement_no: '1.1.1' }) as const);
	return { ...readingOf('x'), text, accounting };
}

/** How many times longer a character takes in a long text than in a short one: the best of some attempts. */
export function growthOf(unit: string, work: (reading: Form3Reading) => void): number {
	const timeOf = (reading: Form3Reading) => {
		const start = performance.now();
		work(reading);
		return performance.now() - start;
	};
	const short = readingMadeOf(unit, SIZE);
	const long = readingMadeOf(unit, SIZE * TIMES);
	let growth = Infinity;
	for (let attempt = 0; attempt < ATTEMPTS && growth >= AT_MOST; attempt += 1) {
		const least = Math.max(FLOOR, Math.min(...[1, 2, 3].map(() => timeOf(short))));
		growth = Math.min(growth, timeOf(long) / (TIMES * least));
	}
	return growth;
}
