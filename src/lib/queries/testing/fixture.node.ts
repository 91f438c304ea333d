/** The fixture as a file, and what the native engine answers from it: browser tests compare with that. */
import { DuckDBInstance } from '@duckdb/node-api';
import { createNativeEngine } from '$lib/engine/native.node';
import type { ResultRow, SqlValue } from '$lib/engine/engine';
import { sqlConstant } from '$lib/engine/constant';
import { makeAggregates } from '../compare/ahead/make';
import { QUERIES } from '../index';
import { fill, SAMPLES } from './fixture';

/** One question with its parameters, and its rows. */
export interface Answer {
	readonly name: string;
	readonly params: readonly SqlValue[];
	readonly rows: readonly ResultRow[];
}

/** Writes the fixture as the site's database is written; `ballast` rows make it as large as need be. */
export async function writeDatabase(path: string, { ballast = 0 } = {}): Promise<void> {
	const engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	await engine.run(
		`ATTACH ${sqlConstant(path)} AS made (STORAGE_VERSION 'v1.0.0', BLOCK_SIZE 16384)`
	);
	await fill(engine, 'made');
	if (ballast > 0) {
		await engine.run(
			`CREATE TABLE made.ballast AS SELECT HASH(range) AS noise FROM range(${ballast})`
		);
	}
	await engine.run('DETACH made');
	await engine.close();
	await addAggregates(path);
}

/** Writes a sound database that holds other tables than ours. */
export async function writeOther(path: string, tables: readonly string[]): Promise<void> {
	const engine = await createNativeEngine({ path: ':memory:', readOnly: false });
	await engine.run(`ATTACH ${sqlConstant(path)} AS made (STORAGE_VERSION 'v1.0.0')`);
	for (const table of tables) await engine.run(`CREATE TABLE made.${table}`);
	await engine.run('DETACH made');
	await engine.close();
}

/** Makes the tables that are made ahead, of the rows that stand in the file. */
export async function addAggregates(path: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(`ATTACH ${sqlConstant(path)} AS out`);
	await makeAggregates(connection, 'out');
	await connection.run('USE memory');
	await connection.run('DETACH out');
	connection.closeSync();
	instance.closeSync();
}

/** Every question, with all of its parameters and with those only that it must have. */
export async function nativeRows(path: string): Promise<Answer[]> {
	const engine = await createNativeEngine({ path });
	const answers: Answer[] = [];
	for (const { name, params, sql } of Object.values(QUERIES)) {
		for (const all of [true, false]) {
			const given = params.map((spec) =>
				spec.optional && !all ? null : (SAMPLES[spec.name] ?? null)
			);
			answers.push({ name, params: given, rows: await engine.run(sql, given) });
		}
	}
	await engine.close();
	return answers;
}
