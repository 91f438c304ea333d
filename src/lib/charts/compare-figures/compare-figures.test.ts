import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../chart';
import type { TextMark } from '../marks';
import { cssTheme } from '../theme';
import { compareFigures } from '.';
import { change, FIGURES, TWO_YEARS } from './fixtures.test-helper';
import { draw } from './option';
import type { CompareFiguresExtra, FigureChangeRow } from './rows';

const TH: ChartContext = { lang: 'th', era: 'be', width: 640 };
const EN: ChartContext = { lang: 'en', era: 'ce', width: 640 };
const texts = (rows: readonly FigureChangeRow[], context = EN) =>
	draw(rows, cssTheme, context).stops.map(({ marks }) =>
		marks.filter((mark): mark is TextMark => mark.kind === 'text').map(({ text }) => text)
	);
const headings = (rows: readonly FigureChangeRow[], context = EN) =>
	draw(rows, cssTheme, context).ground.map((mark) => (mark.kind === 'text' ? mark.text : ''));

describe('the list of figures that moved', () => {
	it('puts the largest change first, and last what cannot be said', () => {
		expect(
			texts(FIGURES)
				.slice(0, 6)
				.map((row) => row.at(-1))
		).toEqual(['−62.5%', '+20.3%', '+5.9%', '+4.6 points', 'from zero', 'unreadable']);
	});

	it('writes old and new as printed, with the unit', () => {
		expect(texts([change('409,141.50', '452,250')])[0]).toEqual(
			expect.arrayContaining(['409,141.50', '452,250 sheets'])
		);
		expect(texts([change('75.4', '80', { unit: '%' })], TH)[0]).toEqual(
			expect.arrayContaining(['75.4%', '80%', '+4.6 จุดร้อยละ'])
		);
	});

	it('makes no percent of a percent', () => {
		const row = change('4', '5', { unit: '%' });
		expect(texts([row])[0]!.at(-1)).toBe('+1 point');
		const { columns, rows } = compareFigures.table([row], EN, TWO_YEARS);
		const cell = (key: string) => rows[0]![columns.findIndex((column) => column.key === key)];
		expect([cell('difference'), cell('percent')]).toEqual([1, null]);
	});

	it('shows a change that is nearly nothing as one', () => {
		expect(texts([change('100,000', '100,003')])[0]!.at(-1)).toBe('+0.003%');
	});

	it('says the role of what is no result, and when figures are of', () => {
		expect(texts([change('85', '90', { role: 'target' })], TH)[0]!.slice(0, 2)).toEqual([
			'เป้าหมาย: กระดาษที่ลดได้',
			'พ.ศ. 2562 และ พ.ศ. 2563'
		]);
		expect(texts([change('85', '90', { period_before: '2563' })])[0]![1]).toBe('2020 CE');
		expect(texts([change('85', '90', { period_after: null })])[0]![1]).toBe(
			'2019 CE and no period stated'
		);
	});

	it('tells new and vanished figures apart and counts the unchanged', () => {
		expect(headings(FIGURES)).toEqual([
			'Changed: 6',
			'New: 1',
			'No longer cited: 1',
			'Unchanged: 1'
		]);
		expect(texts(FIGURES).slice(6)).toEqual([
			['Poor households', '2020 CE', '1,250 households'],
			['Innovation teams', '2019 CE', '19 teams']
		]);
	});

	it('says how many it leaves to the table, which holds them all', () => {
		const rows = Array.from({ length: 15 }, (_, i) => change('10', String(20 + i)));
		expect(texts(rows)).toHaveLength(12);
		expect(headings(rows)).toContain('and 3 more in the table');
		expect(compareFigures.table(rows, EN, TWO_YEARS).rows).toHaveLength(15);
	});

	it('calls a figure without a name by its statement', () => {
		const row = change(null, '16', { what_th: null, what_en: null, statement_after: '2.1.4' });
		const [stop] = compareFigures.stops([row], EN, TWO_YEARS);
		expect(stop!.label).toMatch(/^Statement 2\.1\.4\b/);
	});

	it('leads where its row says, or nowhere', () => {
		const rows = [change('1', '2'), { ...change('3', null), path: '/statement/1.3.1' }];
		const paths = compareFigures.stops(rows, EN, TWO_YEARS).map(({ path }) => path);
		expect(paths).toEqual([null, '/statement/1.3.1']);
	});
});

describe('the words of what moved', () => {
	it('say what rose and fell most, from what to what, between which years', () => {
		expect(compareFigures.text(FIGURES, EN, TWO_YEARS).title).toBe(
			'Sample One, from 2020 CE to 2021 CE: Sheets of paper saved rose most, from 452,250 to ' +
				'543,839 sheets (20.3% more); Waiting time fell most, from 120 to 45 minutes (62.5% less)'
		);
		expect(compareFigures.text(FIGURES, TH, TWO_YEARS).title).toContain(
			'เวลารอรับบริการ ลดลงมากที่สุด จาก 120 เหลือ 45 นาที (ลดลงร้อยละ 62.5)'
		);
	});

	it('count what moved, stayed, came and went', () => {
		expect(compareFigures.text(FIGURES, EN, TWO_YEARS).reading).toBe(
			'Changed: 6; Unchanged: 1; New: 1; No longer cited: 1; new: Poor households; ' +
				'no longer cited: Innovation teams.'
		);
	});

	it('name a statement once, however many figures without a name are new in it', () => {
		const fresh = (raw: string) => change(null, raw, { what_th: null, what_en: null });
		expect(compareFigures.text([fresh('16'), fresh('17')], EN, TWO_YEARS).reading).toMatch(
			/New: 2;.* new: Statement 1\.3\.1\.$/
		);
	});

	it('say that nothing moved', () => {
		expect(compareFigures.text([change('5', '5')], EN, TWO_YEARS).title).toMatch(
			/no figure has changed$/
		);
	});

	it('say what came and went where none of the others moved', () => {
		const [came, went, stayed] = [change(null, '4'), change('7', null), change('5', '5')];
		const titles = (...rows: FigureChangeRow[]) =>
			[EN, TH].map((context) => compareFigures.text(rows, context).title);
		expect(titles(stayed, went, went, went, came)).toEqual([
			'no figure cited in both years has changed; 3 no longer cited, 1 new',
			'ตัวเลขที่อ้างทั้งสองปีไม่เปลี่ยน · ไม่อ้างแล้ว 3 รายการ อ้างใหม่ 1 รายการ'
		]);
		expect(titles(went)).toEqual([
			'no figure is cited in both years; 1 no longer cited',
			'ไม่มีตัวเลขรายการเดียวกันให้เทียบระหว่างสองปี · ไม่อ้างแล้ว 1 รายการ'
		]);
		expect(titles(came, came, stayed)[0]).toBe('no figure cited in both years has changed; 2 new');
	});

	it('say that an assessment is made up, in words and table', () => {
		const real = { ...TWO_YEARS, synthetic: false };
		const keys = (extra: CompareFiguresExtra) =>
			compareFigures.table(FIGURES, EN, extra).columns.map(({ key }) => key);
		expect(compareFigures.text(FIGURES, TH, TWO_YEARS).subtitle).toContain('ข้อมูลจำลอง');
		expect(compareFigures.text(FIGURES, TH, real).subtitle).not.toContain('ข้อมูลจำลอง');
		expect(keys(TWO_YEARS)).toContain('synthetic');
		expect(keys(real)).not.toContain('synthetic');
	});

	it('say so of one assessment where the other is real', () => {
		const one = { ...TWO_YEARS, synthetic: 'before' } as const;
		expect(compareFigures.text(FIGURES, EN, one).subtitle).toContain('Some of these are synthetic');
		const { rows } = compareFigures.table([change('1', '2'), change(null, '3')], EN, one);
		expect(rows.map((row) => row.at(-1))).toEqual(['yes', null]);
	});
});
