/**
 * Reads the rows of a block. A sound row becomes two numbers (who answers, what is answered and how) and its
 * evidence; any other is put aside as it stands. Who and what are read once for each combination of cells.
 */
import { plainCell } from '$lib/importers/assessment/cell';
import type { BrokenRecord } from '$lib/importers/types';
import type { Dialect } from './dialect';
import { readText, staysAsItIs } from './evidence';
import { CellKeys } from './keys';
import { placesOf, WHAT_FIELDS, WHO_FIELDS, type Places } from './names';
import { ByteWriter } from './output';
import type { CellReaders, What, Who } from './readers';
import type { RowSink } from './records';
import { byteDialect } from './scan';
import type { TextCell } from './texts';

/** The rows of a block, as they go to the engine. */
export interface Batch {
	/** All rows, broken ones too. */
	readonly rows: number;
	/** `who`, `what`, `line`, evidence: in the dialect of the file. */
	readonly plain: Uint8Array<ArrayBuffer>;
	readonly plainRows: number;
	/** The same, and the characters of the evidence. */
	readonly single: readonly (readonly TextCell[])[];
	/** Rows put aside: line, cells, codes. */
	readonly rejected: readonly (readonly TextCell[])[];
	readonly broken: readonly BrokenRecord[];
	/** Evidence there is something to say of: line, target, what, code, found, expected in Thai and English. */
	readonly said: readonly (readonly TextCell[])[];
	/** Combinations met for the first time, with their numbers. */
	readonly who: readonly (readonly [number, Who])[];
	readonly what: readonly (readonly [number, What])[];
}

/** Rows of a wide table are taken apart before they are read. */
export type Apart = (cells: readonly string[]) => readonly (readonly string[])[];

const [COMMA_ROOM, LF] = [2 ** 20, 10];

export class RowTaker implements RowSink {
	/** Whether some row answers anything at all. */
	filled: boolean;
	readonly #readers: CellReaders;
	readonly #dialect: Dialect;
	readonly #delimiter: number;
	readonly #quote: number;
	readonly #evidence: number | undefined;
	/** What holds where the cell of the evidence is empty, and how it is read. */
	readonly #constant: string;
	readonly #whoPlaces: readonly number[];
	readonly #whatPlaces: readonly number[];
	readonly #whoKeys: CellKeys;
	readonly #whatKeys: CellKeys;
	/** Readings by the number of the key, and by text for rows that were read one by one. */
	readonly #who: Reading<Who>;
	readonly #what: Reading<What>;
	readonly #apart: Apart | null;
	readonly #everyPlace: readonly number[];
	readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	readonly #out = new ByteWriter(COMMA_ROOM);
	#sound = true;
	#batch = empty();

	constructor(
		readers: CellReaders,
		{
			dialect,
			places,
			evidence,
			apart
		}: { dialect: Dialect; places: Places; evidence: string; apart: Apart | null }
	) {
		this.#readers = readers;
		this.#dialect = dialect;
		const bytes = byteDialect(dialect);
		this.#delimiter = bytes?.delimiter ?? 0;
		this.#quote = bytes?.quote ?? -1;
		this.#evidence = places.evidence;
		this.#constant = evidence;
		this.#whoPlaces = placesOf(places, WHO_FIELDS);
		this.#whatPlaces = placesOf(places, WHAT_FIELDS);
		this.#whoKeys = new CellKeys(this.#whoPlaces);
		this.#whatKeys = new CellKeys(this.#whatPlaces);
		this.#who = new Reading((cells) => readers.readWho(this.#whoPlaces, cells));
		this.#what = new Reading((cells) => readers.readWhat(this.#whatPlaces, cells));
		this.#apart = apart;
		this.#everyPlace = Array.from({ length: dialect.width }, (_, place) => place);
		this.filled = readers.someAnswer;
	}

	/** @param sound whether `mayChange` finds nothing in the text of the block that comes now */
	begin(sound: boolean): void {
		this.#sound = sound;
		this.#batch = empty();
	}

	end(): Batch {
		this.filled ||= this.#readers.someAnswer;
		return {
			...this.#batch,
			plain: this.#out.take(),
			who: this.#who.news(),
			what: this.#what.news()
		};
	}

	plain(bytes: Uint8Array, starts: Int32Array, line: number): void {
		const who = this.#who.byKey(this.#whoKeys.numberOf(bytes, starts), () =>
			this.cellsIn(bytes, starts, this.#whoPlaces)
		);
		const what = this.#what.byKey(this.#whatKeys.numberOf(bytes, starts), () =>
			this.cellsIn(bytes, starts, this.#whatPlaces)
		);
		const place = this.#evidence;
		const from = place === undefined ? 0 : starts[place]!;
		const to = place === undefined ? 0 : starts[place + 1]! - 1;
		const { assessment } = this.#who.values[who]!;
		const { target, noEvidence } = this.#what.values[what]!;
		const wrong =
			assessment === null ||
			target === null ||
			(noEvidence && (to > from || this.#constant !== ''));
		if (wrong || !this.#asItIs(bytes, from, to)) {
			const cells = this.cellsIn(bytes, starts);
			this.#read(cells, line, who, what, place === undefined ? '' : cells[place]!);
			return;
		}
		this.#batch.rows++;
		this.#batch.plainRows++;
		const out = this.#out;
		out.number(who);
		out.byte(this.#delimiter);
		out.number(what);
		out.byte(this.#delimiter);
		out.number(line);
		out.byte(this.#delimiter);
		if (to > from) {
			out.part(bytes, from, to);
			this.filled = true;
		}
		out.byte(LF);
	}

	single(cells: readonly string[], line: number): void {
		for (const row of this.#apart?.(cells) ?? [cells]) {
			const who = this.#who.byText(this.#whoPlaces.map((place) => row[place] ?? ''));
			const what = this.#what.byText(this.#whatPlaces.map((place) => row[place] ?? ''));
			this.#read(row, line, who, what, this.#evidence === undefined ? '' : row[this.#evidence]!);
		}
	}

	/** The long rows of a row, with what each answers. */
	targets(cells: readonly string[]): (readonly [number | null, readonly string[]])[] {
		return (this.#apart?.(cells) ?? [cells]).map((row) => {
			const what = this.#what.byText(this.#whatPlaces.map((place) => row[place] ?? ''));
			return [this.#what.values[what]!.target, row] as const;
		});
	}

	broken(record: BrokenRecord): void {
		this.#batch.rows++;
		this.#batch.broken.push(record);
	}

	/** The cells of a combination, each in its place. */
	cellsOf(kind: 'who' | 'what', number: number): string[] {
		const [reading, places] =
			kind === 'who' ? [this.#who, this.#whoPlaces] : [this.#what, this.#whatPlaces];
		const row: string[] = [];
		const cells = reading.cells(number);
		places.forEach((place, i) => (row[place] = cells[i] ?? ''));
		return row;
	}

	/** Whether the evidence of a plain row goes to the engine as it stands. */
	#asItIs(bytes: Uint8Array, from: number, to: number): boolean {
		if (from === to) return this.#constant === '';
		const quoted = bytes[from] === this.#quote;
		if (quoted && to - from === 2) return this.#constant === '';
		return staysAsItIs(bytes, quoted ? from + 1 : from, quoted ? to - 1 : to, this.#sound);
	}

	#read(cells: readonly string[], line: number, who: number, what: number, evidence: string): void {
		const batch = this.#batch;
		batch.rows++;
		this.filled ||= plainCell(evidence) !== '';
		const { assessment, errors } = this.#who.values[who]!;
		const answer = this.#what.values[what]!;
		const { text, notice, expected } = readText(evidence, this.#constant);
		const onItem = answer.noEvidence && text !== null;
		if (assessment === null || answer.target === null || onItem) {
			const codes = [errors, answer.errors, onItem ? 'item-with-answer' : ''];
			batch.rejected.push([line, ...cells, codes.filter((code) => code !== '').join(' ')]);
			return;
		}
		batch.single.push([who, what, line, text, text?.length ?? 0]);
		if (notice === null) return;
		batch.said.push([
			line,
			answer.target,
			what,
			notice,
			evidence,
			expected?.th ?? '',
			expected?.en ?? ''
		]);
	}

	/** All cells of a plain row, or some of them. */
	cellsIn(bytes: Uint8Array, starts: Int32Array, places = this.#everyPlace): string[] {
		const { quote } = this.#dialect;
		return places.map((place) => {
			const text = this.#decoder.decode(bytes.subarray(starts[place], starts[place + 1]! - 1));
			if (quote === '' || !text.startsWith(quote)) return text;
			return text.slice(1, -1).replaceAll(quote + quote, quote);
		});
	}
}

/** What combinations of cells were read as, each under a number of its own. */
class Reading<T> {
	readonly values: T[] = [];
	readonly #read: (cells: readonly string[]) => T;
	readonly #byKey: number[] = [];
	readonly #byText = new Map<string, number>();
	readonly #texts: string[] = [];
	#told = 0;

	constructor(read: (cells: readonly string[]) => T) {
		this.#read = read;
	}

	byKey(key: number, cells: () => readonly string[]): number {
		return (this.#byKey[key] ??= this.byText(cells()));
	}

	byText(cells: readonly string[]): number {
		// No cell holds a NUL character.
		const text = cells.join('\0');
		let number = this.#byText.get(text);
		if (number === undefined) {
			number = this.values.push(this.#read(cells)) - 1;
			this.#byText.set(text, number);
			this.#texts.push(text);
		}
		return number;
	}

	cells(number: number): string[] {
		return this.#texts[number]!.split('\0');
	}

	/** Those met since this was asked before. */
	news(): (readonly [number, T])[] {
		const news = this.values.slice(this.#told).map((value, i) => [this.#told + i, value] as const);
		this.#told = this.values.length;
		return news;
	}
}

function empty() {
	return {
		rows: 0,
		plainRows: 0,
		single: [] as TextCell[][],
		rejected: [] as TextCell[][],
		broken: [] as BrokenRecord[],
		said: [] as TextCell[][]
	};
}
