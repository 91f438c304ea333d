/** The end of an import: the rules over all rows, what they set aside, the report, and the tables in their place. */
import { sortCodes } from '$lib/form3/codes';
import { ignoredColumns } from '$lib/importers/assessment/mapping';
import { missingColumns } from '$lib/importers/assessment/row';
import { FIELDS } from '$lib/importers/assessment/types';
import { EngineError } from '../../engine';
import { turn } from '../../turn';
import type { OwnPort } from '../port';
import type { OwnTables } from '../tables';
import type { BulkOptions, BulkReport } from '../types';
import type { Import } from './import';
import { LineReader } from './lineReader';
import { LASTING, type ImportTables } from './names';
import { pausing } from './pause';
import { unlisted } from './readers';
import { applyRules } from './rules';
import * as settle from './settle';
import { dropTables } from './sql';

export async function finish(
	own: OwnTables,
	job: Import,
	options: BulkOptions
): Promise<BulkReport> {
	const { loader, plan, report } = job;
	await everyRowIsThere(own.port, job);
	const duplicates = await judge(own.port, job, options);
	const assessments = await settleRows(own, job, options);
	return {
		rowsRead: loader.rows,
		rowsAccepted: loader.rows - loader.rejected,
		rowsRejected: loader.rejected,
		duplicates,
		groups: report.problems.groups(),
		ignoredColumns: ignoredColumns(plan.columns, plan.mapping),
		columns: plan.mapping.layout === 'wide' ? FIELDS : plan.columns,
		rejected: await report.rejected(),
		assessments
	};
}

/** No row may be lost on the way: better nothing is loaded than a part. */
async function everyRowIsThere(port: OwnPort, { tables, loader }: Import): Promise<void> {
	const [there] = await port.query<{ n: number }>(
		`SELECT (SELECT COUNT(*) FROM ${tables.rows}) + (SELECT COUNT(*) FROM ${tables.rejected}) AS n`
	);
	if (there?.n !== loader.rows) {
		throw new EngineError('sql', `${there?.n} rows came in where there are ${loader.rows}`);
	}
}

/**
 * Applies the rules and takes out of the rows what they set aside.
 * @returns the number of repeated rows
 */
async function judge(port: OwnPort, job: Import, options: BulkOptions): Promise<number> {
	const { tables, plan, report, taker, readers } = job;
	if (!taker.filled) {
		await refuseUnfilled(port, job, options);
		return 0;
	}
	await report.wrongCells();
	const missing = missingColumns(plan.mapping);
	if (missing.length > 0) {
		report.missing(missing, plan.columns, plan.shape.headerRow);
		await port.execAll([
			`UPDATE ${tables.rejected} SET codes = TRIM(CONCAT('missing-column ', codes)) WHERE NOT broken`
		]);
		await castOutAll(port, job, 'missing-column', options);
		return 0;
	}
	const { tally } = taker;
	const named = (assessments: Iterable<number>) =>
		[...assessments].map((number) => readers.assessments[number]!.assessment_id);
	const suspects = {
		repeating: named(tally.repeating),
		disagreeing: named(tally.disagreeing),
		silent: named(tally.silent())
	};
	const found = await applyRules(port, tables, suspects, options);
	if (found.outcast > 0) {
		await report.clashes();
		await castOut(port, job, options);
	}
	if (found.repeats > 0) await report.repeats(found.repeats);
	report.notices();
	if (found.repeats > 0) await port.exec(settle.takeOut(tables, tables.repeats), options);
	return found.repeats;
}

/** A template as it was downloaded: rows, and nothing in any column of answers. */
async function refuseUnfilled(port: OwnPort, job: Import, options: BulkOptions): Promise<void> {
	const { tables, plan, loader, report } = job;
	const [whole] = await port.query<{ n: number }>(
		`SELECT (SELECT COUNT(*) FROM ${tables.rows}) +
			(SELECT COUNT(*) FROM ${tables.rejected} WHERE NOT broken) AS n`
	);
	if (whole!.n > 0 || loader.rows === 0) {
		const place = { line: plan.shape.headerRow || 1, column: null };
		report.problems.add('nothing-filled-in', place);
		report.problems.count('nothing-filled-in', whole!.n || 1);
	}
	await port.execAll([
		`UPDATE ${tables.rejected} SET codes = 'nothing-filled-in' WHERE NOT broken`
	]);
	await castOutAll(port, job, 'nothing-filled-in', options);
}

async function castOutAll(port: OwnPort, job: Import, code: string, options: BulkOptions) {
	const { rows, outcast } = job.tables;
	await port.exec(
		`CREATE OR REPLACE TABLE ${outcast} AS SELECT line, what, '${code}' AS codes FROM ${rows}`,
		options
	);
	await castOut(port, job, options);
}

/** Moves rows to those put aside. Their cells are no longer there as they stood, so they are read again. */
async function castOut(
	port: OwnPort,
	{ tables, reader, taker, loader }: Import,
	options: BulkOptions
): Promise<void> {
	const { outcast } = tables;
	for (const [block, { line }] of reader.index.entries()) {
		const end = reader.index[block + 1]?.line ?? reader.lines + 1;
		const out = await port.query<{ line: number; what: number; codes: string }>(
			`SELECT line, what, codes FROM ${outcast} WHERE line >= ${line} AND line < ${end}`,
			options
		);
		if (out.length === 0) continue;
		await loader.putAside(await reader.again(block, new LineReader(taker, out)));
	}
	await port.exec(settle.takeOut(tables, outcast), options);
}

/** Makes the rows those of a dataset and puts them under the names that questions use. */
async function settleRows(
	own: OwnTables,
	{ id, number, plan, tables, loader, reader, readers, taker, free }: Import,
	options: BulkOptions
): Promise<string[]> {
	const { port } = own;
	const { tally } = taker;
	await settle.keepItemStatus(port, tables, tally, readers.assessments, pausing());
	if (loader.some.item) await port.exec(settle.dropItemRows(tables), options);
	const passing = Object.keys(tables) as (keyof ImportTables)[];
	await port.execAll(
		dropTables(passing.filter((name) => !LASTING.includes(name)).map((name) => tables[name]))
	);
	if (loader.some.option) await settle.completeStatements(port, tables, options);

	const held = tally.assessments().map((assessment) => readers.assessments[assessment]!);
	const listed = new Map(plan.organizations.map((row) => [row.org_id, row]));
	const called = taker.names();
	const organizations = [...new Set(held.map(({ org_id }) => org_id))].map(
		(org_id) => listed.get(org_id) ?? unlisted(org_id, called.get(org_id) ?? null)
	);
	await turn();
	const apart = settle.apartOf(number, tables, loader.some.option);
	const file = { number, apart, imported: true, free };
	await own.replace(id, file, () =>
		settle.insertShared(port, number, held, organizations, {
			framework_id: plan.framework.framework_id,
			name: plan.name,
			lines: reader.lines
		})
	);
	await turn();
	return sortCodes(held.map(({ assessment_id }) => assessment_id));
}
