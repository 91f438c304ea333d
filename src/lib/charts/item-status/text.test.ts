import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { statusRows } from '../fixtures.test-helper';
import { cssTheme } from '../theme';
import { itemStatus, type ItemState } from '.';
import { draw } from './option';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const titles = (state: (index: number) => ItemState) =>
	[TH, EN].map((context) => itemStatus.text(statusRows(state), context).title);

describe('the title of the status chart', () => {
	it('does not take unreadable for no', () => {
		expect(titles(() => 'unreadable')).toEqual([
			'อ่านสถานะไม่ได้ทั้ง 24 ข้อย่อย',
			'The status of all 24 items is unreadable'
		]);
		expect(titles((i) => (i === 0 ? 'unreadable' : 'none'))[1]).toBe(
			'No item is readably in progress or not started; 1 is unreadable'
		);
	});

	it('counts what is under way and says how many are unreadable', () => {
		expect(titles((i) => (i < 3 ? 'in_progress' : i < 4 ? 'not_started' : 'unreadable'))).toEqual([
			'อยู่ระหว่างดำเนินการ 3 และยังไม่ดำเนินการ 1 จาก 24 ข้อย่อย อ่านไม่ได้ 20 ข้อย่อย',
			'3 in progress and 1 not started of 24 items; 20 unreadable'
		]);
	});

	it('counts an item with both boxes ticked under both', () => {
		expect(titles((i) => (i === 0 ? 'both' : 'none'))[1]).toBe(
			'1 in progress and 1 not started of 24 items'
		);
	});

	it('says plainly when all is done', () => {
		expect(titles(() => 'none')[1]).toBe('None of the 24 items is in progress or not started');
		expect(titles(() => 'absent')[1]).toBe('These data do not tell the status of items');
	});
});

describe('what a person confirmed', () => {
	const reviewed = (confirmed: number) =>
		statusRows(
			(i) => (i < confirmed ? 'in_progress' : 'unreadable'),
			(i) => i < confirmed
		);

	it('is counted in the words, and not mentioned where nobody confirmed anything', () => {
		expect(itemStatus.text(reviewed(24), EN).reading).toContain('Confirmed by a person: 24 of 24');
		expect(itemStatus.text(reviewed(24), TH).reading).toContain('ผู้ตรวจทานยืนยันแล้ว 24 จาก 24');
		expect(itemStatus.text(reviewed(0), EN).reading).not.toMatch(/confirmed/i);
	});

	it('is told from what was read and what cannot be, item by item', () => {
		const basis = itemStatus.table(reviewed(2), EN).rows.map((row) => row.at(-1));
		expect(basis.slice(1, 3)).toEqual(['Confirmed by a person', 'Unreadable, not reviewed']);
		const read = itemStatus.table(
			statusRows(() => 'none'),
			EN
		).rows[0]!;
		expect(read.at(-1)).toBe('Read from the document');
		const labels = itemStatus.stops(reviewed(1), EN).map(({ label }) => label);
		expect(labels[0]).toMatch(/In progress \(Confirmed by a person\)$/);
		expect(labels[1]).toMatch(/Mark unreadable$/);
	});

	it('is drawn as a sign of its own, with a line in the key', () => {
		const drawn = (confirmed: number) => draw(reviewed(confirmed), cssTheme, EN);
		const signs = (confirmed: number) =>
			drawn(confirmed)
				.stops.flatMap(({ marks }) => marks)
				.filter(({ kind }) => kind === 'line').length -
			(24 - confirmed);
		expect([signs(0), signs(5), signs(24)]).toEqual([0, 5, 24]);
		const said = (confirmed: number) =>
			drawn(confirmed).ground.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
		expect(said(5)).toEqual(expect.arrayContaining(['5', 'Confirmed']));
		expect(said(0)).not.toContain('Confirmed');
	});
});
