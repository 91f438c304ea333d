import { describe, expect, it } from 'vitest';
import { readEvidence, readOptionEvidence } from './evidence';

const wrapping = { spacesKept: true, width: 80 };
const pieces = (...lines: string[]) =>
	lines.map((text, at) => ({ line: at + 1, text, spaceAfter: true }));
const prompt = 'มีแนวทางสื่อสารหรือสร้างสภาพแวดล้อม คือ';

describe('readEvidence', () => {
	it.each([
		['the wording alone', [prompt]],
		['the wording and leaders', [prompt, '.'.repeat(300)]],
		['the wording and spaced leaders', [prompt, '. '.repeat(150), '_ _ _ ____', '…………']],
		['a word too many', [prompt, 'ไม่มี']]
	])('is null for %s', (_, lines) =>
		expect(readEvidence(pieces(...lines), prompt.length, wrapping)).toBeNull()
	);

	it('is the whole text once something is answered', () => {
		const lines = [prompt, 'ประชุมหัวหน้าส่วนราชการเป็นประจำทุกเดือน......'];
		expect(readEvidence(pieces(...lines), prompt.length, wrapping)).toBe(lines.join(' '));
	});
});

describe('readOptionEvidence', () => {
	it('is null where the option stops at the room to write', () => {
		expect(readOptionEvidence(pieces('การใช้เครือข่าย คือ ..........'), wrapping)).toBeNull();
		expect(readOptionEvidence(pieces(''), wrapping)).toBeNull();
	});

	it('is the text of an answered option', () => {
		expect(readOptionEvidence(pieces('การใช้เครือข่าย คือ', 'อาสาสมัคร'), wrapping)).toBe(
			'การใช้เครือข่าย คือ อาสาสมัคร'
		);
	});
});
