import { describe, expect, it } from 'vitest';
import { knownOrganizations } from '$lib/importers/assessment/context';
import { readDelimited, readPasted } from '$lib/importers/tables/delimited';
import { reachOf, senseOf } from './reach';
import { readTargets } from './read';
import { targetsFrom } from './kept';
import { findTarget, targetKey, withoutTarget, withTarget, type Target } from './target';
import { targetsCsv, targetsTemplate } from './write';

const CONTEXT = {
	organizations: knownOrganizations([
		{ org_id: 'TH-40', name_th: 'ขอนแก่น', name_en: 'Khon Kaen', province_code: 40 },
		{ org_id: 'TH-50', name_th: 'เชียงใหม่', name_en: 'Chiang Mai', province_code: 50 }
	]),
	parts: new Set(['1', '2', '1.1', '1.2'])
};
const read = (text: string) => readTargets(readPasted(text), CONTEXT);
const target = (rest: Partial<Target> = {}): Target => ({
	org_id: 'TH-40',
	measure: 'quantified',
	code: 'all',
	year_be: null,
	value: 90,
	unit: null,
	...rest
});

describe('the target that holds', () => {
	const asked = { org_id: 'TH-40', measure: 'quantified', code: '1.2', year_be: 2564 };

	it('is the nearest one: whose, then which part, then which year', () => {
		const ranked = [
			target({ code: '1.2', year_be: 2564 }),
			target({ code: '1.2' }),
			target({ code: 'items', year_be: 2564 }),
			target({ code: 'items' }),
			target({ org_id: 'province', code: '1.2', year_be: 2564 }),
			target({ org_id: 'province', code: 'items' }),
			target({ org_id: '*', code: '1.2' }),
			target({ org_id: '*', code: 'items' })
		];
		for (const first of ranked.keys()) {
			const left = ranked.slice(first);
			expect(findTarget(left, asked)).toBe(left[0]);
			expect(findTarget([...left].reverse(), asked)).toBe(left[0]);
		}
	});

	it('is never one of another part, year, measure, kind or organisation', () => {
		const others = [
			target(),
			target({ code: '1' }),
			target({ code: 'categories' }),
			target({ code: '1.2', year_be: 2563 }),
			target({ code: '1.2', measure: 'answered' }),
			target({ code: '1.2', org_id: 'local' }),
			target({ code: '1.2', org_id: 'TH-50' })
		];
		expect(findTarget(others, asked)).toBeNull();
		expect(findTarget([target({ code: 'items' })], { ...asked, code: '1' })).toBeNull();
		expect(findTarget([target({ code: 'categories' })], { ...asked, code: 'all' })).toBeNull();
	});

	it('of an indicator is found by its id', () => {
		const own = target({ measure: 'indicator:ita-score', value: 95, unit: 'คะแนน' });
		expect(findTarget([own], { ...asked, code: 'all', measure: 'indicator:ita-score' })).toBe(own);
		expect(findTarget([own], { ...asked, code: 'all', measure: 'indicator:ita' })).toBeNull();
	});

	it('is changed in its place, and taken out', () => {
		const list = [target(), target({ code: '1' })];
		expect(withTarget(list, target({ value: 80 }))).toEqual([target({ value: 80 }), list[1]]);
		expect(withTarget(list, target({ year_be: 2564 }))).toHaveLength(3);
		expect(withoutTarget(list, targetKey(list[0]!))).toEqual([list[1]]);
	});
});

describe('how far a value is from its target', () => {
	it('is a percentage and a distance where more is better', () => {
		expect(reachOf(0.83, 0.95, 'more', 0.0005)).toEqual({
			percent: 87.4,
			distance: expect.closeTo(-0.12) as number,
			met: false
		});
		expect(reachOf(19, 20, 'more')).toEqual({ percent: 95, distance: -1, met: false });
		expect(reachOf(30, 20, 'more')).toEqual({ percent: 150, distance: 10, met: true });
	});

	it('is 100 % only where it is reached', () => {
		expect(reachOf(0.9494, 0.95, 'more', 0.0005).percent).toBe(99.9);
		expect(reachOf(0.9499, 0.95, 'more', 0.0005)).toEqual({ percent: 100, distance: 0, met: true });
		expect(reachOf(1000.4, 1000, 'more', 0.1).percent).toBe(100);
	});

	it('has no percentage of 0, of nothing, nor where less is better', () => {
		expect(reachOf(0.2, 0, 'more')).toEqual({ percent: null, distance: 0.2, met: true });
		expect(reachOf(null, 0.5, 'more')).toEqual({ percent: null, distance: null, met: null });
		expect(reachOf(0.5, null, 'more')).toEqual({ percent: null, distance: null, met: null });
		expect(reachOf(5, 4, senseOf('not_started'))).toEqual({
			percent: null,
			distance: 1,
			met: false
		});
		expect(reachOf(5, 4, senseOf('in_progress'))).toEqual({
			percent: null,
			distance: 1,
			met: null
		});
	});
});

describe('a table of targets', () => {
	it('is read by its names in Thai or English, in any order', () => {
		const { targets, problems } = read(
			'ค่าเป้าหมาย,เรื่องที่วัด,จังหวัด,ปีงบประมาณ,ส่วน\n๙๕%,อ้างตัวเลข,จ.ขอนแก่น,๒๕๖๔,ข้อย่อย 1.2\n' +
				'"1,200",depth,*,,\n80,answered,ทุกจังหวัด,2564,แต่ละหมวด\n'
		);
		expect(problems).toEqual([]);
		expect(targets).toEqual([
			target({ code: '1.2', year_be: 2564, value: 95 }),
			target({ org_id: '*', measure: 'depth', value: 1200 }),
			target({
				org_id: 'province',
				measure: 'answered',
				code: 'categories',
				year_be: 2564,
				value: 80
			})
		]);
		const tabs = read('org\tmeasure\ttarget\tunit\nTH-50\tindicator:ita-score\t95.5\tคะแนน\n');
		expect(tabs.targets).toEqual([
			target({ org_id: 'TH-50', measure: 'indicator:ita-score', value: 95.5, unit: 'คะแนน' })
		]);
	});

	it('of an indicator written in percent is in percent, not in the unit of the catalogue', () => {
		const rows = 'org,measure,target\nTH-50,indicator:a,95%\nTH-50,indicator:b,95\n';
		expect(read(rows.replaceAll('org', 'org_id')).targets.map(({ unit }) => unit)).toEqual([
			'%',
			null
		]);
	});

	it('in the encoding and with the delimiter of an old spreadsheet', () => {
		const bytes = new Uint8Array([
			...new TextEncoder().encode('org_id;measure;value\n'),
			// ขอนแก่น in windows-874
			...[0xa2, 0xcd, 0xb9, 0xe1, 0xa1, 0xe8, 0xb9],
			...new TextEncoder().encode(';answered;90\n')
		]);
		const { targets } = readTargets(readDelimited(bytes, 'targets.csv'), CONTEXT);
		expect(targets).toEqual([target({ measure: 'answered' })]);
	});

	const HEAD = 'org_id,measure,part,year_be,value,unit\n';
	it.each([
		[',answered,,,90,', 'org_id', 'missing-org'],
		['TH-99,answered,,,90,', 'org_id', 'unknown-organization'],
		['Atlantis,answered,,,90,', 'org_id', 'not-an-org-code'],
		['TH-40,,,,90,', 'measure', 'missing-measure'],
		['TH-40,happiness,,,90,', 'measure', 'not-a-measure'],
		['TH-40,answered,7.9,,90,', 'part', 'not-a-part'],
		['TH-40,answered,1 ก.พ. 2544,,90,', 'part', 'not-a-part'],
		['TH-40,indicator:x,1.2,,90,', 'part', 'part-of-indicator'],
		['TH-40,answered,,21,90,', 'year_be', 'not-a-year'],
		['TH-40,answered,,,high,', 'value', 'not-a-number'],
		['TH-40,answered,,,101,', 'value', 'out-of-range'],
		['TH-40,depth,,,-1,', 'value', 'out-of-range'],
		['TH-40,depth,,,50%,', 'value', 'wrong-unit'],
		['TH-40,answered,,,90,คะแนน', 'unit', 'wrong-unit']
	])('sets a row aside that cannot be used, with its line and column: %s', (row, column, code) => {
		const found = read(`${HEAD}TH-50,answered,,,50,\n${row}\n`);
		expect(found.problems).toMatchObject([{ line: 3, column, code, severity: 'error' }]);
		for (const words of ['message_th', 'message_en', 'fix_th', 'fix_en'] as const) {
			expect(found.problems[0]![words]).not.toBe('');
		}
		expect([found.rowsRead, found.rowsAccepted, found.rowsRejected]).toEqual([2, 1, 1]);
		expect(found.targets).toHaveLength(1);
	});

	it('says what it took, and what cannot be told', () => {
		const found = read(`${HEAD}TH-40,answered,,,,\nTH-40,linked,,2021,0.95,\n`);
		expect(found.problems.map(({ line, code, severity }) => [line, code, severity])).toEqual([
			[2, 'no-value', 'notice'],
			[3, 'year-converted', 'notice'],
			[3, 'share-not-percent', 'notice']
		]);
		expect(found.targets).toEqual([
			target({ measure: 'answered', value: null }),
			target({ measure: 'linked', year_be: 2564, value: 0.95 })
		]);
	});

	it('counts the same row once, and sets aside all that disagree', () => {
		const found = read(
			`${HEAD}TH-40,answered,,,90,\nขอนแก่น,มีคำตอบ,all,,90%,\nTH-40,linked,,,10,%\nTH-40,linked,,,20,\n`
		);
		expect(found.targets).toEqual([target({ measure: 'answered' })]);
		expect(found.problems.map(({ line, code }) => [line, code])).toEqual([
			[3, 'same-target'],
			[4, 'targets-disagree'],
			[5, 'targets-disagree']
		]);
		expect(found.problems[1]!.message_en).toContain('4, 5');
		expect([found.rowsAccepted, found.rowsRejected]).toEqual([2, 2]);
	});

	it('names rows that are broken, a column that is missing and one that nothing is known of', () => {
		const broken = read(`${HEAD}TH-40,answered\n`);
		expect(broken.problems).toMatchObject([{ line: 2, code: 'wrong-cell-count' }]);
		const missing = read('org_id,measure\nTH-40,answered\n');
		expect(missing.problems).toMatchObject([{ column: 'value', code: 'missing-column' }]);
		expect(missing.rowsRejected).toBe(1);
		expect(read('org_id,measure,value,who\nTH-40,answered,1%,me\n').ignored).toEqual(['who']);
	});

	it('knows the indicators where it is told them', () => {
		const table = readPasted(`${HEAD}TH-40,indicator:no-such,,,1,\n`);
		const indicators = new Set(['ita-score']);
		const { problems } = readTargets(table, { ...CONTEXT, indicators });
		expect(problems).toMatchObject([{ code: 'not-a-measure' }]);
	});

	it.each(['th', 'en'] as const)('is written and read back as it was (%s)', (lang) => {
		const all = [
			target({ code: '1.2', year_be: 2564 }),
			target({ org_id: 'province', code: 'items', value: 12.5 }),
			target({ org_id: '*', measure: 'depth', code: '2', value: 1500 }),
			target({ org_id: 'local', measure: 'not_started', code: 'categories', value: null }),
			target({ measure: 'indicator:ita-score', value: -3, unit: 'คะแนน' })
		];
		expect(read(targetsCsv(all, lang)).targets).toEqual(all);
		const template = read(targetsTemplate(lang));
		expect(template.targets).toHaveLength(7);
		expect(template.problems.every(({ code }) => code === 'no-value')).toBe(true);
	});
});

describe('what was kept', () => {
	it('is not trusted', () => {
		const good = [target(), target({ measure: 'indicator:x', value: -1, unit: 'คน' })];
		const bad = [
			null,
			'TH-40',
			{ ...target(), org_id: '<b>' },
			{ ...target(), measure: 'happiness' },
			{ ...target(), code: 'x' },
			{ ...target(), year_be: 20 },
			{ ...target(), value: 101 },
			{ ...target(), value: '90' },
			{ ...target(), unit: 'คน' },
			{ ...target(), measure: 'indicator:x', code: '1.1' }
		];
		expect(targetsFrom([...good, ...bad])).toEqual(good);
		expect(targetsFrom({ length: 3 })).toEqual([]);
		expect(targetsFrom(undefined)).toEqual([]);
		expect(targetsFrom([target(), target({ value: 10 })])).toEqual([target({ value: 10 })]);
	});
});
