import { describe, expect, it } from 'vitest';
import { provinceOf, scanSubjects } from './subjects';

const subjects = (text: string) =>
	scanSubjects(text, 'TH-40').map((mention) => mention.subject?.subject_org_id ?? 'own');

describe('scanSubjects', () => {
	it('takes another province for a subject only where it is compared with', () => {
		expect(subjects('ใกล้เคียงกับเชียงใหม่ที่มี')).toEqual(['TH-50']);
		expect(subjects('ไปศึกษาดูงานที่จังหวัดเชียงใหม่')).toEqual([]);
	});

	it('takes one more province of a comparison, and the next in rank', () => {
		expect(subjects('เทียบกับค่าเฉลี่ยประเทศร้อยละ 71 และจังหวัดแพร่ร้อยละ 69')).toContain('TH-54');
		expect(subjects('เป็นอันดับหนึ่ง รองลงมาคือจังหวัดตาก 30')).toEqual(['TH-63']);
		expect(subjects('ประชุมร่วมกับจังหวัดแพร่ และจังหวัดตาก')).toEqual([]);
	});

	it('sees the text come back to the organisation itself', () => {
		expect(subjects('ในขณะที่จังหวัดเลยมี 3 จังหวัดขอนแก่นมี 5')).toEqual(['TH-42', 'own']);
	});

	it('does not take words for provinces that are spelled like one', () => {
		expect(subjects('มากกว่าแพร่หลาย เทียบกับน่านน้ำ ขณะที่เลยกำหนด')).toEqual([]);
	});

	it('knows a province by the name of its administration', () => {
		expect(provinceOf('จังหวัดขอนแก่น')).toBe('TH-40');
		expect(provinceOf('กรมปศุสัตว์')).toBeNull();
	});

	it('does not take the name of a local authority for a comparison', () => {
		expect(subjects('องค์การบริหารส่วนจังหวัดระยองมีสนามกีฬา 40 แห่ง')).toEqual([]);
		expect(subjects('ส่วนจังหวัดระยองมีสนามกีฬา 30 แห่ง')).toEqual(['TH-21']);
	});
});
