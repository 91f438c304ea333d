import { describe, expect, it } from 'vitest';
import {
	readAssessor,
	readEvidence,
	readMark,
	readOption,
	readOrgId,
	readOrgName,
	readStatement,
	readStatus,
	readYear
} from './fields';
import type { Read } from './cell';
import { CONTEXT } from './fixtures.node';

/** The value, with the notice's code behind it; or the problem's code. */
function short<T>(result: Read<T>): unknown[] {
	if ('problem' in result) return [result.problem.code];
	return result.notice ? [result.value, result.notice.code] : [result.value];
}

describe('the year of a cell', () => {
	it.each<[string, unknown[]]>([
		['2564', [2564]],
		['๒๕๖๔', [2564]],
		['2564.0', [2564]],
		['2,564', [2564]],
		['พ.ศ. 2564', [2564]],
		['พศ.2564', [2564]],
		['ปีงบประมาณ พ.ศ. ๒๕๖๔', [2564]],
		['2021', [2564, 'year-converted']],
		['ค.ศ. 2021', [2564, 'year-converted']],
		['FY2021', [2564, 'year-converted']],
		['FY 21', [2564, 'year-converted']],
		['FY2564', [2564]],
		['2021 CE', [2564, 'year-converted']],
		['64', [2564, 'two-digit-year']],
		['21', ['not-a-year']],
		['', [null]],
		['-', [null, 'dash-is-empty']],
		['สองพัน', ['not-a-year']],
		['20564', ['not-a-year']],
		['2264', ['not-a-year']],
		['2563-2564', ['not-a-year']],
		['2021-10-01', ['year-became-date']],
		['1 ต.ค. 2563', ['year-became-date']],
		['พ.ศ. 2021', ['wrong-era']],
		['ค.ศ. 2564', ['wrong-era']]
	])('%j is %j', (text, expected) => expect(short(readYear(text))).toEqual(expected));

	it('follows what the column is said to hold', () => {
		expect(short(readYear('2021', 'year-ce'))).toEqual([2564, 'year-converted']);
		expect(short(readYear('21', 'year-ce'))).toEqual([2564, 'year-converted']);
		expect(short(readYear('2564', 'year-ce'))).toEqual(['wrong-era']);
		expect(short(readYear('2021', 'year-be'))).toEqual(['wrong-era']);
	});
});

describe('the code of a cell', () => {
	it.each([
		['1.1.1', '1.1.1'],
		['๑.๑.๑', '1.1.1'],
		['１．１．１', '1.1.1'],
		['ข้อ 1.1.1', '1.1.1'],
		['ข้อที่ ๑.๑.๑', '1.1.1'],
		['1.1.1.', '1.1.1'],
		[' 1. 1. 1 ', '1.1.1'],
		['01.01.01', '1.1.1'],
		["'1.1.1", '1.1.1'],
		['1.1.1 ผู้บริหารกำหนดทิศทาง', '1.1.1'],
		['1.3.1/2', '1.3.1/2'],
		['หัวข้อ 1.1', '1.1'],
		['1.1', '1.1']
	])('%j is %s', (text, code) => {
		const read = readStatement(text, CONTEXT);
		if (!('value' in read) || read.value === null) throw new Error('not read');
		const { value } = read;
		expect(value.option_no === null ? value.code : `${value.code}/${value.option_no}`).toBe(code);
	});

	it.each([
		['2001-01-01', 'code-became-date'],
		['2001-01-01T00:00:00', 'code-became-date'],
		['1 ม.ค. 2544', 'code-became-date'],
		['1/1/2001', 'code-became-date'],
		['1-Jan-01', 'code-became-date'],
		['01 ม.ค.', 'code-became-date'],
		['36892', 'not-a-statement'],
		['1.1.1 และ 1.1.2', 'not-a-statement'],
		['ก', 'not-a-statement'],
		['9.9.9', 'unknown-statement'],
		['1.1.99', 'unknown-statement'],
		['7.1', 'unknown-statement']
	])('%j is a problem: %s', (text, code) => {
		expect(short(readStatement(text, CONTEXT))).toEqual([code]);
	});

	it.each<[string, unknown[]]>([
		['', [null]],
		['1', [1]],
		['๒', [2]],
		['1.0', [1]],
		['ตัวเลือกที่ 3', [3]],
		['(1)', [1]],
		['0', ['not-an-option']],
		['ก', ['not-an-option']],
		['1.5', ['not-an-option']]
	])('of an option %j is %j', (text, expected) =>
		expect(short(readOption(text))).toEqual(expected)
	);
});

describe('the organisation of a cell', () => {
	it.each<[string, unknown[]]>([
		['TH-40', ['TH-40']],
		['th40', ['TH-40']],
		['TH 40', ['TH-40']],
		['D-OPDC', ['D-OPDC']],
		['u-01', ['U-01']],
		['40', ['TH-40', 'province-code']],
		['ขอนแก่น', ['TH-40']],
		['Loei', ['TH-42']],
		['Uttaradit', ['TH-53']],
		['TH-99', ['unknown-organization']],
		['กรมหนึ่ง', ['not-an-org-code']],
		['', [null]]
	])('by code: %j is %j', (text, expected) =>
		expect(short(readOrgId(text, CONTEXT))).toEqual(expected)
	);

	it.each([
		['จังหวัดขอนแก่น', 'TH-40'],
		['จ.ขอนแก่น', 'TH-40'],
		['จ. ขอนแก่น', 'TH-40'],
		['ขอนแก่น', 'TH-40'],
		['Khon Kaen', 'TH-40'],
		['khonkaen province', 'TH-40'],
		['กทม.', 'TH-10'],
		['กรุงเทพฯ', 'TH-10'],
		['Buriram', 'TH-31'],
		['พระนครศรีอยุธยา', 'TH-14'],
		['เทศบาลนครขอนแก่น', null]
	])('by name: %j is %s', (text, org_id) => {
		expect(short(readOrgName(text, CONTEXT))).toEqual([{ name: expect.any(String), org_id }]);
	});

	it('is found by its consonants when its marks are lost, and this is said', () => {
		expect(short(readOrgName('จังหวัดนครราชสมา', CONTEXT))).toEqual([
			{ name: 'จังหวัดนครราชสมา', org_id: 'TH-30' },
			'name-repaired'
		]);
	});
});

describe('the mark of a cell', () => {
	it.each<[string, unknown[]]>([
		...['marked', 'Marked', '1', '๑', '1.0', '✓', '✔', '☑', '/', 'ใช่', 'TRUE', 'Yes', '[x]'].map(
			(text): [string, unknown[]] => [text, ['marked']]
		),
		...['unmarked', '0', '๐', '☐', 'ไม่ใช่', 'FALSE', 'no', '[ ]', 'ไม่ได้เลือก'].map(
			(text): [string, unknown[]] => [text, ['unmarked']]
		),
		['unreadable', ['unreadable']],
		['\ufffd', ['unreadable']],
		['อ่านไม่ได้', ['unreadable']],
		['absent', ['absent']],
		['', ['absent']],
		['  ', ['absent']],
		['x', ['marked', 'x-is-marked']],
		['✗', ['unmarked', 'cross-is-unmarked']],
		['มี', ['marked', 'word-is-mark']],
		['ไม่มี', ['unmarked', 'word-is-mark']],
		['-', ['absent', 'dash-is-empty']],
		['2', ['not-a-mark']],
		['10', ['not-a-mark']],
		['-1', ['not-a-mark']],
		['?', ['not-a-mark']],
		['=1', ['not-a-mark']],
		['บางส่วน', ['not-a-mark']]
	])('%j is %j', (text, expected) => expect(short(readMark(text))).toEqual(expected));
});

describe('the words of other cells', () => {
	it.each<[string, unknown[]]>([
		['in_progress', ['in_progress']],
		['In Progress', ['in_progress']],
		['อยู่ระหว่างดำเนินการ', ['in_progress']],
		['อยู่ในระหว่างดำเนินการ', ['in_progress']],
		['☑ อยู่ในระหว่างดำเนินการ', ['in_progress']],
		['ยังไม่มีการดำเนินการในเรื่องดังกล่าว', ['not_started']],
		['none', ['none']],
		['ดำเนินการแล้ว', ['none']],
		['', [null]],
		['☐ อยู่ในระหว่างดำเนินการ', ['not-a-status']],
		['รอ', ['not-a-status']]
	])('status %j is %j', (text, expected) => expect(short(readStatus(text))).toEqual(expected));

	it.each<[string, unknown[]]>([
		['', ['self']],
		['ประเมินตนเอง', ['self']],
		['Validated', ['validated']],
		['site visit', ['site-visit']],
		['นาย ก', ['not-an-assessor']]
	])('assessor %j is %j', (text, expected) => expect(short(readAssessor(text))).toEqual(expected));

	it('evidence is repaired, keeps its lines, and loses what only our export or a terminal needs', () => {
		expect(short(readEvidence('ก\r\nข'))).toEqual(['ก\nข']);
		expect(short(readEvidence("'=SUM(A1)"))).toEqual(['=SUM(A1)']);
		expect(short(readEvidence('a\u0000b'))).toEqual(['a b', 'control-characters']);
		expect(short(readEvidence('—'))).toEqual([null, 'dash-is-empty']);
		expect(short(readEvidence('\n '))).toEqual([null]);
	});
});
