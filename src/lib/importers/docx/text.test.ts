import { describe, expect, it } from 'vitest';
import { readDocx } from './read';
import { field, linesOf, p, r, t, table, wordFile, type WordSample } from './sample.test-helper';

const run = (inside: string) => `<w:r>${inside}</w:r>`;
const shape = (inside: string) => `<w:drawing><wp:inline>${inside}</wp:inline></w:drawing>`;

/** Pages of the lines of a sample, by their text. */
function pagesOf(body: string): string[] {
	return readDocx(wordFile({ body }), 'form.docx')
		.filter((line) => line.text.trim() !== '')
		.map((line) => `${line.text.trim()} ${line.page ?? '–'}`);
}

describe('the text of a paragraph', () => {
	it('is one line, and one more for each line break', () => {
		expect(
			linesOf(p(r('ก') + run('<w:br/>') + r('ข') + run('<w:cr/>') + r('ค')) + p('') + p('ง'))
		).toEqual(['ก', 'ข', 'ค', '', 'ง']);
	});

	it('has tabs and hyphens as shown', () => {
		const inside =
			t('ก') + '<w:tab/>' + t('2563') + '<w:noBreakHyphen/>' + t('66') + '<w:softHyphen/>' + t('ข');
		expect(linesOf(p(run(inside)))).toEqual(['ก\t2563-66ข']);
	});

	it('keeps white space where the file says so', () => {
		expect(linesOf(p(run('<w:t>  ก </w:t>') + run(t(' ข'))))).toEqual(['ก ข']);
	});

	it('takes tracked changes as accepted', () => {
		const ins = `<w:ins>${r('ใหม่')}</w:ins><w:moveTo>${r('มา')}</w:moveTo>`;
		const del = `<w:del>${run('<w:delText>เก่า</w:delText>')}</w:del><w:moveFrom>${r('ไป')}</w:moveFrom>`;
		expect(linesOf(p(r('ก') + ins + del))).toEqual(['กใหม่มา']);
	});

	it('goes on in the next paragraph where the end between them was deleted', () => {
		const body = p('ก', '<w:rPr><w:del/></w:rPr>') + p('ข') + p('ค', '<w:rPr><w:del/></w:rPr>');
		expect(linesOf(body)).toEqual(['กข', 'ค']);
	});

	it('leaves hidden text out, by itself and by its style', () => {
		const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
		const body = p(
			r('ก') +
				r('x', '<w:vanish/>') +
				r('y', '<w:rStyle w:val="H"/>') +
				r('ข', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')
		);
		expect(linesOf({ body, styles })).toEqual(['กข']);
	});

	it('never lets a raised digit grow onto a number', () => {
		const up = '<w:vertAlign w:val="superscript"/>';
		expect(linesOf(p(r('ร้อยละ 85') + r('1', up) + r(' 10 ม') + r('2', up)))).toEqual([
			'ร้อยละ 85¹ 10 ม2'
		]);
		expect(linesOf(p(r('85') + r('2', '<w:position w:val="8"/>')))).toEqual(['85²']);
	});

	it('writes fractions with their stroke, and the base of ruby text', () => {
		const fraction =
			'<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
		const ruby = run(`<w:ruby><w:rt>${r('x')}</w:rt><w:rubyBase>${r('ก')}</w:rubyBase></w:ruby>`);
		expect(linesOf(p(fraction + ruby))).toEqual(['1/2ก']);
	});

	it('is plain text, whatever it looks like', () => {
		const text = '<script>alert(1)</script> =SUM(A1) &amp; "ก"';
		expect(linesOf(p(r(text)))).toEqual([text]);
	});
});

describe('fields and links', () => {
	it('show their result and not their instruction', () => {
		expect(linesOf(p(r('หน้า ') + field(' PAGE ', r('7')) + r(' จบ')))).toEqual(['หน้า 7 จบ']);
		const nested = field(` IF ${'x'} `, r('ก')).replace(
			'<w:r><w:instrText',
			`${field('MERGEFIELD', r('ซ่อน'))}<w:r><w:instrText`
		);
		expect(linesOf(p(nested))).toEqual(['ก']);
	});

	it('a field that is never closed hides nothing after its paragraph', () => {
		const open = run('<w:fldChar w:fldCharType="begin"/>') + r('ซ่อน');
		expect(linesOf(p(open) + p('เห็น'))).toEqual(['', 'เห็น']);
	});

	it('print their address once, where the words do not say it', () => {
		const links = {
			a: 'https://www.loei.go.th/a(1)',
			b: 'http://www.loei.go.th/',
			c: 'javascript:x()'
		};
		const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${words}</w:hyperlink>`;
		const body =
			p(link('a', r('ราย')) + link('a', r('งาน')) + r(' ก')) +
			p(link('b', r('www.loei.go.th'))) +
			p(link('c', r('กด'))) +
			p(field(' HYPERLINK "https://a.go.th/x" \\h ', r('ดู') + r('ที่นี่'))) +
			p(field(' HYPERLINK "https://a.go.th/x" ', r('a.go.th/x')));
		expect(linesOf({ body, links })).toEqual([
			'รายงาน (https://www.loei.go.th/a%281%29) ก',
			'www.loei.go.th',
			'กด',
			'ดูที่นี่ (https://a.go.th/x)',
			'a.go.th/x'
		]);
	});
});

describe('what stands beside the text', () => {
	it('text boxes come once, behind their paragraph', () => {
		const box = `<w:txbxContent>${p('ในกรอบ')}</w:txbxContent>`;
		const choice = `<mc:Choice Requires="wps">${shape(`<wps:txbx>${box}</wps:txbx>`)}</mc:Choice>`;
		const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback>`;
		const both = run(`<mc:AlternateContent>${choice}${fallback}</mc:AlternateContent>`);
		const only = run(`<mc:AlternateContent><mc:Choice/>${fallback}</mc:AlternateContent>`);
		expect(linesOf(p(both + r('ก')) + p(only + r('ข')))).toEqual(['ก', 'ในกรอบ', 'ข', 'ในกรอบ']);
	});

	it('notes come behind the paragraph or the row that cites them, each once', () => {
		const cite = (id: number) => run(`<w:footnoteReference w:id="${id}"/>`);
		const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
		const sample: WordSample = {
			body:
				p(r('ร้อยละ 85') + cite(2) + cite(2)) +
				table([p(r('☑ 1.1.1') + cite(3)), 'คำ'], ['ก']) +
				p('จบ'),
			footnotes:
				`<w:footnote w:type="separator" w:id="0">${p('–')}</w:footnote>` +
				note(2, 'ที่มา') +
				note(3, 'หมายเหตุ')
		};
		expect(linesOf(sample)).toEqual(['ร้อยละ 85', 'ที่มา', '☑ 1.1.1 คำ', 'หมายเหตุ', 'ก', 'จบ']);
	});

	it('tables of contents are left out', () => {
		const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
		expect(
			linesOf({ body: p('หมวด 1 ... 3', '<w:pStyle w:val="T"/>') + p('หมวด 1'), styles })
		).toEqual(['หมวด 1']);
	});
});

describe('pages', () => {
	const rendered = run('<w:lastRenderedPageBreak/>');
	const set = run('<w:br w:type="page"/>');
	const section = (type?: string) =>
		`<w:sectPr>${type ? `<w:type w:val="${type}"/>` : ''}</w:sectPr>`;

	it('are not known where no break is', () => {
		expect(pagesOf(p('ก') + section())).toEqual(['ก –']);
	});

	it('a break that is set and noted by Word is one', () => {
		expect(pagesOf(p(r('ก') + set) + p(rendered + r('ข')) + p(rendered + r('ค')))).toEqual([
			'ก 1',
			'ข 2',
			'ค 3'
		]);
		const before = '<w:pageBreakBefore/>';
		expect(pagesOf(p('ก', before) + p(rendered + r('ข'), before))).toEqual(['ก 1', 'ข 2']);
	});

	it('a line that runs over a break stands where it begins', () => {
		expect(pagesOf(p(r('ก') + rendered + r('ข')) + p('ค'))).toEqual(['กข 1', 'ค 2']);
	});

	it('a new section begins a page unless it says otherwise', () => {
		const body = (type?: string, first = p('ข')) =>
			p('ก', section()) + first + p('ค') + section(type);
		expect(pagesOf(body())).toEqual(['ก 1', 'ข 2', 'ค 2']);
		expect(pagesOf(body('continuous'))).toEqual(['ก –', 'ข –', 'ค –']);
		expect(pagesOf(body(undefined, p(rendered + r('ข'))))).toEqual(['ก 1', 'ข 2', 'ค 2']);
	});

	it('the cells of one row break over the same page', () => {
		const cell = p(r('ก') + run('<w:br/>') + rendered + r('ข'));
		expect(pagesOf(table(['x', cell, cell]) + p('ค'))).toEqual([
			'x 1',
			'ก 1',
			'ข 2',
			'ก 1',
			'ข 2',
			'ค 2'
		]);
	});
});

describe('the ends of lines', () => {
	const texts = (lines: string[]) =>
		readDocx(wordFile({ body: lines.map((line) => p(r(line))).join('') }), 'form.docx').map(
			(line) => line.text
		);

	it('part words where paragraphs are paragraphs', () => {
		expect(texts(['คำตอบ', 'ต่อไป'])).toEqual(['คำตอบ ', 'ต่อไป ']);
	});

	it('stay as they are in lines pasted from a page', () => {
		const lines = Array.from({ length: 30 }, (_, at) => 'ก'.repeat(at % 5 === 0 ? 20 : 90));
		expect(texts(lines)).toEqual(lines);
	});
});
