import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { statusRows } from '../fixtures.test-helper';
import { itemStatus, type ItemState } from '.';

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
	});
});
