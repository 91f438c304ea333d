/** A table read block by block, the next while one is worked on; any block can be read again. */
import { sniffDelimited } from '$lib/importers/tables/sniff';
import { turn } from '../../turn';
import type { BulkPlan } from '../types';
import { readBlock, type PartedFile } from './blocks';
import { newlineOf, type Dialect } from './dialect';
import { pausing } from './pause';
import { READ_SIZES, readRows, type BlockEnd, type ReadSizes, type RowSink } from './records';

/** Bytes looked at to learn how the table is written. */
const HEAD_BYTES = 256 * 1024;

/** How much smaller than the others the first block is. */
const FIRST_PART = 4;

/** Takes the rows of one block after another. */
export interface BlockSink<T> extends RowSink {
	begin(): void;
	end(): T;
}

export interface ReadBlock<T> {
	readonly taken: T;
	/** Bytes of the file read so far. */
	readonly done: number;
}

interface Place {
	readonly at: number;
	readonly line: number;
}

export class TableReader {
	/** Where each block began. */
	readonly index: Place[] = [];
	/** Physical lines of the file, once it was read. */
	lines = 0;
	readonly #file: FileAhead;
	readonly #name: string;
	readonly #dialect: Dialect;
	readonly #sizes: ReadSizes;
	readonly #signal: AbortSignal | undefined;

	constructor(
		file: Blob,
		name: string,
		dialect: Dialect,
		{ sizes = READ_SIZES, signal }: { sizes?: ReadSizes; signal?: AbortSignal }
	) {
		this.#file = new FileAhead(file);
		this.#name = name;
		this.#dialect = dialect;
		this.#sizes = sizes;
		this.#signal = signal;
	}

	/** Reads the whole file, for each block what the sink made of it. */
	async *blocks<T>(sink: BlockSink<T>): AsyncGenerator<ReadBlock<T>> {
		let reading: Promise<ReadBlock<T> & { next: Place | null }> | null;
		reading = this.read({ at: 0, line: 1 }, sink);
		while (reading !== null) {
			const { next, ...block }: ReadBlock<T> & { next: Place | null } = await reading;
			reading = next === null ? null : this.read(next, sink);
			// Whoever takes the blocks may have stopped before this one fails.
			reading?.catch(() => {});
			yield block;
		}
	}

	/** Reads again the block of that number, as it was read before. */
	async again<T>(block: number, sink: BlockSink<T>): Promise<T> {
		return (await this.read(this.index[block]!, sink, false)).taken;
	}

	private async read<T>(
		{ at, line }: Place,
		sink: BlockSink<T>,
		first = true
	): Promise<ReadBlock<T> & { next: Place | null }> {
		if (first) this.index.push({ at, line });
		const pause = pausing(this.#signal);
		// The first is a small one, so that the engine has something to do soon.
		for (let size = this.#sizes.block / (at === 0 ? FIRST_PART : 1); ; size *= 2) {
			const block = await readBlock(this.#file, this.#dialect.encoding, at, size, this.#name);
			if (first && !block.last)
				this.#file.ahead(block.placeOf(block.bytes.length), this.#sizes.block);
			sink.begin();
			const read: BlockEnd = await readRows(block, line, this.#dialect, sink, {
				sizes: this.#sizes,
				pause
			});
			await turn();
			const taken = sink.end();
			if (read.end === 0 && !block.last) continue;
			const next = block.last ? null : { at: block.placeOf(read.end), line: read.line };
			if (next === null) this.lines = read.line - (endsLine(block.bytes) ? 1 : 0);
			return { taken, done: next?.at ?? this.#file.size, next };
		}
	}
}

/** A file whose next part is read while one is worked on. */
class FileAhead implements PartedFile {
	readonly #file: Blob;
	#next: { from: number; size: number; bytes: Promise<ArrayBuffer> } | null = null;

	constructor(file: Blob) {
		this.#file = file;
	}

	get size(): number {
		return this.#file.size;
	}

	async read(from: number, size: number): Promise<ArrayBuffer> {
		const next = this.#next;
		this.#next = null;
		if (next?.from === from && next.size === size) return next.bytes;
		return this.#file.slice(from, from + size).arrayBuffer();
	}

	/** Begins to read a part that will be asked for. */
	ahead(from: number, size: number): void {
		const bytes = this.read(from, size);
		// Told when it is asked for; it may never be.
		bytes.catch(() => {});
		this.#next = { from, size, bytes };
	}
}

function endsLine(bytes: Uint8Array): boolean {
	const end = bytes.at(-1);
	return end === 10 || end === 13;
}

/** How the table is written, as it was found or chosen when it was mapped. */
export async function dialectOf(file: Blob, { name, shape, columns }: BulkPlan): Promise<Dialect> {
	const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
	const chosen = {
		...(shape.encoding === null ? {} : { encoding: shape.encoding }),
		...(shape.delimiter === null ? {} : { delimiter: shape.delimiter }),
		...(shape.quote === null ? {} : { quote: shape.quote }),
		headerRow: shape.headerRow
	};
	const found = sniffDelimited(head, name, chosen, head.length === file.size);
	const { encoding } = found.shape;
	return {
		encoding,
		...found.format,
		width: columns.length,
		dataLine: found.dataLine,
		headerLine: found.shape.headerRow,
		comments: found.comments,
		newline: newlineOf(new TextDecoder(encoding).decode(head))
	};
}
