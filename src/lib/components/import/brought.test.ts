import { describe, expect, test } from 'vitest';
import { chosenFiles, droppedFiles, isLitter, pasted } from './brought';

const file = (name: string, type = '', webkitRelativePath = '') =>
	({ name, type, webkitRelativePath }) as File;
const list = (...files: File[]) => files as unknown as FileList;
const clipboard = (text: string, ...files: File[]) => ({
	files: list(...files),
	getData: (format: string) => (format === 'text/plain' ? text : '')
});

/** A folder as a browser shows it: its content comes in parts. */
function folder(path: string, content: FileSystemEntry[], part = 2): FileSystemEntry {
	return {
		isDirectory: true,
		fullPath: path,
		createReader() {
			let at = 0;
			return {
				readEntries: (done: (entries: FileSystemEntry[]) => void) =>
					done(content.slice(at, (at += part)))
			};
		}
	} as unknown as FileSystemEntry;
}
const inside = (path: string) =>
	({
		isDirectory: false,
		fullPath: path,
		file: (done: (file: File) => void) => done(file(path.split('/').at(-1)!))
	}) as unknown as FileSystemEntry;
const drop = (...entries: FileSystemEntry[]) =>
	({
		files: list(file('as-plain.txt')),
		items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }))
	}) as unknown as DataTransfer;

test('chosen files keep their place in the folder they came from', () => {
	const files = list(file('a.csv', '', 'set/a.csv'), file('b.txt'));
	expect(chosenFiles(files).map(({ path }) => path)).toEqual(['set/a.csv', 'b.txt']);
	expect(chosenFiles(null)).toEqual([]);
});

describe('what is dropped', () => {
	test('is taken as it is where there is no folder', async () => {
		const found = await droppedFiles(drop(inside('/a.txt')), 10);
		expect(found.map(({ path }) => path)).toEqual(['as-plain.txt']);
	});

	test('is looked for inside folders, however many parts they come in', async () => {
		const deep = folder(
			'/set/more',
			['1', '2', '3'].map((n) => inside(`/set/more/${n}.csv`))
		);
		const found = await droppedFiles(drop(folder('/set', [inside('/set/a.csv'), deep])), 10);
		expect(found.map(({ path }) => path)).toEqual([
			'set/a.csv',
			'set/more/1.csv',
			'set/more/2.csv',
			'set/more/3.csv'
		]);
	});

	test('is not walked much further than what may be taken', async () => {
		const many = Array.from({ length: 500 }, (_, i) => inside(`/set/${i}.csv`));
		const found = await droppedFiles(drop(folder('/set', many, 100)), 10);
		expect(found).toHaveLength(11);
	});
});

describe('what is pasted', () => {
	test('is the text of cells, not their picture', () => {
		const cells = clipboard('ข้อ\tผล\n1.1.1\t1', file('image.png', 'image/png'));
		expect(pasted(cells)).toEqual({ kind: 'text', text: 'ข้อ\tผล\n1.1.1\t1' });
	});

	test('is the files, not their names', () => {
		expect(pasted(clipboard('a.csv', file('a.csv', 'text/csv')))).toMatchObject({ kind: 'files' });
	});

	test('may be nothing', () => {
		expect(pasted(clipboard('  \n'))).toEqual({ kind: 'nothing' });
	});
});

test.each(['.DS_Store', 'set/.git/config', '__MACOSX/a.csv', '~$form.docx', 'x/Thumbs.db'])(
	'%s is litter',
	(path) => expect(isLitter({ path })).toBe(true)
);
test.each(['แบบฟอร์ม.docx', 'set/a.csv', 'v1.2/a.csv'])('%s is not', (path) =>
	expect(isLitter({ path })).toBe(false)
);
