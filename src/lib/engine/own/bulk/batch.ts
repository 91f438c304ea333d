/** Rows on their way to the engine. */
import { MARKS } from '$lib/form3/types';
import type { BrokenRecord } from '$lib/importers/types';
import { codesFor, type Cell, type ColumnRows } from '../columns';
import { ByteWriter } from './output';
import type { What } from './readers';
import { roomy } from './tally';

/** The rows of a block, as they go to the engine. */
export interface Batch {
	/** All rows, broken ones too. */
	readonly rows: number;
	readonly sound: Pick<ColumnRows, 'rows' | 'columns'>;
	/** Rows put aside: line, cells, codes. */
	readonly rejected: readonly (readonly Cell[])[];
	readonly broken: readonly BrokenRecord[];
	/** What is answered and how, where it was met for the first time, with its number. */
	readonly what: readonly (readonly [number, What])[];
}

/** Rows and bytes of a block to begin with. */
const [ROWS, BYTES] = [2 ** 12, 2 ** 16];

/** What the numbers of sound rows stand for. */
export interface Numbered {
	readonly assessments: readonly { readonly assessment_id: string }[];
	readonly what: readonly What[];
}

/** Sound rows by columns. A row's evidence is written first, then the row. */
export class SoundRows {
	/** Where the evidence of the row goes. */
	readonly evidence = new ByteWriter(BYTES);
	readonly #assessments = new BlockCodes();
	#assessment = new Int32Array(ROWS);
	#what = new Int32Array(ROWS);
	#line = new Uint32Array(ROWS);
	#chars = new Uint32Array(ROWS);
	/** Where the evidence of each row begins. */
	#starts = new Int32Array(ROWS + 1);
	#rows = 0;

	/** @param chars characters of the evidence */
	add(assessment: number, what: number, line: number, chars: number): void {
		const row = this.#rows++;
		if (row >= this.#line.length) this.#grow();
		this.#assessment[row] = this.#assessments.codeOf(assessment);
		this.#what[row] = what;
		this.#line[row] = line;
		this.#chars[row] = chars;
		this.#starts[row + 1] = this.evidence.length;
	}

	/** What was added, as the columns of the table of rows; there is nothing any more afterwards. */
	take({ assessments, what }: Numbered): Batch['sound'] {
		const rows = this.#rows;
		const begun = this.#assessments.take();
		const whats = this.#what.subarray(0, rows);
		const texts = begun.map((number) => assessments[number]!.assessment_id);
		const whose = codesFor(texts.length, rows);
		whose.set(this.#assessment.subarray(0, rows));
		const statements = codesFor(what.length, rows);
		statements.set(whats);
		const marks = codesFor(MARK_TEXTS.length, rows);
		const options = new Uint8Array(rows);
		const markOf = what.map(({ mark }) => MARK_TEXTS.indexOf(mark));
		const optionOf = what.map(({ option_no }) => option_no ?? NO_OPTION);
		for (let row = 0; row < rows; row++) {
			const number = whats[row]!;
			marks[row] = markOf[number]!;
			options[row] = optionOf[number]!;
		}
		const columns = [
			{ name: 'assessment_id', codes: whose, texts },
			{
				name: 'statement_no',
				codes: statements,
				texts: what.map(({ statement_no }) => statement_no)
			},
			{ name: 'option_no', values: options, none: NO_OPTION },
			{ name: 'mark', codes: marks, texts: MARK_TEXTS },
			{ name: 'evidence', bytes: this.evidence.take(), starts: this.#starts.slice(0, rows + 1) },
			{ name: 'evidence_chars', values: this.#chars.slice(0, rows) },
			{ name: 'line', values: this.#line.slice(0, rows) },
			{
				name: 'what',
				values: what.length > 2 ** 16 ? new Uint32Array(whats) : new Uint16Array(whats)
			}
		];
		this.#rows = 0;
		return { rows, columns };
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

const MARK_TEXTS: readonly What['mark'][] = [...MARKS, null];

/** Options are counted from 1. */
const NO_OPTION = 0;

/** Numbers of a block, counted from 0 as they are met: a block holds few of all assessments. */
class BlockCodes {
	/** Code + 1 by number; 0 where it was not met. */
	#codes = new Int32Array(64);
	#met: number[] = [];

	codeOf(number: number): number {
		this.#codes = roomy(this.#codes, number + 1);
		const code = this.#codes[number]!;
		return (code > 0 ? code : (this.#codes[number] = this.#met.push(number))) - 1;
	}

	/** The numbers by their codes; the next block begins anew. */
	take(): readonly number[] {
		const met = this.#met;
		for (const number of met) this.#codes[number] = 0;
		this.#met = [];
		return met;
	}
}
