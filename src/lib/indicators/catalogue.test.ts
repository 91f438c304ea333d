import { describe, expect, it } from 'vitest';
import { hasKhonKaen } from '$lib/form3/fixtures.node';
import { matchObservations } from './catalogue';
import { CatalogueError, parseCatalogue } from './catalogue-files';
import { khonKaenReading, readCatalogue, readingFrom, readProjectFile } from './fixture.node';
import { readFigures } from './figures';

const catalogue = readCatalogue();

/** "indicator raw" of the figures of one statement. */
function matched(statement_no: string, ...lines: string[]): string[] {
	const reading = readingFrom(
		lines.map((text) => ({ text, statement_no })),
		'TH-30'
	);
	return matchObservations(readFigures(reading), reading, catalogue).map(
		(one) => `${one.indicator_id} ${one.raw}`
	);
}

describe('parseCatalogue', () => {
	const HEAD = 'indicator_id,name_th,name_en,unit,better,topic\n';
	const RULES = 'order,indicator_id,unit,near\n';

	it('reads the catalogue that ships', () => {
		expect(catalogue.indicators.length).toBeGreaterThanOrEqual(50);
		const topics = [...new Set(catalogue.indicators.map((indicator) => indicator.topic))];
		expect(topics).toEqual([
			'integrity',
			'economy',
			'wellbeing',
			'agriculture',
			'health',
			'air-quality',
			'services',
			'complaints',
			'paper-saving',
			'people'
		]);
		const named = new Set(catalogue.rules.map((rule) => rule.indicator_id));
		expect(catalogue.indicators.filter((one) => !named.has(one.indicator_id))).toEqual([]);
	});

	it('says what is wrong, and where', () => {
		const error = (indicators: string, rules: string) => {
			try {
				parseCatalogue(indicators, rules);
			} catch (cause) {
				return cause instanceof CatalogueError ? `${cause.file} ${cause.line}` : 'other';
			}
			return 'none';
		};
		expect(error(`${HEAD}a,ก,A,คน,higher,x\n`, `${RULES}1,a,คน,ก\n`)).toBe('none');
		expect(error(`${HEAD}a,ก,A,คน,up,x\n`, RULES)).toBe('indicators.csv 2');
		expect(error(`${HEAD}a,ก,A,คน,none,x\na,ข,B,คน,none,x\n`, RULES)).toBe('indicators.csv 3');
		expect(error(`${HEAD}a,ก,A,คน,none,x\n`, `${RULES}1,b,คน,ก\n`)).toBe('rules.csv 2');
		expect(error(HEAD, 'order,unit\n')).toBe('rules.csv 1');
		expect(error(`${HEAD}Not a code,ก,A,คน,none,x\n`, RULES)).toBe('indicators.csv 2');
		expect(error(`${HEAD}a,ก,,คน,none,x\n`, RULES)).toBe('indicators.csv 2');
		expect(error(`${HEAD}a,ก,A,คน,none\n`, RULES)).toBe('indicators.csv 2');
		const one = `${HEAD}\na,ก,A,คน,none,x\n`;
		expect(error(one, `${RULES}1,a,คน,ก\n\nfirst,a,คน,ก\n`)).toBe('rules.csv 4');
		expect(error(one, `${RULES}1,a,คน,\n`), 'a rule that any figure in คน fits').toBe(
			'rules.csv 2'
		);
		expect(error(one, `${RULES}1,,คน,ก\n`)).toBe('rules.csv 2');
		expect(error(one, `${RULES}1,a,คน,ก&\n`)).toBe('rules.csv 2');
	});
});

describe('matchObservations', () => {
	it('gives one observation for each figure, unmatched ones too', () => {
		expect(matched('1.1.1', 'จัดอบรม 30 คน')).toEqual(['null 30']);
	});

	it('names matched figures and leaves what the others are open', () => {
		const reading = readingFrom([
			{ text: 'พบจุดความร้อน จำนวน 114 จุด ใน 3 อำเภอ', statement_no: '6.4.2' }
		]);
		const [spots, districts] = matchObservations(readFigures(reading), reading, catalogue);
		expect(spots).toMatchObject({ indicator_id: 'pm25-hotspots', what_en: 'Hotspots' });
		expect(districts).toMatchObject({ indicator_id: null, what_th: null, what_en: null });
	});

	it('knows the indicators in other words and in other statements', () => {
		expect(
			matched(
				'3.4.2',
				'ปีงบประมาณ 2563 ศูนย์ดำรงธรรมรับเรื่องร้องเรียน จำนวน 540 เรื่อง ดำเนินการแล้วเสร็จ 500 เรื่อง',
				'คิดเป็นร้อยละ 92.59 อยู่ระหว่างดำเนินการ 40 เรื่อง คิดเป็นร้อยละ 7.41'
			)
		).toEqual([
			'complaints-received 540',
			'complaints-closed 500',
			'complaints-closing-rate 92.59',
			'complaints-in-progress 40',
			'complaints-in-progress-share 7.41'
		]);
		expect(
			matched('6.3.3', 'ใช้ระบบ EPAM ลดกระดาษได้ 12,000 แผ่น ประหยัดค่าถ่ายเอกสาร 6,000 บาท')
		).toEqual(['epam-sheets 12,000', 'epam-copy-cost 6,000']);
	});

	it('does not match the words of another topic', () => {
		expect(matched('4.1.1', 'ระบบ EPAM ใช้งบ 6,000 บาท ปลูกต้นไม้ 300 ต้น')).toEqual([
			'null 6,000',
			'null 300'
		]);
		expect(matched('4.1.1', 'โครงการแล้วเสร็จ 12 เรื่อง')).toEqual(['null 12']);
	});

	it('keeps a rule to its statement where it names one', () => {
		const one = parseCatalogue(
			'indicator_id,name_th,name_en,unit,better,topic\na,ก,A,คน,none,x\n',
			'order,indicator_id,statement_no,unit,near\n1,a,1.2.2,คน,เข้าร่วม\n'
		);
		const reading = readingFrom([
			{ text: 'ผู้เข้าร่วม 5 คน', statement_no: '1.2.2' },
			{ text: 'ผู้เข้าร่วม 6 คน', statement_no: '1.2.3' }
		]);
		const found = matchObservations(readFigures(reading), reading, one);
		expect(found.map((observation) => observation.indicator_id)).toEqual(['a', null]);
	});

	it('carries the thing on where a list says it once', () => {
		expect(
			matched('4.4.3', 'ลดการใช้กระดาษได้ ปี 2563 85,000 แผ่น ปี 2564 92,500 แผ่น ปี 2565 101,300 แผ่น')
		).toEqual(['epam-sheets 85,000', 'epam-sheets 92,500', 'epam-sheets 101,300']);
		expect(matched('4.4.3', 'ลดการใช้กระดาษได้ 85,000 แผ่น ใช้จริง 2,000 แผ่น')).toEqual([
			'epam-sheets 85,000',
			'null 2,000'
		]);
		expect(matched('4.4.3', 'ลดการใช้กระดาษได้ 85,000 แผ่น', '  - 2,000 แผ่น')).toEqual([
			'epam-sheets 85,000',
			'null 2,000'
		]);
	});

	it('looks first at the item of a list, then at what stands before the list', () => {
		expect(
			matched('2.2.1', 'ตัวชี้วัด 1) การขยายตัวของ GPP จังหวัด 2) ความสุขมวลรวม ไม่น้อยกว่าร้อยละ 75')
		).toEqual(['happiness-index 75']);
		expect(matched('1.2.2', 'มีผู้ร่วมวันต่อต้านการทุจริตที่จังหวัด 1) จำนวน 90 คน')).toEqual([
			'anticorruption-day-province 90'
		]);
	});

	it('keeps the value before and the value after under one indicator', () => {
		const reading = readingFrom([
			{ text: 'มือเทียมจากเดิมราคา 50,000 บาท เหลือ 2,000 บาท', statement_no: '1.3.1' }
		]);
		const rows = matchObservations(readFigures(reading), reading, catalogue);
		expect(rows.map((row) => [row.indicator_id, row.role])).toEqual([
			['prosthetic-hand-cost', 'baseline'],
			['prosthetic-hand-cost', 'actual']
		]);
	});

	it.skipIf(!hasKhonKaen)('matches the cited indicators of the real document', () => {
		const reading = khonKaenReading();
		const rows = matchObservations(readFigures(reading), reading, catalogue);
		const series = rows
			.filter((row) => row.indicator_id !== null)
			.map((row) => [row.indicator_id, row.value, row.role, row.subject].join(' ').trim());
		const labels = readProjectFile('tests/fixtures/khonkaen-indicators.txt');
		expect(series).toEqual(
			labels.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
		);
		const units = new Map(catalogue.indicators.map((one) => [one.indicator_id, one.unit || null]));
		const other = rows.filter(
			(row) => row.indicator_id && units.get(row.indicator_id) !== row.unit
		);
		expect(other).toEqual([]);
	});
});
