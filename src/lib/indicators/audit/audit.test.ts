import { describe, expect, it } from 'vitest';
import type { Finding } from '$lib/form3/types';
import { readFigures } from '../figures';
import { readingFrom } from '../fixture.node';
import { auditFindings, type AuditedFigure } from '.';

/** Passages made up for these tests, by statement; a line feed starts a new source line. */
type Prose = Readonly<Record<string, string>>;

/** `indicators` names the indicator of each unit, where a rule looks at indicators. */
function audit(
	prose: Prose | string,
	indicators: Readonly<Record<string, string>> = {}
): Finding[] {
	const passages = typeof prose === 'string' ? { '1.1.1': prose } : prose;
	const reading = readingFrom(
		Object.entries(passages).flatMap(([statement_no, text]) =>
			text.split('\n').map((line) => ({ text: line, statement_no }))
		)
	);
	const figures: AuditedFigure[] = readFigures(reading).map((figure) => {
		const indicator_id = indicators[figure.unit ?? ''] ?? null;
		return { ...figure, indicator_id, what_th: indicator_id, what_en: indicator_id };
	});
	return auditFindings({ ...reading, year_be: 2564 }, figures);
}

/** `rule verdict stated computed` of the findings of the given rules. */
function found(prose: Prose | string, ...rules: string[]): string[] {
	return audit(prose)
		.filter(({ rule }) => rules.includes(rule))
		.map(({ rule, verdict, stated, computed }) => `${rule} ${verdict} ${stated} ${computed}`);
}

describe('sum', () => {
	it.each([
		['ผู้เข้าอบรมจากอำเภอ 120 คน จากตำบล 85 คน รวม 205 คน', 'sum holds 205 205'],
		['ผู้เข้าอบรมทั้งหมด 205 คน แบ่งเป็นชาย 120 คน หญิง 85 คน', 'sum holds 205 205'],
		['ปลูกป่า 1,250.5 ไร่ ปลูกเสริม 749.5 ไร่ รวมทั้งสิ้น 2,000 ไร่', 'sum holds 2000 2000'],
		['คำขอ 90 เรื่อง (อนุมัติ 70 เรื่อง ไม่อนุมัติ 20 เรื่อง)', 'sum holds 90 90'],
		['เรื่องทั้งหมด 90 เรื่อง เสร็จแล้ว 60 เรื่อง รอผล 30 เรื่อง', 'sum holds 90 90'],
		['ชาย ๑๒๐ คน หญิง ๘๕ คน รวม ๒๐๕ คน', 'sum holds 205 205']
	])('%s', (prose, expected) => expect(found(prose, 'sum')).toEqual([expected]));

	it.each([
		['ผู้เข้าอบรมชาย 120 คน หญิง 135 คน รวม 250 คน', 'sum contradiction 250 255'],
		['แปลงรวมทั้งสิ้น 90 แปลง แบ่งเป็นข้าว 40 แปลง ผัก 45 แปลง', 'sum contradiction 90 85'],
		['ครัวเรือนทั้งหมด 300 ครัวเรือน แบ่งเป็นผ่าน 210 ครัวเรือน ไม่ผ่าน 95 ครัวเรือน', 'sum contradiction 300 305']
	])('does not hold: %s', (prose, expected) => expect(found(prose, 'sum')).toEqual([expected]));

	it.each([
		'ผู้เข้าร่วม 850 คน รวมทุกอำเภอ 7,014 คน',
		'มีสมาชิกรวม 500 คน ในจำนวนนี้ อบรมแล้ว 120 คน ได้รับรางวัล 80 คน',
		'รวม 250 คน เช่น กำนัน 40 คน ผู้ใหญ่บ้าน 60 คน',
		'ปี 2561 จำนวน 100 คน ปี 2562 จำนวน 120 คน ปี 2563 รวม 130 คน',
		'อบรม 30 คน งบประมาณ 20,000 บาท รวม 50 คน',
		'ผู้ป่วย 500 ราย แบ่งเป็นรายใหม่ 120 ราย ติดเตียง 300 ราย และกลุ่มอื่น ๆ',
		'คำขอ 500 เรื่อง แบ่งเป็นที่ดิน 120 เรื่อง ก่อสร้าง 300 เรื่อง ซึ่งส่วนใหญ่เป็นการขอต่อเติมบ้านพักอาศัยในเขตเทศบาลเมืองและพื้นที่ใกล้เคียง และกิจการ 60 เรื่อง',
		'ครูทั้งหมด 200 คน แบ่งเป็นชาย 90 คน หญิง 95 คน โดยไม่รวมครูอัตราจ้าง',
		'เด็ก 40 คน ผู้ปกครอง 50 คน รวม 100 คน เนื่องจากมีวิทยากรด้วย',
		'ชาย 80-90 คน เด็ก 20 คน หญิง 30 คน รวม 135 คน',
		'ผู้สูงอายุ 100 คน ผู้พิการ 60 คน รวมผู้ได้รับสวัสดิการทุกประเภทในเขตเทศบาลและนอกเขต 900 คน'
	])('says nothing of: %s', (prose) => expect(found(prose, 'sum')).toEqual([]));

	it('names the place, the numbers and the calculation', () => {
		const [finding] = audit('จากอำเภอ 120 คน\nจากตำบล 85 คน รวม 205 คน');
		expect(finding).toMatchObject({
			rule: 'sum',
			statement_nos: ['1.1.1'],
			lines: [1, 2],
			unit: 'คน',
			arithmetic: '120 + 85 = 205'
		});
	});
});

describe('difference', () => {
	it.each([
		['รับคำร้อง 500 เรื่อง ซ้ำ 40 เรื่อง สุทธิ 460 เรื่อง', 'difference holds 460 460'],
		['ได้รับงบ 90,000 บาท เบิกจ่าย 60,000 บาท คงเหลือ 30,000 บาท', 'difference holds 30000 30000'],
		['จากเดิม 120 เรื่อง เหลือ 90 เรื่อง ลดลง 30 เรื่อง', 'difference holds 30 30'],
		['รับ 900 เรื่อง ส่งต่อ 400 เรื่อง ยุติแล้ว 300 เรื่อง คงเหลือ 200 เรื่อง', 'difference holds 200 200'],
		['รับคำร้อง 500 เรื่อง ซ้ำ 40 เรื่อง สุทธิ 450 เรื่อง', 'difference contradiction 450 460'],
		['จากเดิม 120 เรื่อง เหลือ 90 เรื่อง ลดลง 40 เรื่อง', 'difference contradiction 40 30'],
		['จาก 40 นาที เหลือ 10 นาที ลดลงร้อยละ 75', 'difference holds 75 75'],
		['จาก 40 นาที เหลือ 10 นาที ลดลงร้อยละ 65', 'difference contradiction 65 75'],
		['จาก 60 แห่ง ในปี 2562 เป็น 75 แห่ง ในปี 2563 เพิ่มขึ้น 15 แห่ง', 'difference holds 15 15'],
		['จาก 60 แห่ง ในปี 2562 เป็น 75 แห่ง ในปี 2563 เพิ่มขึ้น 18 แห่ง', 'difference contradiction 18 15']
	])('%s', (prose, expected) => expect(found(prose, 'difference')).toEqual([expected]));

	it.each([
		'ราคา 70,000 บาท เหลือเพียง 1,000 บาท',
		'รับสมัคร 500 คน ผ่านรอบแรก 300 คน สุทธิ 120 คน',
		'รับ 900 เรื่อง ส่งต่อ 400 เรื่อง ยุติแล้ว 300 เรื่อง คงเหลือ 150 เรื่อง',
		'รับ 900 เรื่อง ซ้ำ 100 เรื่อง คงเหลือที่ต้องส่งต่อ 700 เรื่อง',
		'จาก 40 นาที เหลือ 10 นาที ลดลงเหลือคิดเป็นร้อยละ 25'
	])('says nothing of: %s', (prose) => expect(found(prose, 'difference')).toEqual([]));
});

describe('share', () => {
	it.each([
		['ทั้งหมด 400 เรื่อง ยุติ 300 เรื่อง คิดเป็นร้อยละ 75', 'share holds 75 75'],
		['ทั้งหมด 300 เรื่อง ยุติ 200 เรื่อง คิดเป็นร้อยละ 66.67', 'share rounding 66.67 66.6667'],
		['ทั้งหมด 300 เรื่อง ยุติ 200 เรื่อง คิดเป็นร้อยละ 66.66', 'share rounding 66.66 66.6667'],
		['ทั้งหมด 400 เรื่อง ยุติ 300 เรื่อง คิดเป็น 85 %', 'share contradiction 85 75'],
		['ผ่าน 90 คน จากผู้เข้าสอบ 120 คน คิดเป็นร้อยละ 75', 'share holds 75 75'],
		['ผ่าน 90 คน จากผู้เข้าสอบ 120 คน คิดเป็นร้อยละ 85', 'share contradiction 85 75'],
		['ขายได้ 900 ชิ้น จากเป้าหมาย 500 ชิ้น คิดเป็นร้อยละ 180', 'share holds 180 180'],
		['ตรวจทั้งหมด 80 แห่ง ผ่าน 60 แห่ง (ร้อยละ 75)', 'share holds 75 75'],
		['ส่ง 300 ชุด ได้คืน 285 ชุด ใช้ได้ 15 ชุด (ร้อยละ 5)', 'share holds 5 5'],
		['ทั้งหมด 400 คน ตอบแบบ 300 คน พึงพอใจ 270 คน คิดเป็นร้อยละ 90', 'share holds 90 90'],
		['ยุติ 300 เรื่อง คิดเป็นร้อยละ 75', 'share unverifiable 75 null'],
		['ทั้งหมด 400 เรื่อง ยุติ 300 เรื่อง คิดเป็นร้อยละ 85 ของเรื่องที่รับในปีนี้', 'share unverifiable 85 null']
	])('%s', (prose, expected) => expect(found(prose, 'share')).toEqual([expected]));

	it('says whether digits were rounded or cut off', () => {
		const message = (prose: string) =>
			audit(prose).find(({ rule }) => rule === 'share')!.message_en;
		expect(message('ทั้งหมด 300 เรื่อง ยุติ 200 เรื่อง คิดเป็นร้อยละ 66.67')).toContain('rounded');
		expect(message('ทั้งหมด 300 เรื่อง ยุติ 200 เรื่อง คิดเป็นร้อยละ 66.66')).toContain('cut off');
	});

	it.each([
		'เพิ่มขึ้น 30 คน คิดเป็นเพิ่มขึ้นร้อยละ 12',
		'ความพึงพอใจร้อยละ 85',
		'คะแนนเฉลี่ย 4.2 คะแนน คิดเป็นร้อยละ 84.5',
		'กระบวนการ คิดเป็นร้อยละ 100 ของกระบวนการทั้งหมด'
	])('says nothing of: %s', (prose) => expect(found(prose, 'share')).toEqual([]));
});

describe('conversion', () => {
	it.each([
		['เก็บใบไม้ 5,000 กิโลกรัม หรือ 5 ตัน', 'conversion holds 5 5'],
		['เก็บใบไม้ 4,960 กิโลกรัม หรือ 5 ตัน', 'conversion rounding 5 4.96'],
		['พื้นที่ 2 ไร่ (3,200 ตารางเมตร)', 'conversion holds 3200 3200'],
		['เก็บใบไม้ 5,000 กิโลกรัม หรือ 50 ตัน', 'conversion contradiction 50 5'],
		['เก็บใบไม้ 5,000 กิโลกรัม (50 ตัน)', 'conversion contradiction 50 5'],
		['เก็บขยะ 5,130 กิโลกรัม หรือประมาณ 5 ตัน', 'conversion rounding 5 5.13']
	])('%s', (prose, expected) => expect(found(prose, 'conversion')).toEqual([expected]));

	it.each(['พื้นที่ 2 ไร่ ผลผลิต 900 กิโลกรัม', 'ขยะ 40 ตัน (เฉลี่ย 3 กิโลกรัมต่อคน)'])(
		'says nothing of: %s',
		(prose) => expect(found(prose, 'conversion')).toEqual([])
	);
});

describe('factor', () => {
	const EPAM = { แผ่น: 'epam-sheets', บาท: 'epam-copy-cost', 'kg CO2': 'epam-co2-absorbed' };
	const factors = (prose: string) =>
		audit(prose, EPAM)
			.filter(({ rule }) => rule === 'factor')
			.map(({ verdict, arithmetic }) => `${verdict} ${arithmetic}`);

	it('holds for one period with a round price, and says nothing without one', () => {
		expect(factors('ปี 2562 ลดกระดาษ 8,000 แผ่น ลดค่าใช้จ่าย 4,000 บาท')).toEqual([
			'holds 4,000 ÷ 8,000 = 0.5'
		]);
		expect(factors('ปี 2562 ลดกระดาษ 8,000 แผ่น ลดค่าใช้จ่าย 4,321 บาท')).toEqual([]);
	});

	it('multiplies a printed price', () => {
		const prices = (prose: string) => found(prose, 'factor');
		expect(prices('ค่าถ่ายแผ่นละ 2 บาท ลดได้ 300 แผ่น คิดเป็นเงิน 600 บาท')).toEqual([
			'factor holds 600 600'
		]);
		expect(prices('ค่าถ่ายแผ่นละ 2 บาท ลดได้ 300 แผ่น คิดเป็นเงิน 640 บาท')).toEqual([
			'factor contradiction 640 600'
		]);
		expect(prices('ค่าถ่ายแผ่นละ 2 บาท ลดได้ 300 แผ่น คิดเป็นเงิน 9,000 บาท')).toEqual([]);
	});

	it('compares the periods: a price may change, a physical factor may not', () => {
		const two = (unit: string, second: string) =>
			factors(
				`ปี 2562 ลดกระดาษ 8,000 แผ่น ลด 64 ${unit} ปี 2563 ลดกระดาษ 9,000 แผ่น ลด ${second} ${unit}`
			)[0]?.split(' ')[0];
		expect(two('kg CO2', '72')).toBe('holds');
		expect(two('kg CO2', '90')).toBe('contradiction');
		expect(two('บาท', '90')).toBe('unverifiable');
	});
});

describe('repeated', () => {
	it.each([
		[
			{ '1.1.1': 'มีศูนย์เรียนรู้เศรษฐกิจพอเพียง 40 ศูนย์', '2.1.1': 'ศูนย์เรียนรู้เศรษฐกิจพอเพียง จำนวน 45 ศูนย์' },
			'repeated contradiction 40 45'
		],
		[
			{ '1.1.1': 'จุดบริการในโรงพยาบาลชุมชน 12 แห่ง', '2.1.1': 'ติดตั้งที่โรงพยาบาลชุมชน 12 แห่ง' },
			'repeated holds 12 12'
		],
		[
			{
				'1.1.1': 'มีศูนย์เรียนรู้เศรษฐกิจพอเพียง 40 ศูนย์',
				'2.1.1': 'ปี 2563 มีศูนย์เรียนรู้เศรษฐกิจพอเพียง 45 ศูนย์'
			},
			'repeated unverifiable 40 45'
		]
	])('%j', (prose, expected) => expect(found(prose, 'repeated')).toEqual([expected]));

	it.each([
		{ '1.1.1': 'มีผู้เข้าร่วมอบรม 50 คน', '2.1.1': 'มีผู้เข้าร่วมอบรม 80 คน' },
		{ '1.1.1': 'จัดตั้งศูนย์ 3 ศูนย์', '2.1.1': 'จัดตั้งศูนย์ 8 ศูนย์' },
		{
			'1.1.1': 'ปี 2562 มีศูนย์เรียนรู้เศรษฐกิจพอเพียง 40 ศูนย์',
			'2.1.1': 'ปี 2563 มีศูนย์เรียนรู้เศรษฐกิจพอเพียง 45 ศูนย์'
		},
		{ '1.1.1': 'มีศูนย์บริการคนพิการทั่วไป 4 ศูนย์', '2.1.1': 'มีศูนย์เรียนรู้เศรษฐกิจพอเพียง 9 ศูนย์' },
		{ '1.1.1': 'ตั้งศูนย์เรียนรู้ชุมชนแห่งใหม่ 4 ศูนย์', '2.1.1': 'ตั้งศูนย์เรียนรู้ชุมชนแห่งใหม่ 9 ศูนย์' },
		{
			'1.1.1': 'อำเภอบึงงามมีศูนย์เรียนรู้เศรษฐกิจพอเพียง 4 ศูนย์',
			'2.1.1': 'ศูนย์เรียนรู้เศรษฐกิจพอเพียง 45 ศูนย์'
		},
		{
			'1.1.1': 'ศูนย์เรียนรู้เศรษฐกิจพอเพียง 4 ศูนย์ในตำบลบึงงาม',
			'2.1.1': 'ศูนย์เรียนรู้เศรษฐกิจพอเพียง 45 ศูนย์'
		}
	])('says nothing of %j', (prose) => expect(found(prose, 'repeated')).toEqual([]));
});

describe('count', () => {
	it.each([
		['แบ่งเป็น 3 ด้าน คือ 1) เศรษฐกิจ 2) สังคม 3) สิ่งแวดล้อม', 'count holds 3 3'],
		['มี 2 มาตรการ ได้แก่ (1) ลดการเผา (2) เฝ้าระวัง', 'count holds 2 2'],
		['ร่วมกัน 3 ฝ่าย ประกอบด้วย ฝ่ายปกครอง ฝ่ายทหาร และฝ่ายตำรวจ', 'count holds 3 3'],
		['นำร่อง 3 อำเภอ ได้แก่ 1) อ.เมืองใหม่ 2) อ.บึงงาม และ อ.หนองแก้ว', 'count holds 3 3'],
		['แบ่งเป็น 3 ด้าน คือ 1) เศรษฐกิจ 2) สังคม 3) สิ่งแวดล้อม 4) ความมั่นคง', 'count contradiction 3 4'],
		['มี 2 มาตรการ ได้แก่ 1) ลดการเผา (1) เกษตร (2) ป่า 2) เฝ้าระวัง', 'count holds 2 2'],
		['มี 2 มาตรการ ได้แก่ 1. ลดฝุ่น 2.5 ไมครอน 2. เฝ้าระวัง', 'count holds 2 2'],
		['มี 2 มาตรการ ได้แก่ 1) ลดการเผา 2) เฝ้าระวัง 3) ทั้งนี้ได้รายงานแล้ว', 'count holds 2 2'],
		['มี 4 มาตรการ ได้แก่ 1) ลดการเผา 2) เฝ้าระวัง 3) ฟื้นฟู', 'count contradiction 4 3']
	])('%s', (prose, expected) => expect(found(prose, 'count')).toEqual([expected]));

	it.each([
		'มีผลงาน 5 ด้าน เช่น 1) เศรษฐกิจ 2) สังคม',
		'มีผลงาน 5 ด้าน ได้แก่ 1) เศรษฐกิจ 2) สังคม เป็นต้น',
		'แบ่งเป็น 3 ด้าน คือ 1) เศรษฐกิจและสังคม 2) สิ่งแวดล้อม',
		'1) สำรวจ 2) จัดทำแผน 3) พัฒนา 3 ด้าน คือ 1) เศรษฐกิจ 2) สังคม 3) สิ่งแวดล้อม 4) ประเมินผล',
		'มีรางวัล 6 รางวัล โดย 1) รางวัลแรก 2) รางวัลที่สอง'
	])('says nothing of: %s', (prose) => expect(found(prose, 'count')).toEqual([]));
});

describe('impossible', () => {
	it.each([
		['ลดการใช้กระดาษ 1,200.50 แผ่น', 'impossible contradiction 1200.5 null'],
		['ครัวเรือนผ่านเกณฑ์ร้อยละ 104', 'impossible contradiction 104 null'],
		['ผลการดำเนินงานร้อยละ 120', 'impossible unverifiable 120 null'],
		['เมื่อวันที่ 5 มกราคม 2567 มีผู้เข้าร่วม 50 คน', 'impossible contradiction 50 null']
	])('%s', (prose, expected) => expect(found(prose, 'impossible')).toEqual([expected]));

	it.each([
		'เฉลี่ยวันละ 12.5 คน ต่อวัน',
		'พื้นที่ 42.28 ไร่',
		'ดัชนีลดลง 1.5 จุด',
		'รายได้เพิ่มขึ้นร้อยละ 150',
		'ผลงานร้อยละ 120 ของเป้าหมาย',
		'เมื่อวันที่ 5 มกราคม 2564 มีผู้เข้าร่วม 50 คน',
		'ข้อมูล ณ วันที่ 31 ธันวาคม 2564 มีสมาชิก 50 คน',
		'กำหนดส่งมอบวันที่ 1 มีนาคม 2568 วงเงิน 90 ล้านบาท งวดแรก 30 ล้านบาท',
		'ออกหนังสือ 900 ฉบับ จากเป้าหมาย 500 ฉบับ คิดเป็นร้อยละ 180',
		'จัดเก็บได้ 12 ล้านบาท สูงกว่าประมาณการ คิดเป็นร้อยละ 108.5',
		'นักเรียนเทียบเท่าเต็มเวลา 310.25 คน',
		'ใช้แรงงาน 84.5 คน-วัน'
	])('says nothing of: %s', (prose) => expect(found(prose, 'impossible')).toEqual([]));
});

describe('what is missing', () => {
	it('is told of a target without a result', () => {
		expect(found('มีเป้าหมายไม่น้อยกว่าร้อยละ 80', 'target-only')).toEqual([
			'target-only unverifiable 80 null'
		]);
		expect(found('มีเป้าหมายไม่น้อยกว่าร้อยละ 80 ผลการดำเนินงานปี 2563 ร้อยละ 85', 'target-only')).toEqual(
			[]
		);
	});

	it('is told of results without a period, once a statement', () => {
		expect(audit('มีสมาชิก 500 คน ใน 3 ด้าน และโรงเรียน 12 แห่ง')).toMatchObject([
			{ rule: 'no-period', lines: [1], stated: null, message_en: /500 people, 12 places/ }
		]);
		expect(found('ปี 2563 มีสมาชิก 500 คน', 'no-period')).toEqual([]);
	});
});

describe('an audit', () => {
	it('has a sentence in each language, and no figure that is not one', () => {
		const findings = audit('ทั้งหมด 300 เรื่อง ยุติ 200 เรื่อง คิดเป็นร้อยละ 66.67 เป้าหมายไม่น้อยกว่าร้อยละ 80');
		expect(findings.length).toBeGreaterThan(1);
		for (const { message_th, message_en, stated, computed } of findings) {
			expect(message_th).toMatch(/[ก-๙]/);
			expect(message_en).toMatch(/^[A-Z0-9].*\.$/);
			expect(String([stated, computed])).not.toMatch(/NaN|Infinity/);
		}
	});

	it('finds nothing in nothing, and passes over what could not be read', () => {
		expect(audit('ไม่มีตัวเลข')).toEqual([]);
		expect(found('รวม 2,5ุ6 คน ชาย 80-90 คน หญิง 20 คน', 'sum', 'difference')).toEqual([]);
	});
});
