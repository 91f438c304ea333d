import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../errors';
import { UNKNOWN_FONT } from './fonts';
import { readingOrder } from './order';
import type { Glyph, PaintedPage } from './page';
import { joinPages } from './pages';
import { readPainting } from './paint';
import { readPdf } from './read';
import { markedSpans } from './content/markedSpans';
import { PdfBuilder } from './testing/build';
import { grid } from './testing/glyphs';

/** Of the whole adapter's cases most are layouts, which take no PDF. */
const RUNS = Number(process.env.PMQA_FUZZ_RUNS ?? 2000);
const LAYOUTS = Math.ceil(RUNS * 0.65);
const PAINTINGS = Math.ceil(RUNS * 0.2);
const FILES = Math.ceil(RUNS * 0.15);

const TEXT = 'กขคงจชญดตถทธนบปผพมยรลวศสหอะาเแโใไๆ123450.()-/: ☐☑�่้๊๋ิีึืุู์ัํ็AbZ';
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const glyph: fc.Arbitrary<Glyph> = fc.record({
	text: fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom(...Array.from(TEXT)) },
		fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' })
	),
	x: fc.oneof(
		fc.integer({ min: 0, max: 60 }).map((step) => step * 9),
		number(-100, 700)
	),
	y: fc.oneof(
		fc.integer({ min: 0, max: 40 }).map((step) => step * 16),
		number(-100, 900)
	),
	width: fc.oneof(fc.constant(5), fc.constant(0), number(0, 80)),
	size: fc.oneof(fc.constant(10), fc.constantFrom(6, 16), number(0.1, 90)),
	angle: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.constantFrom(90, 180, 270, 45))
});

const bounds = fc
	.tuple(number(0, 600), number(0, 800), number(0, 30), number(0, 30))
	.map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const places = fc
	.uniqueArray(fc.integer({ min: 0, max: 600 }), { minLength: 2, maxLength: 6 })
	.map((list) => list.sort((a, b) => a - b));
const rule = fc.record({
	upright: fc.boolean(),
	at: number(0, 800),
	from: number(0, 400),
	to: number(400, 800)
});

const page: fc.Arbitrary<PaintedPage> = fc.record({
	glyphs: fc.array(glyph, { maxLength: 60 }),
	spots: fc.array(
		fc.record({ bounds, outline: fc.boolean(), area: fc.boolean(), blank: fc.boolean() }),
		{
			maxLength: 8
		}
	),
	rules: fc
		.tuple(fc.array(fc.tuple(places, places), { maxLength: 2 }), fc.array(rule, { maxLength: 6 }))
		.map(([grids, more]) => [...grids.flatMap(([xs, ys]) => grid(xs, ys)), ...more]),
	pictures: fc.array(bounds, { maxLength: 3 }),
	drawn: fc.nat()
});

/** What may be written in another way: white space, a box, a letter typed into a box. */
const NOT_COUNTED = /[\s☐\ufffd[\]×x]/gu;

function counts(text: string): Map<string, number> {
	const found = new Map<string, number>();
	for (const character of text.replace(NOT_COUNTED, '')) {
		found.set(character, (found.get(character) ?? 0) + 1);
	}
	return found;
}

describe('any layout', () => {
	it('comes out as lines that hold every character that was painted, and no other', () => {
		fc.assert(
			fc.property(fc.array(page, { minLength: 1, maxLength: 3 }), (pages) => {
				const lines = joinPages(pages.map((painted, i) => readingOrder(painted, i + 1)));
				const out = counts(lines.map(({ text }) => text).join(''));
				const given = counts(
					pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')
				);
				expect(new Set(out.keys())).toEqual(new Set(given.keys()));
				for (const [character, count] of out) {
					expect(count).toBeLessThanOrEqual(given.get(character)!);
				}
				for (const { text, page: number } of lines) {
					expect(text.trim()).not.toBe('');
					expect(number).toBeGreaterThanOrEqual(1);
					expect(number).toBeLessThanOrEqual(pages.length);
				}
			}),
			{ seed: 2564, numRuns: Math.ceil(LAYOUTS / 2) }
		);
	});

	it('keeps letters of one size that stand apart, each as often as it was painted', () => {
		const cell = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
		const letters = fc.uniqueArray(fc.tuple(cell, fc.constantFrom(...'กขคงจ12345.(')), {
			selector: ([at]) => at.join(),
			maxLength: 120
		});
		fc.assert(
			fc.property(letters, fc.option(fc.tuple(places, places)), (list, lines) => {
				const glyphs = list.map(([[column, row], text]) => ({
					text,
					x: column * 6,
					y: row * 12,
					width: 5,
					size: 10,
					angle: 0
				}));
				const rules = lines ? grid(...lines) : [];
				const painted = { glyphs, rules, spots: [], pictures: [], drawn: 0 };
				const out = joinPages([readingOrder(painted, 1)]).map(({ text }) => text);
				const text = list.map(([, letter]) => letter).join('');
				expect(counts(out.join(''))).toEqual(counts(text));
			}),
			{ seed: 2565, numRuns: Math.floor(LAYOUTS / 2) }
		);
	});
});

describe('any list of operations', () => {
	const codes = Object.fromEntries(
		(
			'save restore transform beginText endText setFont setTextMatrix moveText nextLine showText setHScale ' +
			'setCharSpacing setLeading constructPath fill stroke setFillRGBColor beginMarkedContentProps endMarkedContent ' +
			'paintFormXObjectBegin paintFormXObjectEnd beginAnnotation endAnnotation beginGroup setGState'
		)
			.split(' ')
			.map((name, i) => [name, i + 1])
	);
	const shown = fc.record({
		originalCharCode: fc.nat(),
		unicode: fc.string({ maxLength: 2 }),
		width: fc.oneof(number(-2000, 2000), fc.constant(NaN))
	});
	const argument = fc.oneof(
		fc.array(fc.oneof(shown, number(-500, 500), fc.constant(null)), { maxLength: 6 }),
		fc.array(number(-1000, 1000), { minLength: 6, maxLength: 6 }),
		fc.array(number(-50, 50), { maxLength: 12 }).map((list) => [Float32Array.from(list)]),
		fc.double(),
		fc.anything({ maxDepth: 1 })
	);
	const operation = fc.tuple(fc.integer({ min: 0, max: 26 }), fc.array(argument, { maxLength: 6 }));

	it('gives glyphs at places that are numbers', () => {
		fc.assert(
			fc.property(fc.array(operation, { maxLength: 40 }), fc.string(), (list, content) => {
				const painted = readPainting({
					fnArray: list.map(([code]) => code),
					argsArray: list.map(([, args]) => args),
					codes,
					fonts: new Map([['f', UNKNOWN_FONT]]),
					toPage: [1, 0, 0, -1, 0, 842],
					spanTexts: markedSpans(`/Span << /ActualText (${content}) >> BDC ${content} BMC`)
				});
				for (const { x, y, width, size, text } of painted.glyphs) {
					expect([x, y, width, size].every(Number.isFinite)).toBe(true);
					expect(text).not.toBe('');
				}
				readingOrder(painted, 1);
			}),
			{ seed: 2566, numRuns: PAINTINGS }
		);
	});
});

describe('any damage to a file', () => {
	const pdf = new PdfBuilder();
	const sample = pdf.page();
	sample.text(50, 50, '1.1.1 ผู้บริหาร').button(40, 41, 9, { checked: true });
	sample.rectangle(50, 80, 10, 10).text(70, 90, 'ก').image(100, 100, 50, 50);
	sample.raw('/Span << /ActualText <FEFF0E01> >> BDC').text(50, 120, 'ก').raw('EMC');
	pdf.page().symbol(50, 50, 'wingdings', 0xfe).text(70, 50, '1.1.2 ข').field(50, 90, 90, 20, 'คำ');
	const bytes = pdf.bytes();

	const change = fc.tuple(
		fc.nat({ max: bytes.length - 1 }),
		fc.oneof(
			fc.uint8Array({ minLength: 1, maxLength: 8 }),
			fc
				.constantFrom(
					'0',
					'999999999',
					'-1',
					'<<',
					'>>',
					'(',
					'endobj',
					'null',
					'[',
					'1 0 R',
					'2 0 R',
					'20 0 R'
				)
				.map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)))
		)
	);

	it('is read, or refused in words', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(change, { minLength: 1, maxLength: 4 }),
				fc.option(fc.nat({ max: bytes.length })),
				async (changes, cut) => {
					const damaged = bytes.slice(0, cut ?? undefined);
					for (const [at, data] of changes) {
						if (at < damaged.length) damaged.set(data.slice(0, damaged.length - at), at);
					}
					try {
						const { lines } = await readPdf(damaged, 'a.pdf');
						expect(lines.length).toBeGreaterThan(0);
					} catch (error) {
						expect(error).toBeInstanceOf(ImportError);
						expect((error as ImportError).message_th).toContain('a.pdf');
					}
				}
			),
			{ seed: 2567, numRuns: FILES }
		);
	}, 120_000);
});
