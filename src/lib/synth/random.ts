/**
 * Chance that is the same everywhere: a seed and what the numbers are for give the same numbers on every machine.
 * Only additions, products and bit operations are used: the logarithms and cosines of two engines may differ.
 */

/** The next number, 0 ≤ x < 1. */
export type Random = () => number;

/** A stream of numbers of its own for every key: asking for one never changes another. */
export function randomOf(...key: readonly (string | number)[]): Random {
	let [a, b] = hash(key.join('\u0000'));
	let [c, d] = [0x9e3779b9, 1];
	// sfc32 (PractRand, public domain).
	const next = () => {
		const sum = (a + b + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return (sum >>> 0) / 4_294_967_296;
	};
	for (let i = 0; i < 12; i++) next();
	return next;
}

/** Two 32-bit hashes of a text (two lanes of multiply and xor). */
function hash(text: string): [number, number] {
	let [one, two] = [0xdeadbeef, 0x41c6ce57];
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		one = Math.imul(one ^ unit, 2_654_435_761);
		two = Math.imul(two ^ unit, 1_597_334_677);
	}
	one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
	two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
	return [one, two];
}

const ROOT_3 = 1.7320508075688772;

/** Around 0 with a standard deviation of 1, never beyond ±3.47: the sum of four numbers. */
export function bell(random: Random): number {
	return (random() + random() + random() + random() - 2) * ROOT_3;
}

export function between(random: Random, low: number, high: number): number {
	return low + random() * (high - low);
}

export function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}

/** To so many decimals, as a number that prints that short. */
export function rounded(value: number, decimals: number): number {
	const scale = [1, 10, 100, 1000][decimals] ?? 1;
	return Math.round(value * scale) / scale;
}

/** One of a list, all as likely. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
	return list[Math.floor(random() * list.length)]!;
}
