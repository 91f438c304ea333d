import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchObservations } from './catalogue';
import { readCatalogue, readingFrom, readingOf } from './fixture.node';
import { readFigures } from './figures';
import { readLinks } from './links';

const catalogue = readCatalogue();
const MEGABYTE = 1 << 20;

/** A reading whose one line is taken as it stands. */
function raw(text: string) {
	return { ...readingOf('x'), text: [text] };
}

describe('hostile text', () => {
	// A pattern that backtracks would not come back from five megabytes within the test's own limit.
	it('is read in time linear in its length', () => {
		const line = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length));
		for (const unit of ['1', ',', '1,', 'ที่']) {
			const reading = raw(line(unit, 5 * MEGABYTE));
			expect(readFigures(reading).length).toBeLessThanOrEqual(1);
			expect(readLinks(reading)).toEqual([]);
		}
		for (const unit of ['ร้อยละ ', 'ปี 25', '(1', '12 ม.ค. ', 'a.', '%4', 'เว็บไซต์', 'http://a%\n']) {
			const reading = raw(line(unit, MEGABYTE / 8));
			readFigures(reading);
			readLinks(reading);
		}
	}, 120_000);

	it('is read to the end when it holds many figures', () => {
		const reading = raw('1 คน, '.repeat(30_000));
		const figures = readFigures(reading);
		expect(figures).toHaveLength(30_000);
		expect(matchObservations(figures, reading, catalogue)).toHaveLength(30_000);
	}, 120_000);
});

const PIECES = [
	'1', '25', '2,5', '๑๒', '1.76', '2564', '2,900,', '989', ' ', '\n', '(', ')', '.', ',', '-', '–', '/',
	'%', 'ร้อยละ', 'คน', 'เรื่อง', 'กิโล', 'กรัม', 'บาท', 'ปี', 'พ.ศ.', 'ม.ค.', 'ธันวาคม', 'ที่', 'จำนวน',
	'ในปี', 'ถึง', 'ตามลำดับ', 'จังหวัดเชียงใหม่', 'ในขณะที่', 'http://', 'www.', 'a.go.th', 'ุ', '์', '� ', '- '
]; // prettier-ignore

describe('any text', () => {
	const lines = fc.array(
		fc.oneof(
			fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
			fc.string({ unit: 'binary', maxLength: 60 })
		),
		{ minLength: 1, maxLength: 6 }
	);
	const readings = lines.map((all) =>
		readingFrom(
			all.flatMap((text) => text.split('\n')).map((text) => ({ text, statement_no: '1.1.1' }))
		)
	);

	it('never throws, never gives NaN, and prints every figure as it stands in its lines', () => {
		fc.assert(
			fc.property(readings, (reading) => {
				for (const figure of readFigures(reading)) {
					expect(figure.value === null || Number.isFinite(figure.value)).toBe(true);
					const from = reading.text.slice(figure.line - 1);
					expect(from.filter((text) => text.trim() !== '').join('')).toContain(figure.raw);
					expect(from[0]?.slice(figure.column - 1).charAt(0)).toBe(figure.raw.charAt(0));
				}
			}),
			{ seed: 2564, numRuns: 500 }
		);
	});

	it('has a link and an observation for each thing found, each with a line of the text', () => {
		fc.assert(
			fc.property(readings, (reading) => {
				const figures = readFigures(reading);
				expect(matchObservations(figures, reading, catalogue)).toHaveLength(figures.length);
				for (const link of readLinks(reading)) {
					expect((link.url === null) !== (link.system === null)).toBe(true);
					expect(link.line).toBeGreaterThanOrEqual(1);
					expect(link.line).toBeLessThanOrEqual(reading.text.length);
				}
			}),
			{ seed: 2564, numRuns: 300 }
		);
	});
});
