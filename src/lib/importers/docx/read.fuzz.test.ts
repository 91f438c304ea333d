import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Form3Error } from '$lib/form3/errors';
import { ImportError } from '../errors';
import { zip } from '../zip';
import { readDocx } from './read';
import * as sample from './sample.test-helper';

const { checkbox, field, formBox, inList, level, lists, p, r, symbol, table, wordFile } = sample;

const RUNS = Number(process.env.PMQA_FUZZ_RUNS ?? 2000);
/** Part of the runs that one property takes. */
const share = (part: number) => ({ seed: 2564, numRuns: Math.ceil(RUNS * part) });

/** Lines of a file, or null when it is refused; anything else thrown is a fault. */
function readOrRefuse(bytes: Uint8Array): string[] | null {
	try {
		const lines = readDocx(bytes, 'form.docx');
		lines.forEach((line, at) => expect(line.line).toBe(at + 1));
		return lines.map((line) => line.text);
	} catch (error) {
		if (error instanceof ImportError || error instanceof Form3Error) return null;
		throw error;
	}
}

const word = fc.oneof(
	fc.constantFrom(
		'1.1.1',
		'๑.๑.๒',
		'2564',
		'ขอนแก่น',
		'ร้อยละ',
		'☐',
		'☑',
		'\ufffd',
		'\uf0fe',
		'<b>',
		'&'
	),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
);
/** Text as XML can hold it: no control characters, no halves of characters. */
const text = fc
	.array(word, { minLength: 1, maxLength: 6 })
	// eslint-disable-next-line no-control-regex
	.map((words) => words.join(' ').replace(/[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/g, ''));

const run = fc.oneof(
	{ weight: 5, arbitrary: text.map((words) => r(words)) },
	text.map((words) => r(words, '<w:rFonts w:ascii="Wingdings"/>')),
	text.map((words) => r(words, '<w:vanish/>')),
	text.map((words) => `<w:del>${r(words)}</w:del>`),
	text.map((words) => field(words, r(words))),
	text.map((words) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r(words)}`),
	fc.boolean().map((on) => checkbox(on)),
	fc.constantFrom('<w:checked/>', '<w:default w:val="x"/>').map(formBox),
	fc.tuple(word, word).map(([font, char]) => symbol(sample.escape(font), sample.escape(char))),
	fc.constantFrom(
		...[
			'<w:r><w:br w:type="page"/></w:r>',
			'<w:r><w:tab/><w:cr/></w:r>',
			'<w:r><w:fldChar/></w:r>'
		],
		...['<w:hyperlink r:id="a"/>', '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:sdt/>'],
		'<w:r><w:lastRenderedPageBreak/></w:r>'
	)
);
const paragraph = fc
	.tuple(
		fc.array(run, { maxLength: 5 }),
		fc.constantFrom(
			'',
			inList(1, 0),
			inList(1, 2),
			inList(9, 9),
			'<w:sectPr/>',
			'<w:rPr><w:del/></w:rPr>'
		)
	)
	.map(([runs, properties]) => p(runs.join(''), properties));
const blocks = fc.letrec<{ block: string }>((tie) => ({
	block: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		paragraph,
		fc
			.array(fc.array(tie('block'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
			.map((rows) => table(...rows)),
		tie('block').map((block) => `<w:sdt><w:sdtContent>${block}</w:sdtContent></w:sdt>`),
		tie('block').map(
			(block) =>
				`<mc:AlternateContent><mc:Choice>${block}</mc:Choice><mc:Fallback>${block}</mc:Fallback></mc:AlternateContent>`
		)
	)
})).block;
const NUMBERING = lists(
	level(0, 'decimal', '%1') + level(1, 'thaiNumbers', '%1.%2') + level(2, 'decimal', '%1.%2.%3')
);
const body = fc.array(blocks, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
const file = body.map((inside) =>
	wordFile({
		body: inside,
		numbering: NUMBERING,
		footnotes: `<w:footnote w:id="2">${p('หมายเหตุ')}</w:footnote>`,
		links: { a: 'https://a.go.th' }
	})
);

describe('any Word file', () => {
	it('of paragraphs gives their text whole, in order', () => {
		const paragraphs = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), {
			minLength: 1,
			maxLength: 12
		});
		fc.assert(
			fc.property(paragraphs, fc.boolean(), (all, tabled) => {
				const inside = all.map((runs) => p(runs.map((words) => r(words)).join('')));
				const cell = `<w:tc>${inside.join('')}</w:tc>`;
				const lines = readOrRefuse(
					wordFile({ body: tabled ? `<w:tbl><w:tr>${cell}</w:tr></w:tbl>` : inside.join('') })
				);
				const texts = all.map((runs) => runs.join('').trimEnd());
				const whole = texts
					.map((words) => words.trim())
					.join('\n')
					.trim();
				if (whole === '') expect(lines).toBeNull();
				else
					expect(
						lines
							?.map((line) => line.trim())
							.join('\n')
							.trim()
					).toBe(whole);
			}),
			share(0.3)
		);
	});

	it('of any structure is read or refused', () => {
		fc.assert(
			fc.property(file, (bytes) => void readOrRefuse(bytes)),
			share(0.25)
		);
	});

	it('holds every word of its cells, whatever a table is made of', () => {
		const cells = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), {
			minLength: 1,
			maxLength: 6
		});
		fc.assert(
			fc.property(cells, (rows) => {
				const lines = readOrRefuse(
					wordFile({ body: table(...rows.map((row) => row.map((words) => p(r(words))))) })
				);
				const letters = (words: string) =>
					words
						.replace(/[^\p{L}\p{N}]/gu, '')
						.split('')
						.sort()
						.join('');
				const found = letters(lines?.join('') ?? '');
				// A lone "x" or "/" in a column of marks is read as a mark.
				const given = letters(
					rows
						.flat()
						.filter((words) => !/^\s*[xX/]\s*$/.test(words))
						.join('')
				);
				expect(found.replace(/[xX]/g, '')).toBe(given.replace(/[xX]/g, ''));
			}),
			share(0.15)
		);
	});

	it('with broken XML is read or refused', () => {
		const edit = fc.tuple(
			fc.nat(),
			fc.nat({ max: 40 }),
			fc.constantFrom(
				'',
				'<',
				'>',
				'"',
				'&',
				'</w:p>',
				'<w:tbl>',
				'<w:p>',
				'\0',
				']]>',
				'<![CDATA['
			)
		);
		fc.assert(
			fc.property(body, fc.array(edit, { minLength: 1, maxLength: 4 }), (inside, edits) => {
				let document = `<w:document ${sample.NAMESPACES}><w:body>${inside}</w:body></w:document>`;
				for (const [place, length, put] of edits) {
					const at = place % document.length;
					document = document.slice(0, at) + put + document.slice(at + length);
				}
				readOrRefuse(
					wordFile({ body: '', numbering: NUMBERING, parts: { 'word/document.xml': document } })
				);
			}),
			share(0.2)
		);
	});

	it('with broken bytes is read or refused', () => {
		const whole = wordFile({
			body: p('ข้อความ') + table(['☑', '1.1.1', 'คำ']),
			numbering: NUMBERING
		});
		const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
			maxLength: 8
		});
		fc.assert(
			fc.property(damage, fc.nat({ max: whole.length }), fc.boolean(), (edits, length, cut) => {
				const bytes = whole.slice(0, cut ? length : undefined);
				for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte;
				readOrRefuse(bytes);
			}),
			share(0.05)
		);
		const parts = fc.dictionary(
			fc.constantFrom(
				'[Content_Types].xml',
				'_rels/.rels',
				'word/document.xml',
				'word/_rels/document.xml.rels',
				'x'
			),
			fc.uint8Array({ maxLength: 60 })
		);
		fc.assert(
			fc.property(parts, (files) => void readOrRefuse(zip(new Map(Object.entries(files))))),
			share(0.05)
		);
	});
});
