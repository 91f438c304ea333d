import { describe, expect, it } from 'vitest';
import { langOf } from './io';
import { pmqa } from './process.test-helper';

describe('wrong usage', () => {
	it.each<[string, string[], RegExp]>([
		['no command', [], /a command is needed/],
		['an unknown command', ['raed'], /unknown command raed/],
		[
			'no organisations',
			['synth', '--years', '2564', '--seed', '1', '--out', 'x'],
			/--orgs must be/
		],
		['too few of them', ['synth', '--orgs', '0', '--years', '2564'], /--orgs must be a number/],
		['a year of the other era', ['synth', '--orgs', '3', '--years', '2021'], /Buddhist years/],
		['years that run back', ['synth', '--orgs', '3', '--years', '2567-2562'], /--years must be/],
		['no seed', ['synth', '--orgs', '3', '--years', '2564', '--out', 'x'], /a seed is needed/],
		['nowhere to write', ['synth', '--orgs', '3', '--years', '2564', '--seed', '1'], /--out DIR/],
		[
			'no code to skip',
			'synth --orgs 3 --years 2564 --seed 1 --out x --skip TH-40'.split(' '),
			/--skip must be the code of an assessment/
		],
		['an unknown flag', ['read', 'x.txt', '--jsno'], /unknown option --jsno/],
		['a flag without its value', ['read', 'x.txt', '--out'], /option --out needs a value/],
		['a flag with a value it does not take', ['read', 'x', '--json=1'], /--json takes no value/],
		['a language there is none of', ['read', 'x', '--lang', 'fr'], /--lang must be th or en/],
		['no file', ['read'], /a file is needed/],
		['an organisation that is no code', ['read', 'x', '--org', 'KK'], /--org must be the code/],
		['a year that is none', ['read', 'x', '--year', '2021'], /--year must be a Buddhist year/],
		[
			'two files of one name',
			['read', 'a/x.txt', 'b/x.txt', '--out', 'o'],
			/two files are named x/
		],
		['nothing to validate', ['validate'], /a file or folder is needed/],
		[
			'an encoding there is none of',
			['validate', 'x.csv', '--encoding', 'tis'],
			/--encoding must be one of utf-8/
		],
		[
			'a delimiter of two characters',
			['validate', 'x.csv', '--delimiter', ';;'],
			/--delimiter must be one character/
		],
		[
			'a field there is none of',
			['validate', 'x.csv', '--map', 'colour=a'],
			/--map must be field=value, where field is one of org_id/
		],
		['no output file', ['build', 'data/x'], /-o FILE.duckdb/],
		['no dataset to build', ['build', '-o', 'x.duckdb'], /folder of a dataset/],
		['no database', ['query'], /a database file is needed/],
		[
			'an unknown query',
			['query', 'x.duckdb', 'nothing'],
			/no query nothing \(there are .*coverage/
		],
		[
			'an unknown parameter',
			['query', 'x', 'coverage', '--param', 'color=red'],
			/no parameter color \(it has assessment/
		],
		['a missing parameter', ['query', 'x', 'coverage'], /--param assessment=… is missing/],
		['a parameter without =', ['query', 'x', 'coverage', '--param', 'x'], /must be name=value/],
		[
			'a parameter of the wrong type',
			['query', 'x', 'coverage', '-p', 'assessment=a', '-p', 'category=one'],
			/category must be an integer: one/
		],
		['two formats', ['query', 'x', 'coverage', '--json', '--csv'], /either --json or --csv/]
	])('%s ends with 2, says why, and prints nothing on stdout', async (_, args, message) => {
		const { code, stdout, stderr } = await pmqa(args);
		expect(stderr).toMatch(message);
		expect(stderr).toMatch(/pmqa (read|validate|build|query|synth) /);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
	});
});

describe('help', () => {
	it('is printed on stdout and ends with 0', async () => {
		const all = await pmqa(['--help']);
		expect(all).toMatchObject({ code: 0, stderr: '' });
		for (const name of ['read', 'validate', 'build', 'query', 'synth']) {
			expect(all.stdout).toContain(`pmqa ${name} `);
		}
		const one = await pmqa(['query', '--help']);
		expect(one.code).toBe(0);
		expect(one.stdout).toContain('--param k=v');
		expect(one.stdout).not.toContain('pmqa build');
	});

	it('is in the language asked for, and in both when nothing says', async () => {
		const thai = await pmqa(['--lang', 'th', 'read']);
		expect(thai.stderr).toContain('ต้องระบุไฟล์');
		expect(thai.stderr).not.toContain('a file is needed');
		const both = await pmqa(['read'], { env: { LANG: 'C.UTF-8' } });
		expect(both.stderr).toMatch(/ต้องระบุไฟล์[^]*a file is needed/);
	});

	it('tells the version', async () => {
		expect((await pmqa(['--version'])).stdout).toMatch(/^pmqa \d+\.\d+\.\d+\n$/);
	});
});

describe('the language of messages', () => {
	it.each([
		[{ LANG: 'th_TH.UTF-8' }, 'th'],
		[{ LANG: 'en_US.UTF-8' }, 'en'],
		[{ LANG: 'en_US.UTF-8', LC_ALL: 'th_TH' }, 'th'],
		[{ LANG: 'C.UTF-8' }, 'both'],
		[{ LANG: 'de_DE.UTF-8' }, 'both'],
		[{}, 'both']
	])('for %o is %s', (env, lang) => expect(langOf(env)).toBe(lang));
});
