/** Every line with text is given to what it belongs to: a heading, a statement, a status, or nothing. */
import type { FormLine } from './lines';
import { warningOf } from './messages';
import type { Placed } from './sequence';
import type { StatusBox, StatusKind } from './status';
import type { LineUse, Mark, Warning } from './types';

export interface StatementBlock {
	readonly anchor: Placed;
	/** Its lines with text, in order; the first is that of its box or number. */
	readonly lines: FormLine[];
}

export interface ItemBlock {
	readonly item_no: string;
	/** 1-based line of its heading, or of its first statement when the heading is lost. */
	line: number;
	headed: boolean;
	readonly statuses: Map<StatusKind, { mark: Mark; line: number }>;
}

export interface Blocks {
	readonly items: Map<string, ItemBlock>;
	readonly statements: Map<string, StatementBlock>;
	readonly categories: Set<string>;
	/** Use of every line with text, by index of the source line. */
	readonly uses: Map<number, LineUse>;
	readonly warnings: Warning[];
}

/** What the lines that come next belong to. */
type Owner =
	| { readonly kind: 'none' }
	| { readonly kind: 'heading'; readonly until: number }
	| { readonly kind: 'statement'; readonly block: StatementBlock }
	| { readonly kind: 'left-out' };

/**
 * Walks the lines with text once.
 *
 * @param content lines with text, page furniture and document heading left out
 * @param placed where headings and statements begin
 * @param statuses status boxes by position
 * @param headings positions of headings that are repeated and mean nothing
 */
export function assembleBlocks(
	content: readonly FormLine[],
	placed: readonly Placed[],
	statuses: ReadonlyMap<number, readonly StatusBox[]>,
	headings: ReadonlySet<number>
): Blocks {
	const blocks: Blocks = {
		items: new Map(),
		statements: new Map(),
		categories: new Set(),
		uses: new Map(),
		warnings: []
	};
	const starts = new Map(placed.map((anchor) => [anchor.at, anchor]));
	let owner: Owner = { kind: 'none' };
	let item: ItemBlock | null = null;
	let strays: FormLine[] = [];
	const closeStrays = () => {
		warnOfStrays(blocks, strays);
		strays = [];
	};
	content.forEach((line, at) => {
		const anchor = starts.get(at);
		if (anchor) {
			closeStrays();
			item = itemFor(blocks, anchor, content) ?? item;
			owner = open(blocks, anchor);
		}
		const status = anchor ? undefined : statuses.get(at);
		if (status) {
			closeStrays();
			const again =
				owner.kind === 'left-out' && status.every(({ kind }) => item?.statuses.has(kind));
			if (again) blocks.uses.set(line.index, { use: 'preamble' });
			else {
				takeStatus(blocks, item, line, status);
				owner = { kind: 'none' };
			}
		} else if (headings.has(at) || (owner.kind === 'heading' && at <= owner.until)) {
			blocks.uses.set(line.index, { use: 'heading' });
		} else if (owner.kind === 'statement') {
			owner.block.lines.push(line);
			const statement_no = owner.block.anchor.code;
			blocks.uses.set(line.index, { use: 'statement', statement_no });
		} else {
			if (owner.kind !== 'left-out' && item) strays.push(line);
			blocks.uses.set(line.index, { use: 'preamble' });
		}
	});
	closeStrays();
	return blocks;
}

function open(blocks: Blocks, anchor: Placed): Owner {
	if (anchor.repeated) return { kind: 'left-out' };
	if (anchor.kind !== 'statement') {
		if (anchor.kind === 'category') blocks.categories.add(anchor.code);
		return { kind: 'heading', until: anchor.openingEnd };
	}
	const block = { anchor, lines: [] };
	blocks.statements.set(anchor.code, block);
	return { kind: 'statement', block };
}

/** The item an anchor opens or belongs to; null for a category or a repeated place. */
function itemFor(blocks: Blocks, anchor: Placed, content: readonly FormLine[]): ItemBlock | null {
	if (anchor.kind === 'category' || anchor.repeated) return null;
	const headed = anchor.kind === 'item';
	const item_no = headed ? anchor.code : anchor.code.replace(/\.\d+$/, '');
	const line = (content[anchor.at] as FormLine).line;
	const known = blocks.items.get(item_no);
	if (!known) {
		const item: ItemBlock = { item_no, line, headed, statuses: new Map() };
		blocks.items.set(item_no, item);
		return item;
	}
	if (headed && !known.headed) {
		known.headed = true;
		known.line = line;
	}
	return known;
}

function takeStatus(
	blocks: Blocks,
	item: ItemBlock | null,
	line: FormLine,
	boxes: readonly StatusBox[]
): void {
	if (!item) {
		blocks.uses.set(line.index, { use: 'preamble' });
		blocks.warnings.push(warningOf('status-unassigned', line.line, { found: line.body }));
		return;
	}
	blocks.uses.set(line.index, { use: 'status', item_no: item.item_no });
	for (const { kind, mark } of boxes) {
		if (item.statuses.has(kind)) {
			const detail = { name: item.item_no, found: line.body };
			blocks.warnings.push(warningOf('status-repeated', line.line, detail));
		} else item.statuses.set(kind, { mark, line: line.line });
	}
}

/** Text inside an item that no statement claims. */
function warnOfStrays(blocks: Blocks, strays: readonly FormLine[]): void {
	const first = strays[0];
	if (!first) return;
	const detail = { count: strays.length, found: first.body };
	blocks.warnings.push(warningOf('text-unassigned', first.line, detail));
}
