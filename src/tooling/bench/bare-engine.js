// The least that DuckDB-WASM needs to be open: what the site's engine is measured against.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

async function open() {
	const start = performance.now();
	const database = new AsyncDuckDB(new VoidLogger(), new Worker('worker.js'));
	await database.instantiate('engine.wasm');
	await database.open({});
	return performance.now() - start;
}

/** @type {any} */ (window).bareEngineMs = open();
