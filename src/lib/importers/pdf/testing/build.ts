/** Small PDFs for tests, object by object, nothing compressed, so that a test can see and break every part. */

/** Fonts a page may use: `thai` writes any text, the others take character codes. */
export type FontName = 'thai' | 'wingdings' | 'wingdings2' | 'wingdingsMapped' | 'wingdingsBlind';

export interface FieldOptions {
	readonly checked?: boolean;
	/** Left out: the field has no look of its own. */
	readonly exportValue?: string | null;
}

const SYMBOL_FONTS: Readonly<Record<Exclude<FontName, 'thai'>, string>> = {
	wingdings: 'ABCDEF+Wingdings-Regular',
	wingdings2: 'Wingdings2',
	wingdingsMapped: 'BCDEFG+Wingdings-Regular',
	wingdingsBlind: 'CDEFGH+Wingdings-Regular'
};

export class PdfPage {
	readonly content: string[] = [];
	readonly annotations: string[] = [];
	readonly width: number;
	readonly height: number;
	rotate = 0;
	picture = false;
	readonly #pdf: PdfBuilder;

	constructor(pdf: PdfBuilder, width = 595, height = 842) {
		this.#pdf = pdf;
		this.width = width;
		this.height = height;
	}

	/** Paints text; `y` is the baseline, from the upper edge. `matrix` turns it. */
	text(x: number, y: number, text: string, size = 12, matrix = '1 0 0 1'): this {
		const codes = Array.from(text, (character) => this.#pdf.codeOf(character));
		return this.#show('thai', size, x, y, `<${codes.map(hex4).join('')}>`, matrix);
	}

	/** Paints one glyph of a symbol font by its code. */
	symbol(x: number, y: number, font: Exclude<FontName, 'thai'>, code: number, size = 12): this {
		const wide = font === 'wingdingsMapped' || font === 'wingdingsBlind';
		return this.#show(font, size, x, y, `<${wide ? hex4(code) : hex2(code)}>`, '1 0 0 1');
	}

	#show(font: FontName, size: number, x: number, y: number, shown: string, matrix: string): this {
		this.content.push(`BT /${font} ${size} Tf ${matrix} ${x} ${this.height - y} Tm ${shown} Tj ET`);
		return this;
	}

	/** A rectangle by its upper left corner. */
	rectangle(x: number, y: number, width: number, height: number, paint = 'S'): this {
		this.content.push(`${x} ${this.height - y - height} ${width} ${height} re ${paint}`);
		return this;
	}

	line(...points: (readonly [x: number, y: number])[]): this {
		const path = points.map(([x, y], i) => `${x} ${this.height - y} ${i === 0 ? 'm' : 'l'}`);
		this.content.push(`${path.join(' ')} S`);
		return this;
	}

	raw(operators: string): this {
		this.content.push(operators);
		return this;
	}

	/** A picture over a part of the page. */
	image(x: number, y: number, width: number, height: number): this {
		this.picture = true;
		this.content.push(`q ${width} 0 0 ${height} ${x} ${this.height - y - height} cm /Im Do Q`);
		return this;
	}

	/** A check box, or a radio button of one choice. */
	button(x: number, y: number, side: number, options: FieldOptions, radio = false): this {
		const own = options.exportValue === undefined ? 'Yes' : options.exportValue;
		const value = options.checked ? (own ?? 'Yes') : 'Off';
		const look = own === null ? '' : `/AP << /N << /${own} 6 0 R /Off 6 0 R >> >>`;
		return this.#field(
			x,
			y,
			side,
			side,
			`/FT /Btn /Ff ${radio ? 32768 : 0} /V /${value} /AS /${value} ${look}`
		);
	}

	field(x: number, y: number, width: number, height: number, value: string): this {
		return this.#field(x, y, width, height, `/FT /Tx /V ${utf16(value)}`);
	}

	#field(x: number, y: number, width: number, height: number, entries: string): this {
		const bottom = this.height - y - height;
		const rect = `[${x} ${bottom} ${x + width} ${bottom + height}]`;
		const name = `/T (f${this.#pdf.nextField()})`;
		this.annotations.push(
			`<< /Type /Annot /Subtype /Widget /F 4 ${name} /Rect ${rect} ${entries} >>`
		);
		return this;
	}
}

export class PdfBuilder {
	readonly pages: PdfPage[] = [];
	/** Written into the trailer, e.g. `/Encrypt …`. */
	trailer = '';
	readonly #codes = new Map<string, number>();
	#fields = 0;

	page(width?: number, height?: number): PdfPage {
		const page = new PdfPage(this, width, height);
		this.pages.push(page);
		return page;
	}

	codeOf(character: string): number {
		const known = this.#codes.get(character) ?? this.#codes.size + 1;
		this.#codes.set(character, known);
		return known;
	}

	nextField(): number {
		return ++this.#fields;
	}

	bytes(): Uint8Array {
		const marks = [...this.#codes].filter(([character]) => /\p{Mn}/u.test(character));
		const widths = marks.map(([, code]) => `${code} [0]`).join(' ');
		const objects = new Map<number, string>([
			[6, stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', '')],
			[7, stream('', toUnicode([...this.#codes]))],
			[8, composite('Test-Thai', 9, '/ToUnicode 7 0 R')],
			[9, descendant('Test-Thai', `/W [${widths}]`)],
			[10, simple(SYMBOL_FONTS.wingdings)],
			[11, simple(SYMBOL_FONTS.wingdings2)],
			[
				12,
				stream(
					'',
					toUnicode([
						['\uf0fe', 0xfe],
						['\uf0a8', 0xa8],
						['\uf0fc', 0xfc]
					])
				)
			],
			[13, composite(SYMBOL_FONTS.wingdingsMapped, 14, '/ToUnicode 12 0 R')],
			[14, descendant(SYMBOL_FONTS.wingdingsMapped)],
			[15, composite(SYMBOL_FONTS.wingdingsBlind, 16)],
			[16, descendant(SYMBOL_FONTS.wingdingsBlind)],
			[
				17,
				stream(
					'/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
					'x'
				)
			]
		]);
		const fonts =
			'/thai 8 0 R /wingdings 10 0 R /wingdings2 11 0 R /wingdingsMapped 13 0 R /wingdingsBlind 15 0 R';
		const kids: string[] = [];
		const fields: string[] = [];
		let next = 20;
		for (const page of this.pages) {
			const [own, content] = [next++, next++];
			const annotations = page.annotations.map((annotation) => {
				objects.set(next, annotation);
				fields.push(`${next} 0 R`);
				return `${next++} 0 R`;
			});
			const pictures = page.picture ? '/XObject << /Im 17 0 R >>' : '';
			objects.set(
				own,
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Rotate ${page.rotate}` +
					` /Resources << /Font << ${fonts} >> ${pictures} >> /Contents ${content} 0 R /Annots [${annotations.join(' ')}] >>`
			);
			objects.set(content, stream('', page.content.join('\n')));
			kids.push(`${own} 0 R`);
		}
		objects.set(
			1,
			`<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields.join(' ')}] >> >>`
		);
		objects.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
		return file(objects, this.trailer);
	}
}

function file(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
	let text = '%PDF-1.7\n';
	const places = new Map<number, number>();
	for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
		places.set(number, text.length);
		text += `${number} 0 obj\n${body}\nendobj\n`;
	}
	const size = Math.max(...objects.keys()) + 1;
	const rows = Array.from({ length: size }, (_, number) => {
		const at = places.get(number);
		return at === undefined
			? '0000000000 65535 f \n'
			: `${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const start = text.length;
	text += `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function stream(entries: string, data: string): string {
	return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function composite(name: string, descendants: number, entries = ''): string {
	return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendants} 0 R] ${entries} >>`;
}

function descendant(name: string, entries = ''): string {
	return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 ${descriptor(name)} ${entries} >>`;
}

function simple(name: string): string {
	const widths = Array.from({ length: 256 }, () => 900).join(' ');
	return `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar 0 /LastChar 255 /Widths [${widths}] ${descriptor(name)} >>`;
}

function descriptor(name: string): string {
	return `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`;
}

function toUnicode(codes: readonly (readonly [string, number])[]): string {
	const rows = codes.map(([character, code]) => `<${hex4(code)}> <${utf16Hex(character)}>`);
	return [
		'/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
		'1 begincodespacerange <0000> <FFFF> endcodespacerange',
		`${rows.length} beginbfchar`,
		...rows,
		'endbfchar endcmap end end'
	].join('\n');
}

function hex2(code: number): string {
	return code.toString(16).padStart(2, '0');
}

function hex4(code: number): string {
	return code.toString(16).padStart(4, '0');
}

function utf16Hex(text: string): string {
	return Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join('');
}

export function utf16(text: string): string {
	return `<FEFF${utf16Hex(text)}>`;
}
