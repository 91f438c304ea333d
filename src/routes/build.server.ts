/**
 * The build asks the same questions as the browser, of the same database, on the native engine.
 * Only prerendering runs this; nothing of it reaches the page but rows.
 */
import { resolve } from 'node:path';
import type { QueryEngine } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { ask, type Query } from '$lib/queries/query';

let engine: Promise<QueryEngine> | undefined;

function shared(): Promise<QueryEngine> {
	engine ??= createNativeEngine({ path: resolve('static/pmqa.duckdb'), readOnly: true });
	return engine;
}

/** Runs one query while a page is prerendered. */
export async function askAtBuild<P extends object, Row extends object>(
	query: Query<P, Row>,
	params: P
): Promise<Row[]> {
	return ask(await shared(), query, params);
}
