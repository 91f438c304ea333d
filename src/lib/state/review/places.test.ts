import { describe, expect, it } from 'vitest';
import type { RawText } from '../openedDocument';
import { linesAround, linesOfTask } from './places';
import { worklist } from './worklist';

function textOf(lines: readonly string[]): RawText {
	const starts = new Uint32Array(lines.length + 1);
	lines.forEach((line, i) => (starts[i + 1] = starts[i]! + line.length + 1));
	return { text: lines.map((line) => `${line}\n`).join(''), starts };
}

const status = (line_from: number | null) =>
	worklist({
		boxes: (['in_progress', 'not_started'] as const).map((name) => ({
			target: `1.1/${name}`,
			kind: 'status',
			category_no: 1,
			item_no: '1.1',
			statement_no: null,
			option_no: null,
			label_th: '',
			label_en: '',
			mark_read: 'unreadable',
			number_recovered: false,
			line_from,
			line_to: null
		})),
		figures: [],
		warnings: [],
		statements: []
	})[0]!;

describe('the place of status boxes', () => {
	const text = textOf([
		'1.1.2 ข้อสุดท้ายของหัวข้อ',
		'',
		'☐ ยังไม่มีการดำเนินการในเรื่องดังกล่าว',
		'☐ อยู่ในระหว่างดำเนินการ',
		'1.2 หัวข้อต่อไป',
		'1.2.1 ข้อแรก',
		'',
		'☐ อยู่ในระหว่างดำเนินการ'
	]);

	it('is where the text has its status lines, not those of the next item', () => {
		expect(linesOfTask(status(2), text)).toEqual([3, 4]);
	});

	it('is where the data expect it when the text has none, and nowhere when nothing is known', () => {
		expect(linesOfTask(status(2), textOf(['ก', 'ข', 'ค']))).toEqual([2]);
		expect(linesOfTask(status(null), text)).toEqual([]);
	});
});

describe('the lines shown around a place', () => {
	it('hold all boxes that stand together, and stay inside the document', () => {
		expect(linesAround([10, 30], 100, 0)).toEqual({ from: 6, to: 38 });
		expect(linesAround([2], 5, 0)).toEqual({ from: 1, to: 5 });
		expect(linesAround([10, 90], 100, 0).to).toBe(18);
	});

	it('become more when more are asked for', () => {
		const [one, two] = [linesAround([50], 200, 0), linesAround([50], 200, 1)];
		expect(two.from).toBeLessThan(one.from);
		expect(two.to).toBeGreaterThan(one.to);
	});
});
