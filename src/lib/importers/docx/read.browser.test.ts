import { expect, it } from 'vitest';
import { readSource } from '../documents';
import { checkbox, p, r, table, wordFile } from './sample.test-helper';

it('a Word file is read in a browser', async () => {
	const file = wordFile({ body: p('ข้อความ') + table(['1.1.1', 'คำ', p(checkbox(true) + r(''))]) });
	const { kind, lines } = await readSource(file, 'form.docx');
	expect(kind).toBe('docx');
	expect(lines.map((line) => line.text.trim())).toEqual(['ข้อความ', '☑ 1.1.1 คำ']);
});
