import { describe, expect, it } from 'vitest';
import { scanPeriods } from './periods';

const periods = (text: string) => scanPeriods(text).map((mention) => mention.period);

describe('scanPeriods', () => {
	it('reads years of both eras as Buddhist years', () => {
		expect(periods('ในปี 2561 และปีงบประมาณ พ.ศ. ๒๕๖๔')).toEqual(['2561', '2564']);
		expect(periods('ภายในปี 2029')).toEqual(['2572']);
		expect(periods('ปี 64 พ.ศ. 58')).toEqual(['2564', '2558']);
	});

	it('reads dates, two-digit years resolved', () => {
		expect(periods('9 ธ.ค. 62')).toEqual(['2562-12-09']);
		expect(periods('(13 มกราคม 2564)')).toEqual(['2564-01-13']);
		expect(periods('30/9/2563')).toEqual(['2563-09-30']);
		expect(periods('เดือนมกราคม 2564')).toEqual(['2564-01']);
	});

	it('reads ranges of days, months and years', () => {
		expect(periods('วันที่ 12-15 ก.พ.62')).toEqual(['2562-02-12/2562-02-15']);
		expect(periods('ต.ค. 2562 - ก.ย. 2563')).toEqual(['2562-10/2563-09']);
		expect(periods('มกราคม - มีนาคม 2564')).toEqual(['2564-01/2564-03']);
		expect(periods('พ.ศ. 2559-2561')).toEqual(['2559/2561']);
		expect(periods('พ.ศ. 2561 – \n2565')).toEqual(['2561/2565']);
		expect(periods('ปี 2561-63')).toEqual(['2561/2563']);
		expect(periods('(30 ก.ค. 57) ถึงวันที่ 22 ม.ค. 64')).toEqual(['2557-07-30/2564-01-22']);
	});

	it('reads every year of a list once', () => {
		expect(periods('ปี 2561, 2562 และ 2563')).toEqual(['2561', '2562', '2563']);
		expect(periods('ปี 2561 ปี 2562 และ ปี 2563')).toEqual(['2561', '2562', '2563']);
	});

	it('takes a date without a year for no period, but for a date', () => {
		expect(scanPeriods('วันที่ 5 ธันวาคม ของทุกปี')).toMatchObject([{ period: null }]);
		expect(periods('มกราคม-มีนาคมของทุกปี')).toEqual([]);
	});

	it('does not take a span of years, or a body that is spelled like a month, for a date', () => {
		expect(periods('ภายใน 20 ปี 50 คน')).toEqual([]);
		expect(periods('4 ก.พ.ร. 25')).toEqual([]);
		expect(scanPeriods('วันที่ 5 ธ.ค. 30 คน').map((mention) => mention.end)).toEqual([
			'วันที่ 5 ธ.ค. '.length
		]);
	});

	it('tells what sets the time from names, deadlines and letters', () => {
		const governs = (text: string) => scanPeriods(text).at(-1)?.governs;
		expect(governs('ในปี 2562 จังหวัด')).toBe('frame');
		expect(governs('ข้อมูล ณ วันที่ 26 ธันวาคม 2563')).toBe('frame');
		expect(governs('แผนพัฒนาจังหวัด พ.ศ. 2561-2565')).toBe('name');
		expect(governs('เมื่อวันที่ 27 ก.ย. 62')).toBe('name');
		expect(governs('ประกาศจังหวัด ลงวันที่ 17 พ.ค. 61')).toBe('document');
		expect(governs('ในปี 2563 กิจกรรม 9 ธ.ค. 62')).toBe('frame');
	});

	it('reads a day that does not exist as its month', () => {
		expect(periods('45 ม.ค. 2564')).toEqual(['2564-01']);
	});
});
