/** The end of an import: the rules over all rows, what they set aside, the report, and the tables in their place. */
import { ignoredColumns } from '$lib/importers/assessment/mapping';
import { missingColumns } from '$lib/importers/assessment/row';
import { FIELDS } from '$lib/importers/assessment/types';
import { KEPT } from '../layout';
import type { OwnPort } from '../port';
import type { OwnTables } from '../tables';
import type { BulkOptions, BulkReport } from '../types';
import type { Import } from './import';
import { LASTING, type ImportTables } from './names';
import { LineReader } from './lineReader';
import { unlisted } from './readers';
import { applyRules } from './rules';
import * as settle from './settle';
import { dropTables } from './sql';
import { insertRows } from './texts';

export async function finish(
	own: OwnTables,
	job: Import,
	options: BulkOptions
): Promise<BulkReport> {
	const { loader, plan, report } = job;
	const duplicates = await judge(own.port, job, options);
	const assessments = await settleRows(own, job, duplicates !== null, options);
	return {
		rowsRead: loader.rows,
		rowsAccepted: loader.rows - loader.rejected,
		rowsRejected: loader.rejected,
		duplicates: duplicates ?? 0,
		groups: report.problems.groups(),
		ignoredColumns: ignoredColumns(plan.columns, plan.mapping),
		columns: plan.mapping.layout === 'wide' ? FIELDS : plan.columns,
		rejected: await report.rejected(),
		assessments
	};
}

/**
 * Applies the rules and takes out of the rows what they set aside.
 * @returns the number of repeated rows; null where the table is refused as a whole
 */
async function judge(port: OwnPort, job: Import, options: BulkOptions): Promise<number | null> {
	const { tables, plan, loader, report, taker } = job;
	if (!taker.filled) {
		await refuseUnfilled(port, job, options);
		return null;
	}
	await report.wrongCells();
	const missing = missingColumns(plan.mapping);
	if (missing.length > 0) {
		report.missing(missing, plan.columns, plan.shape.headerRow);
		await port.exec(
			`UPDATE ${tables.rejected} SET codes = TRIM(CONCAT('missing-column ', codes)) WHERE NOT broken`
		);
		await castOut(port, job, everyRow(tables, 'missing-column'), options);
		return null;
	}
	await applyRules(port, tables, loader.some, options);
	await report.clashes();
	await report.silent();
	await castOut(port, job, settle.outcast(tables), options);
	const duplicates = await report.repeats();
	if (loader.some.notices) await report.notices();
	if (duplicates > 0) await port.exec(settle.takeOut(tables, tables.repeats), options);
	return duplicates;
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
	await port.exec(`UPDATE ${tables.rejected} SET codes = 'nothing-filled-in' WHERE NOT broken`);
	await castOut(port, job, everyRow(tables, 'nothing-filled-in'), options);
}

const everyRow = ({ rows }: ImportTables, code: string) =>
	`SELECT line, target, '${code}' AS codes FROM ${rows}`;

/** Moves rows to those put aside. Their cells are no longer there as they stood, so they are read again. */
async function castOut(
	port: OwnPort,
	{ tables, reader, taker, loader }: Import,
	rows: string,
	options: BulkOptions
): Promise<void> {
	const { outcast } = tables;
	const [counted] = await port.query<{ Count: number }>(
		`CREATE OR REPLACE TABLE ${outcast} AS ${rows}`,
		options
	);
	if (counted!.Count === 0) return;
	for (const [block, { line }] of reader.index.entries()) {
		const end = reader.index[block + 1]?.line ?? reader.lines + 1;
		const out = await port.query<{ line: number; target: number; codes: string }>(
			`SELECT line, target, codes FROM ${outcast} WHERE line >= ${line} AND line < ${end}`,
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
	{ id, number, plan, tables, loader, reader, readers, free }: Import,
	judged: boolean,
	options: BulkOptions
): Promise<string[]> {
	const { port } = own;
	const layout = await own.layout();
	const { some } = loader;
	await port.exec(settle.itemStatus(tables, layout, some.status && judged), options);
	const named = await port.query<HeldAssessment>(settle.heldAssessments(tables), options);
	if (some.item) await port.exec(settle.dropItemRows(tables), options);
	const passing = Object.entries(tables).filter(
		([name]) => !LASTING.includes(name as keyof ImportTables)
	);
	await port.execAll([...dropTables(passing.map(([, table]) => table)), ...settle.narrow(tables)]);
	if (some.option) await settle.completeStatements(port, tables, options);

	const assessments = named.map(({ assessment }) => readers.assessments[assessment]!);
	const listed = new Map(plan.organizations.map((row) => [row.org_id, row]));
	const called = firstNames(assessments, named);
	const organizations = [...new Set(assessments.map(({ org_id }) => org_id))].map(
		(org_id) => listed.get(org_id) ?? unlisted(org_id, called.get(org_id) ?? null)
	);
	const held = { number, apart: settle.apartOf(number, tables), imported: true, free };
	await own.replace(id, held, async () => {
		await insertRows(
			port,
			`${KEPT}.assessments`,
			settle.ASSESSMENT_COLUMNS,
			settle.assessmentRows(number, assessments, {
				framework_id: plan.framework.framework_id,
				source_name: plan.name,
				source_lines: reader.lines
			})
		);
		await insertRows(
			port,
			`${KEPT}.organizations`,
			settle.ORGANIZATION_COLUMNS,
			settle.organizationRows(number, organizations)
		);
	});
	return own.assessmentsOf(number);
}

interface HeldAssessment {
	readonly assessment: number;
	readonly name: string | null;
	/** Where the name stands first. */
	readonly line: number | null;
}

/** Of several names of one organisation the one that stands first in the file. */
function firstNames(
	assessments: readonly { readonly org_id: string }[],
	named: readonly HeldAssessment[]
): ReadonlyMap<string, string> {
	const inOrder = named
		.map(({ name, line }, i) => ({ org_id: assessments[i]!.org_id, name, line }))
		.filter(({ name }) => name !== null)
		.sort((a, b) => b.line! - a.line!);
	// Of equal keys a map keeps the last.
	return new Map(inOrder.map(({ org_id, name }) => [org_id, name!]));
}
