import { describe, expect, it } from 'vitest';
import { readingOf } from './fixture.node';
import { readFigures } from './figures';

/** "raw period" of every figure. */
const periods = (...lines: string[]) =>
	readFigures(readingOf(...lines)).map((figure) => `${figure.raw} ${figure.period_be}`);

describe('the year after its figure', () => {
	it('is its own in a change, whatever year stood before', () => {
		expect(
			periods('ปี 2565 มีสมาชิก 75 กลุ่ม ผลผลิตลดจาก 940 ตัน ในปี 2563 เหลือ 815 ตัน ในปี 2565 โดยส่งออก 40 ตัน')
		).toEqual(['75 2565', '940 2563', '815 2565', '40 2565']);
		expect(periods('เพิ่มจากร้อยละ 71.5 ในปี 2563 เป็นร้อยละ 80 ในปี 2564 เพิ่มขึ้น 8.5')).toEqual([
			'71.5 2563',
			'80 2564',
			'8.5 null'
		]);
	});

	it('may stand after "a day", or a few words on as that of the source', () => {
		expect(periods('ใช้น้ำลดจาก 90 ลิตร/วัน (ปี 2562) เป็น 74 ลิตรต่อวัน ในปี 2564 และปลูกป่า')).toEqual([
			'90 2562',
			'74 2564'
		]);
		expect(periods('ผู้สูงอายุร้อยละ 21.4 ของคนในอำเภอ (ข้อมูล ณ วันที่ 30 มิถุนายน 2565)')).toEqual([
			'21.4 2565-06-30'
		]);
	});

	it('is that of what is said twice', () => {
		expect(periods('เก็บเศษแก้วได้ 3,200 กิโลกรัม (3.2 ตัน) ในปี 2565 จากร้านค้า 14 ร้าน')).toEqual([
			'3,200 2565',
			'3.2 2565',
			'14 2565'
		]);
		expect(periods('ขายปุ๋ย 8,150 กิโลกรัม หรือประมาณ 8 ตัน ในปี 2564')).toEqual(['8,150 2564', '8 2564']);
	});

	it('is its own along a chain that ends with a year', () => {
		expect(periods('ซ่อมถนน 14 สาย ในปี 2562 ซ่อมได้อีก 18 สาย ในปี 2563')).toEqual([
			'14 2562',
			'18 2563'
		]);
		expect(periods('มีถนน 14 สาย ในปี 2562 ซ่อมได้ 18 สาย ในปี 2563 ซ่อมได้ 9 สาย')).toEqual([
			'14 null',
			'18 2562',
			'9 2563'
		]);
	});

	it('opens what follows where the years lead', () => {
		expect(periods('ในปี 2562 ปลูกป่า 40 ไร่ ในปี 2563 ปลูก 55 ไร่')).toEqual(['40 2562', '55 2563']);
	});
});

describe('figures of many years', () => {
	it('are told in order, with a unit each, after a series of years', () => {
		expect(
			periods(
				'ค่าเป้าหมาย ปี 2563 : 1,200 ครัวเรือน ปี 2564 : 1,300 ครัวเรือน ทำได้จริง 1,180 ครัวเรือน และ 1,350 ครัวเรือน ตามลำดับ'
			)
		).toEqual(['1,200 2563', '1,300 2564', '1,180 2563', '1,350 2564']);
		expect(periods('ปี 2563 = 71%, ปี 2564 = 74% (ค่าเป้าหมาย 70/75%)')).toEqual([
			'71 2563',
			'74 2564',
			'70 2563',
			'75 2564'
		]);
		expect(periods('ปี 2562 - 2563 เป้าหมาย 40, 45 ราย ผลงาน 41, 44 ราย ตามลำดับ')).toEqual([
			'40 2562',
			'45 2563',
			'41 2562',
			'44 2563'
		]);
	});

	it('stand in the columns of a table; a row that does not fit is of no year', () => {
		expect(
			periods(
				'รายการ ปี 2563 ปี 2564 ปี 2565',
				'ผลผลิตข้าว (ตัน) 5,140 5,420 5,610',
				'ศูนย์ข้าวชุมชน (แห่ง) - 112 130',
				'รายได้ครัวเรือน (บาท) 187,450 191,200'
			)
		).toEqual([
			'5,140 2563',
			'5,420 2564',
			'5,610 2565',
			'112 2564',
			'130 2565',
			'187,450 null',
			'191,200 null'
		]);
	});

	it('are of no single year under a list of years, unless told together', () => {
		expect(periods('ในปี 2563 และ 2564 อบรมครู 120 คน')).toEqual(['120 null']);
		expect(periods('งบประมาณปี 2563 และ 2564 รวม 12.5 ล้านบาท')).toEqual(['12.5 2563/2564']);
	});

	it('may have later years without ปี', () => {
		expect(periods('ปี 2561 31 คดี 2562 28 คดี 2563 17 คดี')).toEqual([
			'31 2561',
			'28 2562',
			'17 2563'
		]);
	});

	it('end with their last year', () => {
		expect(periods('ปี 2563 ร้อยละ 81 ปี 2564 ร้อยละ 83 มีอาสาสมัคร 120 คน')).toEqual([
			'81 2563',
			'83 2564',
			'120 null'
		]);
		expect(periods('ปี 2563 จำนวน 80 คดี ปี 2564 จำนวน 60 คดี ลดลงร้อยละ 25')).toEqual([
			'80 2563',
			'60 2564',
			'25 2564'
		]);
	});
});

describe('a time that is not the figure’s', () => {
	it.each([
		['ของ พ.ร.บ.', 'ตามพระราชบัญญัติการประกอบกิจการขนส่งผู้โดยสารทางบก พ.ศ. 2551 มีผู้ยื่นคำขอ 820 ราย'],
		['when work is due', 'เริ่มวันที่ 5 มกราคม 2565 กำหนดแล้วเสร็จวันที่ 4 มกราคม 2568 วงเงิน 40 ล้านบาท'],
		['of years back', 'ในปี 2564 เทียบกับค่าเฉลี่ย 5 ปีย้อนหลัง ซึ่งเกิดเหตุ 18 ครั้ง'],
		['of a plan', 'แผนพัฒนาอำเภอ (พ.ศ. 2565 - 2567) ประกอบด้วย 6 ตัวชี้วัด'],
		['of a day there is not', 'เมื่อวันที่ 31 มิถุนายน 2564 มีผู้ร่วมงาน 300 คน']
	])('is no period: %s', (_what, text) => {
		expect(periods(text).at(-1)).toMatch(/ null$/);
	});

	it('is compared with, and dates only what was then', () => {
		expect(periods('ในปี 2565 มี 52 ราย เทียบกับช่วงเดียวกันของปี 2564 ซึ่งมี 40 ราย เพิ่มขึ้นร้อยละ 30')).toEqual([
			'52 2565',
			'40 2564',
			'30 2565'
		]);
		expect(periods('ในปี 2565 ไฟไหม้ 9 ครั้ง น้อยกว่าปี 2564 ที่เกิด 13 ครั้ง บาดเจ็บ 4 ราย')).toEqual([
			'9 2565',
			'13 2564',
			'4 null'
		]);
		expect(periods('รับแจ้ง 18 เหตุ (ลดลงจากปี 2562 ซึ่งมีจำนวน 26 เหตุ)')).toEqual(['18 null', '26 2562']);
		expect(periods('ในปี 2565 อบรมเพิ่มขึ้นจากปี 2564 จำนวน 25 คน')).toEqual(['25 2565']);
	});

	it('does not run on to what was before a change', () => {
		expect(periods('ปี 2564 อบรม 90 คน และลดเวลารอจาก 50 นาที เหลือ 20 นาที')).toEqual([
			'90 2564',
			'50 null',
			'20 2564'
		]);
	});

	it('opens an answer with เมื่อวันที่ and reaches its count', () => {
		expect(
			periods('เมื่อวันที่ 12 กรกฎาคม 2564 อำเภอได้จัดกิจกรรมเดินวิ่งการกุศลประจำปีขึ้น มีผู้ร่วม 640 คน')
		).toEqual(['640 2564-07-12']);
	});
});
