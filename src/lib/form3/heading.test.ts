import { describe, expect, it } from 'vitest';
import { findFurniture, titleOf } from './furniture';
import { readHeading, type KnownOrganization } from './heading';
import { formLines } from './lines';

const TITLE = 'แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง';
const KNOWN: KnownOrganization[] = [
	{ org_id: 'TH-40', name_th: 'จังหวัดขอนแก่น' },
	{ org_id: 'TH-42', name_th: 'จังหวัดเลย' }
];

function headingOf(lines: readonly string[], known = KNOWN) {
	const all = formLines(lines.map((text, at) => ({ line: at + 1, text })));
	const titles = all.map(titleOf).filter((title) => title !== null);
	findFurniture(all, titles);
	return readHeading(all, titles, all.length, known);
}

describe('readHeading', () => {
	it.each([
		['one line', [`${TITLE} จังหวัดเลย ปี 2565`]],
		['Thai digits', [`${TITLE} จังหวัดเลย ปี ๒๕๖๕`]],
		['the year in full', [`${TITLE} จังหวัดเลย ประจำปีงบประมาณ พ.ศ. 2565`]],
		['a short year', [`${TITLE} จังหวัดเลย ปี 65`]],
		['a Common Era year', [`${TITLE} จังหวัดเลย ปี 2022`]],
		['an abbreviation', [`${TITLE} จ.เลย ปี 2565`]],
		['lines of their own', ['แบบฟอร์มที่ 3', TITLE, 'จังหวัดเลย', 'ประจำปีงบประมาณ พ.ศ. 2565']],
		['a label', [TITLE, 'ชื่อหน่วยงาน จังหวัดเลย', 'ปี พ.ศ. 2565']],
		['dotted leaders', [TITLE, 'ชื่อส่วนราชการ ........จังหวัดเลย........ ปี ...2565...']],
		['the year first', [`${TITLE} ประจำปี 2565 จังหวัดเลย`]],
		['a title broken in two', ['แบบประเมินสถานะการเป็นระบบราชการ 4.0', 'ด้วยตนเอง จังหวัดเลย ปี 2565']],
		['a name broken in two', [`${TITLE} จังหวัด`, 'เลย ปี 2565']],
		['a remark in brackets', [`${TITLE} (Self-assessment) จังหวัดเลย ปี 2565`]],
		[
			'another wording of the title',
			['แบบประเมินสถานะของหน่วยงานภาครัฐในการเป็นระบบราชการ 4.0 จังหวัดเลย ปี 2565']
		],
		['damaged letters', [`${TITLE} จงัหวัดเลย ป ี2565`]]
	])('%s', (_, lines) => {
		const heading = headingOf(lines);
		expect(heading).toMatchObject({ org_id: 'TH-42', name_th: 'จังหวัดเลย', year_be: 2565 });
		expect(heading.warnings).toEqual([]);
		expect(heading.lines.size).toBe(lines.length);
	});

	it.each(['ธนาคารออมสิน', 'การเคหะแห่งชาติ', 'อบต.บ้านเป็ด', 'สภากาชาดไทย', 'เทศบาลนครขอนแก่น'])(
		'knows %s for the name of an organisation',
		(name) => expect(headingOf([`${TITLE} ${name} ปี 2565`]).name_th).toBe(name)
	);

	it('takes organisation and year from a cover page, not from what its preface mentions', () => {
		const cover = ['จังหวัดเลย', 'รายงานการประเมินตนเอง', 'ปีงบประมาณ พ.ศ. 2565'];
		const preface = 'รายงานนี้จัดทำขึ้นเมื่อปี 2560 โดยสำนักงาน ก.พ.ร.';
		const heading = headingOf([...cover, 'คำนำ', preface, TITLE]);
		expect(heading).toMatchObject({ name_th: 'จังหวัดเลย', year_be: 2565, warnings: [] });
	});

	it('lets the majority decide where titles are damaged', () => {
		const heading = headingOf(
			[`${TITLE} จังหวัดขอนแกน่ ปี 2564`, `${TITLE} จังหวัดขอนแก่น ปี 2564`, TITLE].concat(
				`${TITLE} จังหวัดขอนแก่น ปี 2564`
			),
			[]
		);
		expect(heading).toMatchObject({ org_id: null, name_th: 'จังหวัดขอนแก่น', year_be: 2564 });
	});

	it('warns of headings that disagree', () => {
		const title = `${TITLE} จังหวัดเลย ปี 2565`;
		const heading = headingOf([title, title, `${TITLE} จังหวัดขอนแก่น ปี 2564`]);
		expect(heading.name_th).toBe('จังหวัดเลย');
		expect(heading.warnings.map((warning) => warning.code)).toEqual([
			'heading-conflict',
			'heading-conflict'
		]);
	});

	it('names an organisation it does not know without a code', () => {
		const heading = headingOf([`${TITLE} กรมที่ดิน ปี 2565`]);
		expect(heading).toMatchObject({ org_id: null, name_th: 'กรมที่ดิน' });
		expect(heading.warnings.map((warning) => warning.code)).toEqual(['organization-unknown']);
	});

	it('says when neither is named', () => {
		const codes = headingOf([TITLE, 'คำชี้แจง']).warnings.map((warning) => warning.code);
		expect(codes).toEqual(['organization-missing', 'year-missing']);
	});
});
