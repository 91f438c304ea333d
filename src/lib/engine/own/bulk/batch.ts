/** Rows on their way to the engine. */
import type { BrokenRecord } from '$lib/importers/types';
import type { ColumnRows } from '../columns';
import { ByteWriter } from './output';
import type { What } from './readers';
import { roomy } from './tally';
import type { TextCell } from './texts';

/** The rows of a block, as they go to the engine. */
export interface Batch {
	/** All rows, broken ones too. */
	readonly rows: number;
	readonly sound: Pick<ColumnRows, 'rows' | 'columns'>;
	/** Rows put aside: line, cells, codes. */
	readonly rejected: readonly (readonly TextCell[])[];
	readonly broken: readonly BrokenRecord[];
	/** Assessments met for the first time: their numbers and codes. */
	readonly assessments: readonly (readonly [number, string])[];
	/** What is answered and how, where it was met for the first time, with its number. */
	readonly what: readonly (readonly [number, What])[];
}

/** Rows and bytes of a block to begin with. */
const [ROWS, BYTES] = [2 ** 12, 2 ** 16];

/** Sound rows by columns. A row's evidence is written first, then the row. */
export class SoundRows {
	/** Where the evidence of the row goes. */
	readonly evidence = new ByteWriter(BYTES);
	#assessment = new Uint32Array(ROWS);
	#what = new Uint32Array(ROWS);
	#line = new Uint32Array(ROWS);
	#chars = new Uint32Array(ROWS);
	/** Where the evidence of each row begins. */
	#starts = new Int32Array(ROWS + 1);
	#rows = 0;

	/** @param chars characters of the evidence */
	add(assessment: number, what: number, line: number, chars: number): void {
		const row = this.#rows++;
		if (row >= this.#line.length) this.#grow();
		this.#assessment[row] = assessment;
		this.#what[row] = what;
		this.#line[row] = line;
		this.#chars[row] = chars;
		this.#starts[row + 1] = this.evidence.length;
	}

	/** What was added; there is nothing any more afterwards. */
	take(): Batch['sound'] {
		const rows = this.#rows;
		this.#rows = 0;
		return {
			rows,
			columns: [
				{ name: 'assessment', values: this.#assessment.slice(0, rows) },
				{ name: 'what', values: this.#what.slice(0, rows) },
				{ name: 'line', values: this.#line.slice(0, rows) },
				{
					name: 'evidence',
					bytes: this.evidence.take(),
					starts: this.#starts.slice(0, rows + 1)
				},
				{ name: 'evidence_chars', values: this.#chars.slice(0, rows) }
			]
		};
	}

	#grow(): void {
		const room = this.#line.length * 2;
		this.#assessment = roomy(this.#assessment, room);
		this.#what = roomy(this.#what, room);
		this.#line = roomy(this.#line, room);
		this.#chars = roomy(this.#chars, room);
		this.#starts = roomy(this.#starts, room + 1);
	}
}
