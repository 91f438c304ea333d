import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportError } from '../errors';
import { LIMITS } from '../limits';
import { readPdf } from './read';
import { PdfBuilder, utf16, type PdfPage } from './testing/build';

const texts = async (pdf: PdfBuilder) =>
	(await readPdf(pdf.bytes(), 'a.pdf')).lines.map(({ text }) => text);

async function onePage(paint: (page: PdfPage) => unknown): Promise<string[]> {
	const pdf = new PdfBuilder();
	paint(pdf.page());
	return texts(pdf);
}

async function failure(bytes: Uint8Array): Promise<ImportError> {
	const error = await readPdf(bytes, 'a.pdf').catch((cause: unknown) => cause);
	expect(error).toBeInstanceOf(ImportError);
	return error as ImportError;
}

beforeEach(() => {
	for (const method of ['log', 'warn', 'error', 'info'] as const) vi.spyOn(console, method);
});

afterEach(() => {
	for (const method of ['log', 'warn', 'error', 'info'] as const) {
		expect(console[method]).not.toHaveBeenCalled();
	}
	vi.restoreAllMocks();
});

describe('text', () => {
	it('reads lines with their page, and leaves the bytes alone', async () => {
		const pdf = new PdfBuilder();
		pdf.page().text(50, 50, 'หมวด 1 การนำองค์การ').text(50, 70, 'ผู้บริหารกำหนดทิศทาง ');
		pdf.page().text(50, 50, 'หน้า 2');
		const bytes = pdf.bytes();
		const before = bytes.slice();
		const { lines, notes } = await readPdf(bytes, 'a.pdf');
		expect(lines).toEqual([
			{ line: 1, text: 'หมวด 1 การนำองค์การ', page: 1 },
			{ line: 2, text: 'ผู้บริหารกำหนดทิศทาง ', page: 1 },
			{ line: 3, text: 'หน้า 2', page: 2 }
		]);
		expect(notes).toEqual([]);
		expect(bytes).toEqual(before);
	});

	it('reads a page that is turned, and text that is turned on it last', async () => {
		const pdf = new PdfBuilder();
		const page = pdf.page(842, 595);
		page.rotate = 90;
		page.text(50, 50, 'บรรทัดแรก').text(50, 70, 'บรรทัดที่สอง');
		page.text(700, 300, 'สำเนา', 12, '0 1 -1 0');
		expect(await texts(pdf)).toEqual(['บรรทัดแรก', 'บรรทัดที่สอง', 'สำเนา']);
	});

	it('counts text that is painted several times in one place once', async () => {
		const line = await onePage((page) => {
			for (const shift of [0, 0.3, 0.6]) page.text(50 + shift, 50, '1.1.1 ผู้บริหาร');
		});
		expect(line).toEqual(['1.1.1 ผู้บริหาร']);
	});

	it('takes the text a marked span stands for, where its glyphs have no character', async () => {
		const lines = await onePage((page) => {
			page.text(50, 50, 'ป').raw(`/Span << /ActualText ${utf16('ั')} >> BDC`);
			page.text(56, 50, '\u0000').raw('EMC').text(56, 50, 'จจุบัน');
		});
		expect(lines).toEqual(['ปัจจุบัน']);
	});

	it('takes it also for variants of marks, which are no characters of Unicode', async () => {
		const lines = await onePage((page) => {
			page.raw(`/Span << /ActualText ${utf16('ซ้ํ')} >> BDC`);
			page.text(50, 50, 'ซ\uf70b\uf71e').raw('EMC').text(56, 50, 'า');
		});
		expect(lines).toEqual(['ซ้ํา']);
	});

	it('does not take a marked span for letters that are not its own', async () => {
		const lines = await onePage((page) => {
			page
				.raw(`/Span << /ActualText ${utf16('รูปที่ 1')} >> BDC`)
				.text(50, 50, 'abc')
				.raw('EMC');
		});
		expect(lines).toEqual(['abc']);
	});
});

describe('boxes', () => {
	it('knows the boxes of symbol fonts by font and code', async () => {
		const lines = await onePage((page) => {
			page.symbol(50, 50, 'wingdings', 0xfe).text(65, 50, '1.1.1 ก');
			page.symbol(50, 70, 'wingdings', 0xa8).text(65, 70, '1.1.2 ข');
			page.symbol(50, 90, 'wingdings2', 0x52).text(65, 90, '1.1.3 ค');
			page.symbol(50, 110, 'wingdings2', 0xa3).text(65, 110, '1.1.4 ง');
			page.symbol(50, 130, 'wingdingsMapped', 0xfe).text(65, 130, '1.1.5 จ');
		});
		expect(lines).toEqual(['☑ 1.1.1 ก', '☐ 1.1.2 ข', '☑ 1.1.3 ค', '☐ 1.1.4 ง', '☑ 1.1.5 จ']);
	});

	it('does not take the number of a glyph for a code', async () => {
		const lines = await onePage((page) => {
			page.symbol(50, 50, 'wingdingsBlind', 0xfe).text(65, 50, '1.1.1 ก');
		});
		expect(lines).toEqual(['\ufffd 1.1.1 ก']);
	});

	it('sees a tick over an empty box as one box', async () => {
		const lines = await onePage((page) => {
			page.symbol(50, 50, 'wingdings', 0xa8).symbol(50, 50, 'wingdings', 0xfc);
			page.text(65, 50, '1.1.1 ก');
		});
		expect(lines).toEqual(['[✓] 1.1.1 ก']);
	});

	it('reads check boxes, radio buttons and text fields where they stand', async () => {
		const lines = await onePage((page) => {
			page.button(50, 41, 10, { checked: true }).text(65, 50, '1.1.1 ก');
			page.button(50, 61, 10, { checked: false }).text(65, 70, '1.1.2 ข');
			page.button(50, 81, 10, { checked: true, exportValue: 'a' }, true).text(65, 90, '1.1.3 ค');
			page.button(50, 101, 10, { checked: true, exportValue: null }).text(65, 110, '1.1.4 ง');
			page.text(50, 130, 'ระบุ').field(80, 118, 200, 16, 'คำตอบ').text(300, 130, 'ราย');
			page.field(50, 150, 300, 60, 'บรรทัดหนึ่ง\nบรรทัดสอง');
		});
		expect(lines).toEqual([
			'☑ 1.1.1 ก',
			'☐ 1.1.2 ข',
			'☑ 1.1.3 ค',
			'☑ 1.1.4 ง',
			'ระบุ คำตอบ ราย',
			'บรรทัดหนึ่ง',
			'บรรทัดสอง'
		]);
	});

	it('lets a form field speak for the box that is printed or drawn under it', async () => {
		const lines = await onePage((page) => {
			page.symbol(51, 50, 'wingdings', 0xa8).button(50, 41, 11, { checked: true });
			page.text(65, 50, '1.1.1 ก');
			page.rectangle(51, 62, 9, 9).button(50, 61, 11, { checked: true }).text(65, 70, '1.1.2 ข');
		});
		expect(lines).toEqual(['☑ 1.1.1 ก', '☑ 1.1.2 ข']);
	});

	it('reads a drawn box: empty, ticked by hand, ticked by a letter', async () => {
		const lines = await onePage((page) => {
			page.rectangle(50, 41, 10, 10).text(65, 50, '1.1.1 ก');
			page.rectangle(50, 61, 10, 10).line([52, 66], [55, 69], [61, 60]).text(65, 70, '1.1.2 ข');
			page.rectangle(50, 81, 10, 10).text(52, 90, 'x', 10).text(65, 90, '1.1.3 ค');
			page.rectangle(50, 101, 10, 10).image(51, 102, 8, 8).text(65, 110, '1.1.4 ง');
			page.text(50, 130, '☐').line([50, 126], [53, 131], [58, 121]).text(65, 130, '1.1.5 จ');
		});
		expect(lines).toEqual([
			'☐ 1.1.1 ก',
			'\ufffd 1.1.2 ข',
			'[x] 1.1.3 ค',
			'\ufffd 1.1.4 ง',
			'\ufffd 1.1.5 จ'
		]);
	});

	it('makes no box of the cells of a number, of a table, or of an ornament', async () => {
		const lines = await onePage((page) => {
			page.rectangle(50, 41, 10, 10).rectangle(60, 41, 10, 10).text(52, 50, '1').text(75, 50, 'ก');
			page.rectangle(300, 400, 10, 10);
		});
		expect(lines.join('')).not.toMatch(/[☐\ufffd]/u);
	});
});

describe('what cannot be read', () => {
	it('tells a scan from an empty page, and how many pages there are', async () => {
		const scan = new PdfBuilder();
		for (let i = 0; i < 3; i++) scan.page().image(0, 0, 595, 842);
		const error = await failure(scan.bytes());
		expect(error.code).toBe('scanned');
		expect(error.message_th).toContain('3 หน้า');
		expect(error.message_en).toContain('3 pages');
		const empty = new PdfBuilder();
		empty.page();
		expect((await failure(empty.bytes())).code).toBe('empty');
	});

	it('reads the rest of a document of which some pages are scanned, and names those', async () => {
		const pdf = new PdfBuilder();
		pdf.page().text(50, 50, 'หน้าหนึ่ง');
		pdf.page().image(0, 0, 595, 842);
		pdf.page();
		pdf.page().text(50, 50, 'หน้าสี่').image(0, 100, 595, 700);
		const { lines, notes } = await readPdf(pdf.bytes(), 'a.pdf');
		expect(lines.map(({ page }) => page)).toEqual([1, 4]);
		expect(notes).toEqual([{ page: 2, code: 'page-scanned' }]);
	});

	it('asks for a file without a password', async () => {
		const pdf = new PdfBuilder();
		pdf.page().text(50, 50, 'ก');
		const key = '<' + '41'.repeat(32) + '>';
		pdf.trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
		expect((await failure(pdf.bytes())).code).toBe('encrypted');
	});

	it('says that a file is damaged', async () => {
		const pdf = new PdfBuilder();
		pdf.page().text(50, 50, 'ก');
		const error = await failure(pdf.bytes().slice(0, 300));
		expect(error.code).toBe('corrupt');
		expect(error.message_en).toContain('a.pdf');
	});

	it('refuses more pages than the limit, with the number', async () => {
		const pdf = new PdfBuilder();
		for (let i = 0; i <= LIMITS.pages; i++) pdf.page();
		const error = await failure(pdf.bytes());
		expect(error.code).toBe('too-large');
		expect(error.message_en).toContain('2,001');
	});
});
