import { describe, expect, it } from 'vitest';
import { zip } from '../zip';
import { datasetFiles, readDatasetZip } from './dataset';

const bytes = (text: string) => new TextEncoder().encode(text);
const folder = (...paths: string[]) => paths.map((path) => ({ path, bytes: bytes(`# ${path}`) }));
const packed = (...paths: string[]) => zip(new Map(paths.map((path) => [path, `# ${path}`])));

describe('readDatasetZip', () => {
	it.each(['', 'khonkaen-2564/'])('takes files at “%s” without their folder', (at) => {
		const files = readDatasetZip(
			packed(`${at}datapackage.json`, `${at}responses.csv`, `${at}README.md`, '__MACOSX/x.csv'),
			'a.zip'
		);
		expect([...files]).toEqual([
			['datapackage.json', `# ${at}datapackage.json`],
			['responses.csv', `# ${at}responses.csv`]
		]);
	});

	it('refuses a zip without a dataset, and one with two', () => {
		expect(() => readDatasetZip(packed('a/b/datapackage.json'), 'a.zip')).toThrow(
			expect.objectContaining({ code: 'not-a-dataset', file: 'a.zip' })
		);
		expect(() => readDatasetZip(packed('a/assessments.csv', 'b/assessments.csv'), 'z')).toThrow(
			/2 datasets/
		);
	});
});

describe('datasetFiles', () => {
	it('finds the dataset in a dropped folder, on any platform', () => {
		const files = datasetFiles(folder('data\\kk\\assessments.csv', 'data\\kk\\.x.csv'), 'data');
		expect([...files.keys()]).toEqual(['assessments.csv']);
	});

	it('opens nothing that leaves the folder', () => {
		expect(() => datasetFiles(folder('a/../../assessments.csv'), 'data')).toThrow(
			expect.objectContaining({ code: 'unsafe' })
		);
	});

	it('reads a file of any encoding as text', () => {
		const files = datasetFiles([{ path: 'assessments.csv', bytes: bytes('\ufeffปี\n') }], 'x');
		expect(files.get('assessments.csv')).toBe('ปี\n');
	});
});
