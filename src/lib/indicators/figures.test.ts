import { describe, expect, it } from 'vitest';
import { readingFrom, readingOf } from './fixture.node';
import { readFigures } from './figures';

/** "raw unit" of every figure. */
const cited = (...lines: string[]) =>
	readFigures(readingOf(...lines)).map((figure) => `${figure.raw} ${figure.unit}`);
const periods = (...lines: string[]) =>
	readFigures(readingOf(...lines)).map((figure) => `${figure.raw} ${figure.period_be}`);

describe('readFigures', () => {
	it('finds a unit on the next line', () => {
		expect(cited('รวมทุกอำเภอ ', '7,014 คน')).toEqual(['7,014 คน']);
		expect(cited('ปริมาณการจัดเก็บใบไม้ 2,900,989', 'กิโลกรัม')).toEqual(['2,900,989 กิโลกรัม']);
		expect(cited('น้ำหนัก 12 กิโล', 'กรัม')).toEqual(['12 กิโลกรัม']);
	});

	it('gives the line and column the number starts at', () => {
		const [figure] = readFigures(readingOf('เหลือเพียง', '', '  1,000 บาท'));
		expect(figure).toMatchObject({ line: 3, column: 3, raw: '1,000', value: 1000 });
	});

	it('reads past page furniture', () => {
		const figures = readFigures(
			readingFrom([
				{ text: 'มีผู้เข้าร่วม 846', statement_no: '1.2.2' },
				{ text: '|4|', statement_no: null },
				{ text: 'คน', statement_no: '1.2.2' }
			])
		);
		expect(figures).toMatchObject([{ raw: '846', unit: 'คน', line: 1 }]);
	});

	it('reads nothing in a statement that was not answered', () => {
		const reading = readingOf('มีผู้เข้าร่วม 846 คน');
		const statements = reading.statements.map((one) => ({ ...one, evidence: null }));
		expect(readFigures({ ...reading, statements })).toEqual([]);
	});

	it('does not count the instructions of the form', () => {
		expect(cited('(ด้านเศรษฐกิจ/สังคม) (ระบุอย่างน้อย 2 ด้าน)')).toEqual([]);
		expect(cited('(ตอบอย่างน้อย 2 ด้าน) (อย่างน้อย 2 ข้อ)เช่น')).toEqual([]);
		expect(cited('(เลือกได้มากกว่า 1 ข้อ)')).toEqual([]);
		expect(cited('กระบวนการหลักที่สำคัญ 2 ลำดับแรก')).toEqual([]);
		expect(cited('(ระบุตัวเลข และหน่วย เดือน/ปี/ 1 วัน (ทุกวัน),')).toEqual(['1 วัน']);
	});

	it('does not count numbers of lists and statements', () => {
		expect(cited('� 1.2.5 ดำเนินการ 1) จัดทำแผน 2) ติดตาม (3) รายงาน 4. สรุป')).toEqual([]);
		expect(cited('1 เว็บไซต์จังหวัด', '2. เว็บไซต์ศูนย์', '3. เว็บไซต์คลัง')).toEqual([]);
		expect(cited('(คู่เทียบ 14) และ (ร้อยละ 30)')).toEqual(['30 %']);
	});

	it('does not count ordinals and labels', () => {
		expect(cited('ด้านที่ 2 ด้านสร้าง ประเด็นการพัฒนาที่ 5 การ ครั้งที่ 1 ให้ ปีที่ 6')).toEqual([]);
		expect(cited('รายหมวด หมวด 2 ในปี ภาค 5/ เขต 6 (ขอนแก่น) ข้อ 22  กับ มาตรา 9')).toEqual([]);
		expect(cited('แบ่งเป็น 3 ภาค 5 แห่ง นำร่องที่ 50 คน')).toEqual(['3 ภาค', '5 แห่ง', '50 คน']);
	});

	it('does not count names, versions, addresses and telephone numbers', () => {
		expect(cited('ราชการ 4.0 ระดับก้าวหน้า 5G COVID-19 (COVID 19) โคโรนา 2019')).toEqual([]);
		expect(cited('ฝุ่น (PM 2.5) PM2.5 PM10 Smart City 2029 ISO 9001:2015')).toEqual([]);
		expect(cited('เครื่องพิมพ์ 3 มิติ 5 ส happy แผนยุทธศาสตร์ชาติ 20 ปี')).toEqual([]);
		expect(cited('“1 ระบบ 4 แนวทาง” 1 ตำบล 1 ผลิตภัณฑ์')).toEqual([]);
		expect(cited('สายด่วน 1567 ตู้ ปณ. 1111 โทร. 0 4323 6882 เวลา 08.30-16.30 น.')).toEqual([]);
		expect(cited('https://a.go.th/2563/12.html ครั้งที่ 1/2564')).toEqual([]);
	});

	it('does not count years, and does count a quantity that looks like one', () => {
		expect(cited('“มัดหมี่ 2563: ถักทอ” ปี 2563-2566 พ.ศ. 2580')).toEqual([]);
		expect(cited('งบประมาณ 2500 บาท')).toEqual(['2500 บาท']);
	});

	it('says a unit for every number of a list that says it once', () => {
		expect(cited('ผู้เข้าอบรม 10, 12 และ 15 คน')).toEqual(['10 คน', '12 คน', '15 คน']);
		expect(cited('ร้อยละ 80, 85 และ 90 ตามลำดับ')).toEqual(['80 %', '85 %', '90 %']);
	});

	it('says a unit told before the first number, or at the head of a row, for every number', () => {
		expect(cited('ร้อยละ 71.5 (ปี 62) 74 (ปี 63) และ 78.25 (ปี 64)')).toEqual([
			'71.5 %',
			'74 %',
			'78.25 %'
		]);
		expect(cited('ร้อยละ 91.4, 92.1 และ 93 ในปี 2562, 2563 และ 2564 ตามลำดับ')).toEqual([
			'91.4 %',
			'92.1 %',
			'93 %'
		]);
		expect(cited('ผลผลิต (ตัน) 5,140 5,420 5,610', 'ศูนย์ข้าว (แห่ง) - 112 130')).toEqual([
			'5,140 ตัน',
			'5,420 ตัน',
			'5,610 ตัน',
			'112 แห่ง',
			'130 แห่ง'
		]);
	});

	it('takes the name of the next score for no unit', () => {
		expect(
			cited('คะแนนเฉลี่ยด้านบริการ 82.15 สถานที่ 79.40 ค่าเฉลี่ยระดับประเทศ 80.12, 77.35 ตามลำดับ')
		).toEqual(['82.15 คะแนน', '79.40 คะแนน', '80.12 คะแนน', '77.35 คะแนน']);
	});

	it('shares no span of time with the number after it', () => {
		expect(cited('คะแนนประเมินเฉลี่ย 5 ปี เท่ากับ 91.24')).toEqual(['5 ปี', '91.24 คะแนน']);
	});

	it('keeps what it cannot value', () => {
		const figures = readFigures(readingOf('ร้อยละ 80-90 จำนวน 2,5ุ6 ราย 1.234,56 บาท'));
		expect(figures.map(({ raw, value, unit }) => [raw, value, unit])).toEqual([
			['80-90', null, '%'],
			['2,5ุ6', null, 'ราย'],
			['1.234,56', null, 'บาท']
		]);
	});

	it('keeps a unit nobody knows as printed', () => {
		expect(cited('จำนวน 32 กระทง และ')).toEqual(['32 กระทง']);
		expect(cited('ติดตั้งหลอดไฟ 6 พวง ปลูกไม้ 4 กอ')).toEqual(['6 พวง', '4 กอ']);
		expect([...cited('ตามแบบ 9 จำนวน'), ...cited('ใช้แบบ 7 พัฒนา')]).toEqual([]);
	});

	it('dates a run of figures from one mention', () => {
		expect(
			periods(
				'ในปี 2561 ลดกระดาษ 452,250 แผ่น ลดค่าถ่าย 226,125 บาท ลด 75.4 ต้น ในปี 2562 ลด 543,839 แผ่น'
			)
		).toEqual(['452,250 2561', '226,125 2561', '75.4 2561', '543,839 2562']);
	});

	it('dates figures from mentions that follow them', () => {
		expect(periods('50 ราย (ปี 2562) 65 ราย (ปี 2563)')).toEqual(['50 2562', '65 2563']);
		expect(periods('2,500 บาท ในปี 2563 และ 3,000 บาท ในปี 2564')).toEqual([
			'2,500 2563',
			'3,000 2564'
		]);
		expect(periods('1,800 คน(ข้อมูล ณ 31 ธ.ค. 2563)')).toEqual(['1,800 2563-12-31']);
	});

	it('dates a list told in order', () => {
		expect(periods('ปี 2561-2563 มี 120, 98 และ 75 ราย ตามลำดับ')).toEqual([
			'120 2561',
			'98 2562',
			'75 2563'
		]);
	});

	it('does not carry a date into the next answer, or from a letter', () => {
		expect(periods('  - ในปี 2562 ดำเนินการ', '  - จัดอบรม 30 คน')).toEqual(['30 null']);
		expect(periods('ประกาศ ลงวันที่ 17 พ.ค. 61 ให้รายงานภายใน 15 วัน')).toEqual(['15 null']);
	});

	it('says whose a compared figure is', () => {
		const figures = readFigures(
			readingOf(
				'จังหวัดขอนแก่นมี 111 แปลง ในขณะที่จังหวัดเชียงใหม่มี 14 แปลง เกษตรกร 754 ราย จังหวัดขอนแก่นมี 5 แห่ง'
			)
		);
		expect(figures.map(({ role, subject_org_id }) => [role, subject_org_id])).toEqual([
			['actual', null],
			['benchmark', 'TH-50'],
			['benchmark', 'TH-50'],
			['actual', null]
		]);
	});

	it('does not take a visit for a comparison', () => {
		const [figure] = readFigures(readingOf('ศึกษาดูงานที่จังหวัดเชียงใหม่ จำนวน 50 คน'));
		expect(figure).toMatchObject({ role: 'actual', subject: null });
	});

	it('reads a list that says the unit once, with its years between', () => {
		expect(cited('ปี 2562 ร้อยละ 84.5 ปี 2563 ร้อยละ 87 ปี 2564 90')).toEqual([
			'84.5 %',
			'87 %',
			'90 %'
		]);
		expect(cited('รับเรื่อง ปี 2562 12 เรื่อง ปี 2563 9 และปี 2564 7')).toEqual([
			'12 เรื่อง',
			'9 เรื่อง',
			'7 เรื่อง'
		]);
		expect(cited('ลดลงจาก 65 เหลือ 42 ราย')).toEqual(['65 ราย', '42 ราย']);
	});

	it('takes no number for one of a list when other words stand between', () => {
		expect(cited('มี 12 เรื่อง ตามข้อ 7 และแบบ 9')).toEqual(['12 เรื่อง']);
	});

	it('reads a number that is wrapped inside', () => {
		expect(cited('จำหน่ายได้ 2,75', '0,000 บาท')).toEqual(['2,750,000 บาท']);
		expect(cited('จำหน่ายได้ 2,750', '300 บาท')).toEqual(['2,750 null', '300 บาท']);
	});

	it('dates the figures told together with the date of their source', () => {
		expect(periods('รักษาหาย 20 ราย เสียชีวิต 2 ราย (ข้อมูล ณ 30 ก.ย. 2564)')).toEqual([
			'20 2564-09-30',
			'2 2564-09-30'
		]);
		expect(periods('48 แห่ง ในปี 2562 เพิ่มเป็น 53 แห่ง ในปี 2563')).toEqual(['48 2562', '53 2563']);
		expect(periods('12 แห่ง ในปี 2563 เพิ่มเป็น 15 แห่ง')).toEqual(['12 null', '15 2563']);
		expect(periods('ร้อยละ 60 70 และ 80 ในปี 2562 2563 2564 ตามลำดับ')).toEqual([
			'60 2562',
			'70 2563',
			'80 2564'
		]);
	});

	it('takes the figure of the country for nobody else’s', () => {
		const figures = readFigures(
			readingOf('ขอนแก่นร้อยละ 98 เทียบกับจังหวัดลำปางร้อยละ 99 และค่าเฉลี่ยของประเทศ 97.4')
		);
		expect(figures.map(({ role, subject, unit }) => [role, subject, unit])).toEqual([
			['actual', null, '%'],
			['benchmark', 'ลำปาง', '%'],
			['benchmark', null, '%']
		]);
	});
});
