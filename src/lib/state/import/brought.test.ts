import { describe, expect, it } from 'vitest';
import { joinFolders } from './brought';
import { plainName } from './exportAll';

const file = (path: string, text = 'abc') => ({
	file: new File([text], path.split('/').at(-1)!),
	path
});

describe('what was dropped', () => {
	it('is one file for each folder that holds a dataset, in the order of the drop', () => {
		const taken = joinFolders([
			file('x/ก.txt'),
			file('x/data/datapackage.json'),
			file('x/data/assessments.csv'),
			{ file: new File(['1'], 'assessments.csv') },
			file('y/assessments.csv')
		]);
		expect(taken.map(({ name, bytes }) => [name, bytes])).toEqual([
			['ก.txt', 3],
			['data.zip', 6],
			['assessments.csv', 1],
			['y.zip', 3]
		]);
		expect([...(taken[1]!.content as ReadonlyMap<string, Blob>).keys()]).toEqual([
			'datapackage.json',
			'assessments.csv'
		]);
	});
});

describe('a name in an export', () => {
	it.each([
		['แบบประเมิน 2566.docx', 'แบบประเมิน 2566.docx'],
		['../../etc/passwd', '__.._etc_passwd'],
		['C:\\a\u0000b?.csv', 'C__a_b_.csv'],
		['...', '_'],
		['', 'file']
	])('is no path: %j', (name, plain) => {
		expect(plainName(name)).toBe(plain);
	});
});
