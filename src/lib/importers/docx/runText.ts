/** The text of one paragraph as it grows: lines, the page of each, links and boxes on their way. */
import type { Context } from './context';
import { addressAfter } from './links';
import type { Line } from './pages';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export class RunText {
	readonly #context: Context;
	readonly lines: Line[];
	/** A link whose words may still go on in the next element. */
	#link: { readonly address: string; shown: string } | null = null;

	#blank: boolean;
	/** What the last line ends with; asking the line itself would copy it every time. */
	#lastCharacter = '';

	/** @param begun lines that run on into this paragraph; the last is written on */
	constructor(context: Context, begun: Line[]) {
		this.#context = context;
		this.lines = begun.length > 0 ? begun : [{ text: '', page: context.pages.page }];
		this.#blank = begun.length === 0;
	}

	get #last(): Line {
		return this.lines[this.lines.length - 1] as Line;
	}

	/** Nothing is printed yet. */
	get blank(): boolean {
		return this.#blank;
	}

	/** Adds text. The first character of a content control's check box is its drawing: the box stands for it. */
	add(text: string, raised = false): void {
		if (text === '') return;
		this.#closeLink();
		this.#write(this.#withBox(text), raised);
	}

	/** Adds the words of a link; those of one link may come in several pieces. */
	addLinked(text: string, address: string, raised = false): void {
		if (this.#link?.address !== address) {
			this.#closeLink();
			this.#link = { address, shown: '' };
		}
		if (text === '') return;
		this.#link.shown += text;
		this.#write(this.#withBox(text), raised);
	}

	newLine(): void {
		this.#closeLink();
		this.lines.push({ text: '', page: this.#context.pages.page });
		this.#lastCharacter = '';
		this.#context.spend(1);
	}

	/** Marks the place of a page's end that breaks no line. */
	movePage(): void {
		if (this.#last.text === '') this.#last.page = this.#context.pages.page;
	}

	/** Puts the paragraph's number before everything. */
	lead(number: string): void {
		const first = this.lines[0] as Line;
		first.text = first.text === '' ? number : `${number} ${first.text}`;
		this.#context.spend(number.length + 1);
		if (number !== '') this.#context.pages.write();
	}

	end(): void {
		this.#closeLink();
	}

	#withBox(text: string): string {
		const box = this.#context.pendingBox;
		if (box === null) return text;
		this.#context.pendingBox = null;
		const [drawn = ''] = text;
		return box + text.slice(drawn.length);
	}

	#write(text: string, raised: boolean): void {
		const line = this.#last;
		if (line.text === '') line.page = this.#context.pages.page;
		// A raised digit behind a number is a note's mark or a power, never a digit of it.
		const lifted = raised && /^\d+$/.test(text) && /\d/.test(this.#lastCharacter);
		line.text += lifted
			? text.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] as string)
			: text;
		this.#lastCharacter = text.slice(-1);
		this.#context.spend(text.length);
		if (text.trim() === '') return;
		this.#blank = false;
		this.#context.pages.write();
	}

	#closeLink(): void {
		const link = this.#link;
		this.#link = null;
		if (!link) return;
		const added = addressAfter(link.shown, link.address);
		if (added !== '') this.#write(added, false);
	}
}
