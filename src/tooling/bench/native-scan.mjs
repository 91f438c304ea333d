// Runs SQL on native DuckDB, one thread, and prints the median of each in milliseconds as JSON. A process of its own
// for each version of DuckDB: two of them cannot stand in one.
// usage: node native-scan.mjs FOLDER DATABASE TURNS SQL... (FOLDER: the project whose DuckDB it is)
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './stats.mjs';

const [folder = '', path = '', turns = '', ...questions] = process.argv.slice(2);
const script = createRequire(join(folder, 'package.json')).resolve('@duckdb/node-api');
/** @type {typeof import('@duckdb/node-api')} */
const { DuckDBInstance } = await import(pathToFileURL(script).href);
const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY', threads: '1' });
const connection = await instance.connect();
const times = [];
for (const sql of questions) {
	const each = [];
	// The first one fetches what it reads.
	for (let n = 0; n <= Number(turns); n++) {
		const start = performance.now();
		await connection.runAndReadAll(sql);
		each.push(performance.now() - start);
	}
	times.push(median(each.slice(1)));
}
connection.closeSync();
instance.closeSync();
process.stdout.write(JSON.stringify(times));
