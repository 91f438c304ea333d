/** An archive: a database of many assessments, beside the site or on this device, in an engine of its own. */
import { EngineError, type LoadProgress, type QueryEngine } from './engine';
import { startSteady, type LineNews, type SteadyEngine } from './steady';
import { startWasmEngine } from './wasm';
import { locate, type FileNews } from './wasmDatabase';

/** Of our own origin, or a file the person chose. */
export type ArchivePlace = { readonly url: string } | { readonly file: File };

export interface ArchiveOptions extends FileNews {
	readonly place: ArchivePlace;
	/** Of the engine itself. */
	readonly onProgress?: (progress: LoadProgress) => void;
	/** Bytes of the archive that were read by parts, over all times it was opened. */
	readonly onRead?: (bytes: number) => void;
	readonly onLine?: (news: LineNews) => void;
	readonly signal: AbortSignal;
}

/** Columns that questions of the comparison cannot do without. */
const NEEDED = {
	assessments: ['assessment_id', 'org_id', 'year_be', 'assessor', 'provenance'],
	organizations: ['org_id', 'kind', 'name_th', 'name_en', 'region', 'province_code'],
	responses: ['assessment_id', 'statement_no', 'mark', 'figure_count', 'link_count'],
	item_status: ['assessment_id', 'item_no', 'not_started', 'in_progress'],
	statements: ['statement_no', 'item_no'],
	reviews: ['assessment_id', 'target']
};

const COLUMNS = `SELECT table_name, column_name FROM duckdb_columns()
WHERE database_name = CURRENT_DATABASE()`;

/**
 * Opens an archive and looks whether it is one.
 * Rejects with `EngineError`, which `whyNot` (fileError.ts) explains, or an `AbortError`; nothing is left running then.
 */
export function openArchive(options: ArchiveOptions): Promise<SteadyEngine> {
	let all = 0;
	const open = (signal: AbortSignal) => {
		const before = all;
		return start(options, signal, (bytes) => {
			all = before + bytes;
			options.onRead?.(all);
		});
	};
	return startSteady({ open, onNews: (news) => options.onLine?.(news) }, options.signal);
}

async function start(
	{ place, onProgress, onSize, onWhole }: ArchiveOptions,
	signal: AbortSignal,
	onRead: (bytes: number) => void
): Promise<QueryEngine> {
	const engine = await startWasmEngine({
		databaseUrl: 'url' in place ? place.url : '',
		find: async (url, stop) => {
			if ('url' in place) return locate(url, stop, { onSize, onWhole });
			onSize?.(place.file.size);
			return place;
		},
		onProgress,
		onRead,
		signal
	});
	try {
		await lookAt(engine, signal);
		return engine;
	} catch (error) {
		void engine.close();
		throw error;
	}
}

async function lookAt(engine: QueryEngine, signal: AbortSignal): Promise<void> {
	type Column = { readonly table_name: string; readonly column_name: string };
	const columns = await engine.run<Column>(COLUMNS, [], { signal });
	const has = new Set(columns.map(({ table_name, column_name }) => `${table_name}.${column_name}`));
	const missing = Object.entries(NEEDED).flatMap(([table, names]) =>
		names.map((name) => `${table}.${name}`).filter((name) => !has.has(name))
	);
	if (missing.length === 0) return;
	const ours = has.has('assessments.assessment_id') && has.has('organizations.org_id');
	const what = ours ? 'Not this version of a database' : 'No database of assessments';
	throw new EngineError('sql', `${what}: ${missing.join(', ')} missing`);
}
