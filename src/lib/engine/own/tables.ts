/** The rows a person brought, kept beside the site's database and shown under its names. */
import { sortCodes } from '$lib/form3/codes';
import { fileOf, TABLES, tablesOf } from '$lib/dataset/schema';
import { parseCsv } from '$lib/dataset/csv';
import { identifier, literal } from '../load';
import { SerialQueue } from '../queue';
import { roomFor } from './bulk/sql';
import { createKept, KEPT, OWN, readLayout, SHIPPED, type Layout } from './layout';
import { asOne, type OwnPort } from './port';
import type { OwnFiles } from './types';
import { nameEverything, REVIEWS_FILE, SHIPPED_FILE, type Apart } from './views';

/** What one file holds apart from the common tables, and how it is put away. */
interface HeldFile {
	readonly number: number;
	readonly apart: readonly Apart[];
	/** An imported table: rows that were put aside are kept beside it. */
	readonly imported?: boolean;
	/** Frees what stands apart; nothing refers to it any more. */
	readonly free: () => Promise<void>;
}

const nothing = async () => {};

/** One change at a time; a change is there whole or not at all. */
export class OwnTables {
	readonly port: OwnPort;
	readonly #changes = new SerialQueue();
	readonly #files = new Map<string, HeldFile>();
	#layout: Promise<Layout> | null = null;
	#next = 1;
	#reviewed = false;

	constructor(port: OwnPort) {
		this.port = port;
	}

	/** How the site's tables are typed; the catalogue of own rows is made on the first call. */
	layout(): Promise<Layout> {
		this.#layout ??= this.#open().catch((error: unknown) => {
			this.#layout = null;
			throw error;
		});
		return this.#layout;
	}

	async #open(): Promise<Layout> {
		const layout = await readLayout(this.port);
		await this.port.execAll([`ATTACH IF NOT EXISTS ':memory:' AS ${OWN}`]);
		await asOne(this.port, () => this.port.execAll(createKept(layout)));
		return layout;
	}

	/** Runs `work` when no other change is under way, with a number of its own for what it brings. */
	change<T>(work: (file: number) => Promise<T>, signal?: AbortSignal): Promise<T> {
		return this.#changes.run(async () => {
			await this.layout();
			return work(this.#next++);
		}, signal);
	}

	/**
	 * Ends a change: runs `insert` and gives the names their new meaning, both or neither.
	 * @param held null: the file is gone
	 */
	async replace(
		id: string,
		held: HeldFile | null,
		insert: () => Promise<void> = nothing
	): Promise<void> {
		const before = this.#files.get(id);
		const files = new Map(this.#files);
		files.delete(id);
		if (held) files.set(id, held);
		await asOne(this.port, async () => {
			if (before) await this.#clear(before.number);
			await insert();
			await this.#name([...files.values()]);
		});
		this.#files.clear();
		for (const [name, file] of files) this.#files.set(name, file);
		await this.#use();
		await before?.free();
	}

	/** Loads the CSVs of a validated dataset into the common tables, as rows of `file`. */
	async insertDataset(files: OwnFiles, file: number): Promise<void> {
		for (const table of tablesOf('dataset')) {
			const csv = files.get(fileOf(table));
			// What summaries say is already in the responses.
			if (csv === undefined || table === TABLES.summaries) continue;
			await this.insertCsv(table.name, csv, file);
		}
	}

	/** Rejects with `EngineError` `sql` when a cell does not fit its column. */
	async insertCsv(table: string, csv: string | Uint8Array, file: number): Promise<void> {
		const types = new Map((await this.layout()).get(table)!.map(({ name, type }) => [name, type]));
		const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
		const header = headerOf(bytes);
		if (header.length === 0) return;
		const columns = header.map(
			(name) => `${literal(name)}: ${literal(types.get(name) ?? 'VARCHAR')}`
		);
		const names = header
			.filter((name) => types.has(name))
			.map(identifier)
			.join(', ');
		const name = `own-${file}-${table}.csv`;
		const room = roomFor(bytes.byteLength);
		await this.port.withFiles([{ name, bytes }], (pathOf) => [
			`INSERT INTO ${KEPT}.${table} (file, ${names}) SELECT ${file}, ${names} FROM read_csv(` +
				`${literal(pathOf(name))}, auto_detect = false, header = true, delim = ',', quote = '"', ` +
				`escape = '"', nullstr = '', ${room}, columns = {${columns.join(', ')}})`
		]);
	}

	/** Takes the place of the decisions that were set before. */
	async setReviews(csv: string): Promise<void> {
		await this.change(async () => {
			const reviewed = parseCsv(csv).records.length > 0;
			await asOne(this.port, async () => {
				await this.port.exec(`DELETE FROM ${KEPT}.reviews WHERE file = ${REVIEWS_FILE}`);
				if (reviewed) await this.insertCsv('reviews', csv, REVIEWS_FILE);
				await this.#name([...this.#files.values()]);
			});
			this.#reviewed = reviewed;
			await this.#use();
		});
	}

	async remove(id: string): Promise<void> {
		if (!this.#files.has(id)) return;
		await this.change(() => this.replace(id, null));
	}

	/** Codes of the assessments a file brought, in their order. */
	async assessmentsOf(file: number): Promise<string[]> {
		const rows = await this.port.query<{ assessment_id: string }>(
			`SELECT assessment_id FROM ${KEPT}.assessments WHERE file = ${file}`
		);
		return sortCodes(rows.map(({ assessment_id }) => assessment_id));
	}

	/** Number of the file of this name; undefined when there is none. */
	fileNumber(id: string): number | undefined {
		return this.#files.get(id)?.number;
	}

	isImported(id: string): boolean {
		return this.#files.get(id)?.imported ?? false;
	}

	#clear(file: number): Promise<void> {
		const tables = tablesOf('dataset').filter((table) => table !== TABLES.summaries);
		return this.port.execAll(
			tables.map(({ name }) => `DELETE FROM ${KEPT}.${name} WHERE file = ${file}`)
		);
	}

	/** Finds which assessments give way to others of their code, and names everything anew. */
	async #name(files: readonly HeldFile[]): Promise<void> {
		const { port } = this;
		await port.execAll([
			`DELETE FROM ${KEPT}.hidden`,
			`INSERT INTO ${KEPT}.hidden
			WITH own AS (
				SELECT assessment_id, file, MAX(file) OVER (PARTITION BY assessment_id) AS last
				FROM ${KEPT}.assessments
			)
			SELECT file, assessment_id FROM own WHERE file < last
			UNION ALL
			SELECT ${SHIPPED_FILE}, CAST(s.assessment_id AS VARCHAR) FROM ${SHIPPED}.main.assessments s
			WHERE CAST(s.assessment_id AS VARCHAR) IN (SELECT assessment_id FROM ${KEPT}.assessments)`
		]);
		const hiding = await port.query<{ file: number }>(`SELECT DISTINCT file FROM ${KEPT}.hidden`);
		const contents = {
			apart: files.flatMap(({ apart }) => apart),
			hiding: new Set(hiding.map(({ file }) => file))
		};
		await port.execAll(nameEverything(await this.layout(), contents));
	}

	/** With nothing brought, questions are asked of the site's database alone, as if this were not here. */
	async #use(): Promise<void> {
		await this.port.use(this.#files.size > 0 || this.#reviewed ? OWN : SHIPPED);
	}
}

/** Longest header that is looked for; those of our tables are a few hundred characters. */
const HEADER_BYTES = 65_536;

/** Column names of a CSV; none where it is empty. */
function headerOf(bytes: Uint8Array): readonly string[] {
	const start = new TextDecoder().decode(bytes.subarray(0, HEADER_BYTES));
	return parseCsv(/^[^\r\n]*/.exec(start)?.[0] ?? '').header;
}
