import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import { HEATMAP } from '../fixtures.test-helper';
import { heatmap, type HeatmapRow } from '.';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const titles = (rows: readonly HeatmapRow[]) =>
	[TH, EN].map((context) => heatmap.text(rows, context, 'linked').title);
const linked = (of: (item: string) => number) =>
	HEATMAP.map((row) => ({ ...row, linked: of(row.item_no) }));

describe('the title of the item chart', () => {
	it('says that every item is complete, or that none has any', () => {
		expect(titles(linked(() => 4))).toEqual([
			'ระบุเว็บไซต์หรือระบบครบทุกข้อ ทั้ง 24 ข้อย่อย',
			'Every statement of all 24 items names a website or system'
		]);
		expect(titles(linked(() => 0))).toEqual([
			'ทั้ง 24 ข้อย่อยไม่มีข้อที่ระบุเว็บไซต์หรือระบบ',
			'In none of the 24 items does a statement name a website or system'
		]);
	});

	it('names the few that are not complete', () => {
		expect(titles(linked((item) => (item === '2.3' || item === '3.4' ? 3 : 4)))).toEqual([
			'ระบุเว็บไซต์หรือระบบครบทุกข้อ 22 จาก 24 ข้อย่อย ยังไม่ครบในข้อย่อย 2.3 และ 3.4',
			'Every statement names a website or system in 22 of 24 items; not yet in items 2.3 and 3.4'
		]);
	});

	it('names all that share the highest value', () => {
		expect(titles(linked((item) => (item === '1.1' || item === '6.4' ? 3 : 1)))).toEqual([
			'ระบุเว็บไซต์หรือระบบมากที่สุดในข้อย่อย 1.1 และ 6.4 (ร้อยละ 75)',
			'Statements most often name a website or system in items 1.1 and 6.4 (75%)'
		]);
	});

	it('says that all are equal', () => {
		expect(titles(linked(() => 2))[1]).toBe(
			'The same share of statements name a website or system in every item (50%)'
		);
	});

	it('follows the measure', () => {
		expect(heatmap.text(HEATMAP, EN, 'answered').title).toBe(
			'Every statement of all 24 items is answered'
		);
	});
});
