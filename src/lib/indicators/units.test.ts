import { describe, expect, it } from 'vitest';
import { isKnownUnit, unitAfter, unitAtHead, unitBefore, unitNamedBefore, unitOf } from './units';
import { NOT_UNITS, WHOLE_ONLY } from './unit-words.data';
import { UNITS } from './units.data';

const unit = (text: string) => unitAfter(text, 0)?.unit ?? null;

describe('units', () => {
	it('has every spelling once', () => {
		const spellings = [...UNITS.flat(), ...NOT_UNITS].map((text) => text.toLowerCase());
		const twice = spellings.filter((text, index) => spellings.indexOf(text) !== index);
		expect(twice).toEqual([]);
	});

	it('restricts units that there are', () => {
		const units = new Set(UNITS.map(([unit]) => unit));
		expect([...WHOLE_ONLY].filter((unit) => !units.has(unit))).toEqual([]);
	});

	it('takes the longest spelling that fits', () => {
		expect(unit(' ตัวชี้วัด')).toBe('ตัวชี้วัด');
		expect(unit('รายการ คือ')).toBe('รายการ');
		expect(unit(' เขตเทศบาล')).toBe('เขตเทศบาล');
		expect(unit(' kg CO2 เพิ่ม')).toBe('kg CO2');
	});

	it('is not misled by words that begin like a unit', () => {
		expect(unit(' ต้นทุนการผลิต')).toBeNull();
		expect(unit(' kgx')).toBeNull();
	});

	it('brings spellings together', () => {
		expect([unit('กก.'), unit(' kg '), unit('กิโลกรัม')]).toEqual(Array(3).fill('กิโลกรัม'));
		expect([unit('%'), unit(' เปอร์เซ็นต์')]).toEqual(['%', '%']);
	});

	it('keeps a scale as part of the unit', () => {
		expect(unit(' ล้านบาท')).toBe('ล้านบาท');
		expect(unit(' ล้านไร่')).toBe('ล้านไร่');
	});

	it('looks over words of approximation and the number in letters', () => {
		expect(unit(' กว่าคน')).toBe('คน');
		expect(unit('.- บาท')).toBe('บาท');
		expect(unit(' (แปด) แห่ง')).toBe('แห่ง');
	});

	it('finds the unit on the next line, but not far away', () => {
		expect(unit(' \nกิโลกรัม')).toBe('กิโลกรัม');
		expect(unit('      คน')).toBeNull();
	});

	it('leaves ร้อยละ to the number after it', () => {
		expect(unit(' ร้อยละ 63.1')).toBeNull();
		expect(unit(' ร้อยละ ของทั้งหมด')).toBe('%');
	});

	it('takes ปี before a year for no unit', () => {
		expect(unit(' ปีการศึกษา 2563')).toBeNull();
		expect(unit(' ปี และ')).toBe('ปี');
	});

	it('lets bodies and aspects follow whole numbers only', () => {
		expect(unitOf('4.0 ระดับก้าวหน้า', { end: 3, raw: '4.0' })).toBeNull();
		expect(unitOf('75.4 ต้น', { end: 4, raw: '75.4' })?.unit).toBe('ต้น');
	});

	it('reads units printed before the number', () => {
		expect(unitBefore('ไม่น้อยกว่าร้อยละ ')).toBe('%');
		expect(unitBefore('ในปี 2562 คะแนน \n')).toBe('คะแนน');
		expect(unitBefore('จำนวน ')).toBeNull();
		expect(unitNamedBefore('ร้อยละความสำเร็จของโครงการ ', false)).toBe('%');
		expect(unitNamedBefore('ร้อยละของครัวเรือน ปี 2564 เท่ากับ ', false)).toBe('%');
		expect(unitNamedBefore('คะแนน ITA ของจังหวัด ปี 2564 เท่ากับ ', true)).toBe('คะแนน');
		expect(unitNamedBefore('ชั้น ป.3 ปีการศึกษา 2563 คะแนนวิชาดนตรี ', true)).toBe('คะแนน');
		expect(unitNamedBefore('คะแนน ITA ของจังหวัด ', false), 'a whole number').toBeNull();
		expect(unitNamedBefore('(เต็ม 5 คะแนน) ส่วนเบี่ยงเบน ', true)).toBeNull();
	});

	it('reads a unit at the head of a row', () => {
		expect(unitAtHead('ผู้เข้าชมสวน (คน) ')).toBe('คน');
		expect(unitAtHead('ศูนย์เรียนรู้ (แห่ง) - ')).toBe('แห่ง');
		expect(unitAtHead('งบลงทุน (ล้านบาท) ปี 2563 ')).toBe('ล้านบาท');
		expect(unitAtHead('ตัวแทน (คนละกลุ่ม) ')).toBeNull();
		expect(unitAtHead('รวม (12 คน) ')).toBeNull();
	});

	it('knows rates, data sets and counters', () => {
		expect(unit(' ต่อแสนประชากร')).toBe('ต่อแสนประชากร');
		expect(unit(' ชุดข้อมูล')).toBe('ชุดข้อมูล');
		expect(unit(' ช่องบริการ')).toBe('ช่อง');
	});

	it('says which units are in the list, with a scale or without', () => {
		expect(['ไร่', 'ล้านไร่', 'ล้าน', '%', 'ล้านบาท'].every(isKnownUnit)).toBe(true);
		expect(['กระทง', 'ล้านกระทง'].some(isKnownUnit)).toBe(false);
	});
});
