/** One paragraph → its lines. Tracked changes are taken as accepted; hidden text and instructions are left out. */
import { BOX_CHARACTER, openingBox } from '$lib/form3/boxes';
import type { Context } from './context';
import { controlOf } from './controls';
import { branchOf, isControl, isDrawnTick, isPicture, smallDrawing, textBoxesOf } from './drawings';
import { addressOf, Fields, symbolOf } from './fields';
import type { Line } from './pages';
import { RunText } from './runText';
import type { RunLook } from './styles';
import { symbolText, typedText } from './symbols';
import { child, switchOf, valueOf, type XmlElement } from './xml';

export interface ParagraphRead {
	readonly lines: Line[];
	/** Contents of text boxes anchored here, read by the caller. */
	readonly boxes: readonly XmlElement[];
	/** Its end was deleted or is hidden: the next paragraph goes on in the same line. */
	readonly runsOn: boolean;
}

/** Elements whose contents are no text of the document as it stands. */
const LEFT_OUT = new Set([
	...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:del', 'w:moveFrom', 'w:delText', 'w:rt'],
	...['w:delInstrText', 'w:fldData', 'w:customXmlPr', 'w:smartTagPr', 'w:rubyPr']
]);

/** What holds for the text inside an element. */
interface Inside {
	readonly look: RunLook;
	/** Where a link around it leads; null outside of links. */
	readonly address: string | null;
	/** Inside a content control that shows its prompt. */
	readonly prompt: boolean;
}

/** @param begun lines of a paragraph before that runs on into this one */
export function readParagraph(element: XmlElement, context: Context, begun: Line[]): ParagraphRead {
	return new Paragraph(element, context, begun).read();
}

class Paragraph {
	readonly #element: XmlElement;
	readonly #context: Context;
	readonly #text: RunText;
	readonly #fields = new Fields();
	readonly #boxes: XmlElement[] = [];
	readonly #style: string | undefined;
	/** A small shape lies over the paragraph: its boxes may be ticked by hand. */
	#overlaid = false;

	constructor(element: XmlElement, context: Context, begun: Line[]) {
		this.#element = element;
		this.#context = context;
		this.#text = new RunText(context, begun);
		this.#style = context.styles.styleOf(child(element, 'w:pPr'));
	}

	read(): ParagraphRead {
		const { styles, lists } = this.#context;
		const properties = child(this.#element, 'w:pPr');
		const mark = child(properties, 'w:rPr');
		const look = styles.lookOf(undefined, this.#style);
		const hidden = switchOf(mark, 'w:vanish') ?? look.hidden;
		const runsOn = hidden || child(mark, 'w:del') !== undefined || isMoved(mark);
		this.#walkAll(this.#element, { look, address: null, prompt: false });
		const place = runsOn ? null : styles.placeOf(properties);
		if (place) {
			const number = lists.next(place);
			if (number !== '') this.#text.lead(number);
		}
		this.#text.end();
		if (this.#overlaid) doubt(this.#text.lines[0] as Line);
		return { lines: this.#text.lines, boxes: this.#boxes, runsOn };
	}

	#walkAll(element: XmlElement, inside: Inside): void {
		for (const found of element.children) this.#walk(found, inside);
	}

	#walk(element: XmlElement, inside: Inside): void {
		const { name, attributes } = element;
		if (LEFT_OUT.has(name)) return;
		switch (name) {
			case 'w:r':
				return this.#walkAll(element, { ...inside, look: this.#lookOf(element, inside) });
			case 'w:t':
				return this.#add(typedText(trimmed(element), inside.look.fonts), inside);
			case 'm:t':
				return this.#add(element.text, inside);
			case 'w:sym':
				return this.#addSymbol(attributes['w:font'], attributes['w:char'], inside);
			case 'w:tab':
			case 'w:ptab':
				return this.#add('\t', inside);
			case 'w:noBreakHyphen':
				return this.#add('-', inside);
			case 'w:cr':
			case 'w:br':
				return this.#breakLine(attributes['w:type'], inside);
			case 'w:lastRenderedPageBreak':
				this.#context.pages.breakNoted();
				return this.#text.movePage();
			case 'w:hyperlink': {
				const address = this.#context.addresses.get(attributes['r:id'] ?? '') ?? inside.address;
				return this.#walkAll(element, { ...inside, address });
			}
			case 'w:sdt':
				return this.#walkControl(element, inside);
			case 'w:footnoteReference':
			case 'w:endnoteReference':
				return this.#cite(name, attributes['w:id'] ?? '', inside);
			case 'mc:AlternateContent': {
				const branch = branchOf(element);
				return branch && this.#walkAll(branch, inside);
			}
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				return this.#walkDrawing(element, inside);
			default:
				return this.#walkField(element, inside);
		}
	}

	#walkField(element: XmlElement, inside: Inside): void {
		const { name, attributes } = element;
		if (name === 'w:instrText') return this.#fields.instruct(element.text);
		if (name === 'w:fldSimple') return this.#walkSimpleField(element, inside);
		if (name === 'm:f') return this.#walkFraction(element, inside);
		if (name !== 'w:fldChar') return this.#walkAll(element, inside);
		switch (attributes['w:fldCharType']) {
			case 'begin':
				return this.#force(this.#fields.begin(element), inside);
			case 'separate':
				return this.#force(this.#fields.separate(), inside);
			case 'end':
				return this.#force(this.#fields.end(), inside);
		}
	}

	#walkSimpleField(element: XmlElement, inside: Inside): void {
		const code = element.attributes['w:instr'] ?? '';
		const symbol = symbolOf(code);
		if (symbol !== null) return this.#add(symbol, inside);
		this.#walkAll(element, { ...inside, address: addressOf(code) ?? inside.address });
	}

	/** ½ is "1/2", not "12". */
	#walkFraction(element: XmlElement, inside: Inside): void {
		for (const part of element.children) {
			if (part.name === 'm:den') this.#add('/', inside);
			this.#walk(part, inside);
		}
	}

	#walkControl(element: XmlElement, inside: Inside): void {
		const { box, prompt } = controlOf(element);
		if (box !== null && this.#isSeen(inside)) this.#context.pendingBox = box;
		const content = child(element, 'w:sdtContent');
		if (content) this.#walkAll(content, { ...inside, prompt: inside.prompt || prompt });
		if (box !== null && this.#context.pendingBox !== null) {
			this.#context.pendingBox = null;
			this.#add(box, inside);
		}
	}

	#walkDrawing(element: XmlElement, inside: Inside): void {
		if (inside.look.hidden) return;
		const boxes = textBoxesOf(element);
		if (isPicture(element)) this.#context.pictures = true;
		if (isControl(element)) return this.#add(BOX_CHARACTER.unreadable, inside);
		const small = smallDrawing(element);
		const ticks = boxes.length > 0 && boxes.every((box) => isDrawnTick(letters(box)));
		if (small !== null && (boxes.length === 0 || ticks)) {
			if (small === 'floating') this.#overlaid = true;
			// A picture as small as a box, where a box would stand.
			else if (this.#text.blank) this.#add(BOX_CHARACTER.unreadable, inside);
			return;
		}
		this.#boxes.push(...boxes);
	}

	#cite(reference: string, id: string, inside: Inside): void {
		if (!this.#isSeen(inside)) return;
		const key = `${reference.replace('Reference', '')}/${id}`;
		const note = this.#context.notes.get(key);
		if (!note) return;
		this.#context.notes.delete(key);
		this.#context.cited.push(note);
	}

	#breakLine(type: string | undefined, inside: Inside): void {
		if (!this.#isSeen(inside)) return;
		if (type === 'page') this.#context.pages.breakSet();
		this.#text.newLine();
	}

	#addSymbol(font: string | undefined, char: string | undefined, inside: Inside): void {
		const code = /^[0-9a-f]{1,6}$/i.test(char ?? '') ? parseInt(char as string, 16) : null;
		if (code === null) return;
		this.#add(symbolText(font ?? inside.look.fonts[0] ?? '', code), inside);
	}

	/** A prompt is hidden by its style: text that a program filled in keeps the control's switch, not the style. */
	#lookOf(run: XmlElement, { prompt }: Inside): RunLook {
		const { styles } = this.#context;
		const properties = child(run, 'w:rPr');
		const look = styles.lookOf(properties, this.#style);
		if (!prompt || styles.nameOf(valueOf(properties, 'w:rStyle')) !== 'placeholder text')
			return look;
		return { ...look, hidden: true };
	}

	#isSeen(inside: Inside): boolean {
		return this.#fields.visible && !inside.look.hidden;
	}

	#add(text: string, inside: Inside): void {
		if (this.#isSeen(inside)) this.#force(text, inside);
	}

	/** Adds what a field draws itself, hidden text apart. */
	#force(text: string, { look, address: around }: Inside): void {
		if (text === '' || look.hidden) return;
		const address = around ?? this.#fields.address;
		if (address === null) this.#text.add(text, look.raised);
		else this.#text.addLinked(text, address, look.raised);
	}
}

function isMoved(mark: XmlElement | undefined): boolean {
	return child(mark, 'w:moveFrom') !== undefined;
}

/** Text as Word shows it: white space at its ends counts only where the file says so. */
function trimmed(element: XmlElement): string {
	const text = element.text.replace(/[\t\n\r]/g, ' ');
	const kept = element.attributes['xml:space'] === 'preserve';
	return kept ? text : text.replace(/^ +| +$/g, '');
}

/** All characters in an element. */
function letters(element: XmlElement): string {
	return element.text + element.children.map(letters).join('');
}

/** A shape lies over the line: whether its empty box was ticked cannot be known. */
function doubt(line: Line): void {
	const box = openingBox(line.text);
	if (box?.mark !== 'unmarked') return;
	line.text = line.text.slice(0, box.start) + BOX_CHARACTER.unreadable + line.text.slice(box.end);
}
