/** The end of an import: the rules over all rows, what they set aside, the report, and the tables in their place. */
import { ignoredColumns } from '$lib/importers/assessment/mapping';
import { missingColumns } from '$lib/importers/assessment/row';
import type { BrokenRecord } from '$lib/importers/types';
import { EngineError } from '../../engine';
import { KEPT } from '../layout';
import type { OwnPort } from '../port';
import type { OwnTables } from '../tables';
import type { BulkOptions, BulkReport } from '../types';
import type { Dialect } from './dialect';
import type { Import, TableReader } from './import';
import type { Loader } from './loader';
import { cell } from './names';
import { unlisted, type CellReaders } from './readers';
import { Reporter } from './report';
import { applyRules, ruleTables } from './rules';
import * as settle from './settle';
import type { ImportShape } from './sql';
import { insertRows } from './texts';

export interface Loaded {
	readonly shape: ImportShape;
	readonly loader: Loader;
	readonly reader: TableReader;
	readonly readers: CellReaders;
	readonly dialect: Dialect;
	/** The first rows whose cells could not be told apart. */
	readonly broken: readonly BrokenRecord[];
}

export async function finish(
	tables: OwnTables,
	job: Import,
	loaded: Loaded,
	options: BulkOptions
): Promise<BulkReport> {
	const { port } = tables;
	const { names, plan } = job;
	const { shape, loader, readers } = loaded;
	await everyRowIsThere(port, job, loader.rows);
	const report = new Reporter(port, shape, readers, options);
	for (const { line, code, found, expected } of loaded.broken) {
		report.problems.add(
			code,
			{ line, column: null },
			{ found, expected: { th: expected, en: expected } }
		);
	}
	const duplicates = await judge(port, job, loaded, report, options);
	await finishRows(tables, job, loaded, duplicates !== null, options);
	const assessments = await tables.assessmentsOf(job.number);
	const [rejected] = await port.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${names.rejected}`);
	return {
		rowsRead: loader.rows,
		rowsAccepted: loader.rows - rejected!.n,
		rowsRejected: rejected!.n,
		duplicates: duplicates ?? 0,
		groups: report.problems.groups(),
		ignoredColumns: ignoredColumns(plan.columns, plan.mapping),
		rejected: await report.rejected(),
		assessments
	};
}

/** No row may be lost on the way: better nothing is loaded than a part. */
async function everyRowIsThere(port: OwnPort, { names }: Import, rows: number): Promise<void> {
	const [there] = await port.query<{ n: number }>(
		`SELECT (SELECT COUNT(*) FROM ${names.rows}) + (SELECT COUNT(*) FROM ${names.rejected}) AS n`
	);
	if (there?.n !== rows) {
		throw new EngineError(
			'sql',
			`${there?.n} rows were taken or put aside where there are ${rows}`
		);
	}
}

/**
 * Applies the rules and takes out of the rows what they set aside.
 * @returns the number of repeated rows; null where the table is refused as a whole
 */
async function judge(
	port: OwnPort,
	job: Import,
	loaded: Loaded,
	report: Reporter,
	options: BulkOptions
): Promise<number | null> {
	const { names, plan } = job;
	const { loader, shape } = loaded;
	const headerRow = plan.shape.headerRow || 1;
	if (!loader.filled || loader.rows === 0) {
		const [cells] = await port.query<{ n: number }>(
			`SELECT (SELECT COUNT(*) FROM ${names.rows}) +
				(SELECT COUNT(*) FROM ${names.rejected} WHERE who IS NOT NULL) AS n`
		);
		if (cells!.n > 0 || loader.rows === 0) {
			report.problems.add('nothing-filled-in', { line: headerRow, column: null });
			report.problems.count('nothing-filled-in', cells!.n || 1);
		}
		await port.exec(
			`UPDATE ${names.rejected} SET codes = 'nothing-filled-in' WHERE who IS NOT NULL`
		);
		await castOut(port, job, loaded, everyRow(names.rows, 'nothing-filled-in'), options);
		return null;
	}
	await report.wrongCells();
	const missing = missingColumns(plan.mapping);
	if (missing.length > 0) {
		report.missing(missing, plan.columns, plan.shape.headerRow);
		await port.exec(
			`UPDATE ${names.rejected} SET codes = TRIM(CONCAT('missing-column ', codes)) WHERE who IS NOT NULL`
		);
		await castOut(port, job, loaded, everyRow(names.rows, 'missing-column'), options);
		return null;
	}
	const found = await applyRules(port, names, { statuses: loader.anyStatus }, options);
	await report.clashes(found);
	await report.silent(found);
	await castOut(port, job, loaded, settle.outcast(names, found), options);
	const duplicates = await report.repeats(found);
	await report.notices(shape.places);
	if (duplicates > 0) await port.exec(settle.takeOut(names, found.repeats), options);
	return duplicates;
}

const everyRow = (rows: string, code: string) =>
	`SELECT line, target, '${code}' AS codes FROM ${rows}`;

/** Moves rows to those put aside. Their cells are no longer there as they stood, so they are read again. */
async function castOut(
	port: OwnPort,
	{ names }: Import,
	{ shape, loader, reader }: Loaded,
	rows: string,
	options: BulkOptions
): Promise<void> {
	const { outcast } = ruleTables(names);
	const [counted] = await port.query<{ Count: number }>(
		`CREATE OR REPLACE TABLE ${outcast} AS ${rows}`,
		options
	);
	if (counted!.Count > 0) {
		const cells = Array.from({ length: shape.width }, (_, place) => `p.${cell(place)}`).join(', ');
		for (const [i, { at, line }] of reader.index.entries()) {
			const end = reader.index[i + 1]?.line ?? 4_294_967_295;
			const some = await port.query(
				`SELECT 1 AS one FROM ${outcast} WHERE line >= ${line} AND line < ${end} LIMIT 1`,
				options
			);
			if (some.length === 0) continue;
			const block = await reader.read(at, line);
			await loader.parts(block.bytes, block.rows.plain, block.rows.single, (row) =>
				port.exec(
					`INSERT INTO ${names.rejected} SELECT o.line, ${cells}, NULL, NULL, o.codes
					FROM ${names.part} p JOIN ${outcast} o ON o.line = ${row}`,
					options
				)
			);
		}
		await port.exec(settle.takeOut(names, outcast), options);
	}
}

/** Makes the rows those of a dataset and puts them under the names that questions use. */
async function finishRows(
	tables: OwnTables,
	{ id, number, plan, names, free }: Import,
	{ loader, reader, readers }: Loaded,
	judged: boolean,
	options: BulkOptions
): Promise<void> {
	const { port } = tables;
	const layout = await tables.layout();
	await port.exec(
		settle.itemStatus(names, ruleTables(names), layout, loader.anyStatus && judged),
		options
	);
	const given = await port.query<{ org_id: string; name: string }>(
		settle.firstNames(names),
		options
	);
	const held = await port.query<{ assessment: number }>(
		`SELECT DISTINCT assessment FROM ${names.rows}`,
		options
	);
	if (loader.anyItem) await port.exec(settle.dropItemRows(names), options);
	await settle.completeStatements(port, names, options);
	const { part, who, what, evidence, said } = names;
	const spare = [...Object.values(ruleTables(names)), part, who, what, evidence, said];
	await port.execAll(spare.map((table) => `DROP TABLE IF EXISTS ${table}`));
	const assessments = held.map(({ assessment }) => readers.assessments[assessment]!);
	const listed = new Map(plan.organizations.map((row) => [row.org_id, row]));
	const called = new Map(given.map(({ org_id, name }) => [org_id, name]));
	const organizations = [...new Set(assessments.map(({ org_id }) => org_id))].map(
		(org_id) => listed.get(org_id) ?? unlisted(org_id, called.get(org_id) ?? null)
	);
	await tables.replace(id, { number, apart: settle.apartOf(number, names), free }, async () => {
		await insertRows(
			port,
			`${KEPT}.assessments`,
			settle.ASSESSMENT_COLUMNS,
			settle.insertAssessments(number, assessments, {
				framework_id: plan.framework.framework_id,
				source_name: plan.name,
				source_lines: reader.lines
			}),
			`own-${number}-assessments.csv`
		);
		await insertRows(
			port,
			`${KEPT}.organizations`,
			settle.ORGANIZATION_COLUMNS,
			organizations.map((row) => [
				number,
				row.org_id,
				row.kind,
				row.name_th,
				row.name_en,
				row.region,
				row.province_code
			]),
			`own-${number}-organizations.csv`
		);
	});
}
