import { describe, expect, it } from 'vitest';
import { audit, found } from './prose.node';

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
		['มาใช้บริการร้อยละ 108 ของผู้ลงทะเบียนทั้งหมด', 'impossible contradiction 108 null'],
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
		'อุบัติเหตุ 19.8 คนต่อประชากรแสนคน',
		'พยาบาล 2.4 คนในทุก 1,000 คน',
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
