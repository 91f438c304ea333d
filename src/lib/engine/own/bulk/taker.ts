/**
 * Reads the rows of a block. A sound row becomes two numbers (whose answer, what is answered and how) and its
 * evidence; any other is put aside as it stands. Who and what are read once for each combination of cells.
 */
import { plainCell } from '$lib/importers/assessment/cell';
import type { Framework } from '$lib/form3/types';
import type { BrokenRecord } from '$lib/importers/types';
import type { Cell } from '../columns';
import { SoundRows, type Batch } from './batch';
import type { Dialect } from './dialect';
import { charsAsTheyAre, readText } from './evidence';
import { CellKeys } from './keys';
import { placesOf, WHAT_FIELDS, WHO_FIELDS, type Places } from './names';
import { Notices } from './notices';
import type { CellReaders, What, Who } from './readers';
import { Reading } from './reading';
import type { RowSink } from './records';
import { byteDialect } from './scan';
import { Tally } from './tally';

/** Rows of a wide table are taken apart before they are read. */
export type Apart = (cells: readonly string[]) => readonly (readonly string[])[];

export interface TakerShape {
	readonly dialect: Dialect;
	/** Of the fields in a row as it is read; in a wide table once it is taken apart. */
	readonly places: Places;
	/** What holds where the cell of the evidence is empty. */
	readonly evidence: string;
	readonly apart: Apart | null;
	readonly framework: Framework;
}

export class RowTaker implements RowSink {
	/** Whether some row answers anything at all. */
	filled: boolean;
	/** Of the sound rows. */
	readonly tally: Tally;
	readonly notices = new Notices();
	readonly #readers: CellReaders;
	readonly #dialect: Dialect;
	readonly #quote: number;
	readonly #evidence: number | undefined;
	/** What holds where the cell of the evidence is empty, and how it is read. */
	readonly #constant: string;
	readonly #whoPlaces: readonly number[];
	readonly #whatPlaces: readonly number[];
	readonly #whoKeys: CellKeys;
	readonly #whatKeys: CellKeys;
	/** Combinations that name their organisation: sound rows, and the line of the first. */
	readonly #named = new Map<number, { rows: number; readonly line: number }>();
	/** Readings by the number of the key, and by text for rows that were read one by one. */
	readonly #who: Reading<Who>;
	readonly #what: Reading<What>;
	readonly #apart: Apart | null;
	readonly #everyPlace: readonly number[];
	readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	readonly #encoder = new TextEncoder();
	readonly #sound = new SoundRows();
	/** Of the block. */
	#rows = 0;
	#rejected: Cell[][] = [];
	#broken: BrokenRecord[] = [];

	constructor(readers: CellReaders, { dialect, places, evidence, apart, framework }: TakerShape) {
		this.#readers = readers;
		this.#dialect = dialect;
		this.#quote = byteDialect(dialect)?.quote ?? -1;
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
		this.tally = new Tally(framework);
	}

	begin(): void {
		this.#rows = 0;
		this.#rejected = [];
		this.#broken = [];
	}

	end(): Batch {
		const { someAnswer, assessments } = this.#readers;
		this.filled ||= someAnswer;
		return {
			rows: this.#rows,
			sound: this.#sound.take({ assessments, what: this.#what.values }),
			rejected: this.#rejected,
			broken: this.#broken,
			what: this.#what.news()
		};
	}

	plain(bytes: Uint8Array, starts: Int32Array, line: number): void {
		if (this.#apart) return this.single(this.cellsIn(bytes, starts), line);
		// Nothing is made anew for a row, of which there are millions.
		const whoKey = this.#whoKeys.numberOf(bytes, starts);
		let who = this.#who.numberOf(whoKey);
		if (who < 0) who = this.#who.learn(whoKey, this.cellsIn(bytes, starts, this.#whoPlaces));
		const whatKey = this.#whatKeys.numberOf(bytes, starts);
		let what = this.#what.numberOf(whatKey);
		if (what < 0) what = this.#what.learn(whatKey, this.cellsIn(bytes, starts, this.#whatPlaces));
		const place = this.#evidence;
		const from = place === undefined ? 0 : starts[place]!;
		const to = place === undefined ? 0 : this.#endOf(bytes, from, starts[place + 1]! - 1);
		const owner = this.#who.values[who]!;
		const answer = this.#what.values[what]!;
		const { assessment } = owner;
		const wrong = assessment === null || answer.target === null || answer.noEvidence;
		const chars = wrong ? -1 : this.#take(bytes, from, to);
		if (wrong || chars < 0) {
			const cells = this.cellsIn(bytes, starts);
			this.#read(cells, line, who, what, place === undefined ? '' : cells[place]!);
			return;
		}
		this.#rows++;
		this.filled ||= chars > 0;
		this.tally.add(assessment, answer, chars > 0);
		this.#count(line, who, what);
		this.#sound.add(assessment, what, line, chars);
	}

	single(cells: readonly string[], line: number): void {
		for (const row of this.#apart?.(cells) ?? [cells]) {
			const [who, what] = this.#numbers(row);
			this.#read(row, line, who, what, this.#evidence === undefined ? '' : row[this.#evidence]!);
		}
	}

	/**
	 * Puts sound rows aside after all.
	 * @param sought codes by the number of what a row answers
	 * @returns the (long) rows found among those of a row of the file, with their codes
	 */
	putAside(
		cells: readonly string[],
		line: number,
		sought: ReadonlyMap<number, string>
	): (readonly [cells: readonly string[], codes: string])[] {
		return (this.#apart?.(cells) ?? [cells]).flatMap((row) => {
			const [who, what] = this.#numbers(row);
			const codes = sought.get(what);
			if (codes === undefined) return [];
			this.#takeBack(row, line, who, what);
			return [[row, codes] as const];
		});
	}

	#numbers(row: readonly string[]): [who: number, what: number] {
		return [
			this.#who.byText(this.#whoPlaces.map((place) => row[place] ?? '')),
			this.#what.byText(this.#whatPlaces.map((place) => row[place] ?? ''))
		];
	}

	broken(record: BrokenRecord): void {
		this.#rows++;
		this.#broken.push(record);
	}

	/** Names that sound rows give organisations, by code; of several the one that stands first in the file. */
	names(): ReadonlyMap<string, string> {
		const named = [...this.#named.entries()]
			.filter(([, { rows }]) => rows > 0)
			.sort(([, a], [, b]) => b.line - a.line);
		// Of equal keys a map keeps the last.
		return new Map(
			named.map(([who]) => {
				const { org_id, name } = this.#who.values[who]!;
				return [org_id!, name!] as const;
			})
		);
	}

	/** Whether an error is of the cells that say who answers. */
	saysOfWho(code: string): boolean {
		return this.#who.values.some(({ errors }) => errors.split(' ').includes(code));
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

	/** The end of a cell; an empty one in quotes has no length either. */
	#endOf(bytes: Uint8Array, from: number, to: number): number {
		return to - from === 2 && bytes[from] === this.#quote ? from : to;
	}

	/**
	 * Takes the evidence of a plain row where it stays as it stands.
	 * @returns its characters; -1 where it is to be read
	 */
	#take(bytes: Uint8Array, from: number, to: number): number {
		if (from === to) return this.#constant === '' ? 0 : -1;
		const { evidence } = this.#sound;
		const quote = this.#quote;
		if (bytes[from] !== quote) {
			const chars = charsAsTheyAre(bytes, from, to);
			if (chars >= 0) evidence.part(bytes, from, to);
			return chars;
		}
		const chars = charsAsTheyAre(bytes, from + 1, to - 1);
		if (chars < 0) return chars;
		return chars - evidence.unquoted(bytes, from + 1, to - 1, quote);
	}

	#read(cells: readonly string[], line: number, who: number, what: number, evidence: string): void {
		this.#rows++;
		this.filled ||= plainCell(evidence) !== '';
		const owner = this.#who.values[who]!;
		const answer = this.#what.values[what]!;
		const read = readText(evidence, this.#constant);
		const onItem = answer.noEvidence && read.text !== null;
		if (owner.assessment === null || answer.target === null || onItem) {
			const codes = [owner.errors, answer.errors, onItem ? 'item-with-answer' : ''];
			this.#rejected.push([line, ...cells, codes.filter((code) => code !== '').join(' ')]);
			return;
		}
		if (read.text !== null) this.#sound.evidence.part(this.#encoder.encode(read.text));
		this.#sound.add(owner.assessment, what, line, read.text?.length ?? 0);
		this.tally.add(owner.assessment, answer, read.text !== null);
		this.#count(line, who, what);
		this.notices.add(read.notice ?? '', line, what, 'evidence', 0, { cell: evidence, read });
	}

	#count(line: number, who: number, what: number): void {
		const owner = this.#who.values[who]!;
		this.notices.add(owner.notices, line, what, 'who', who);
		this.notices.add(this.#what.values[what]!.notices, line, what, 'what', what);
		if (owner.name === null) return;
		const named = this.#named.get(who);
		if (named) named.rows++;
		else this.#named.set(who, { rows: 1, line });
	}

	/** Takes back a row that was taken, as it was read. */
	#takeBack(cells: readonly string[], line: number, who: number, what: number): void {
		const owner = this.#who.values[who]!;
		const answer = this.#what.values[what]!;
		const cell = this.#evidence === undefined ? '' : (cells[this.#evidence] ?? '');
		const { text, notice } = readText(cell, this.#constant);
		this.tally.remove(owner.assessment!, answer, text !== null);
		this.notices.remove(owner.notices, line, what);
		this.notices.remove(answer.notices, line, what);
		this.notices.remove(notice ?? '', line, what);
		const named = this.#named.get(who);
		if (named) named.rows--;
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
