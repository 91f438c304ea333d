/** A database written by `pmqa build`, attached beside the site's own. */
import { ImportError, type Words } from '$lib/importers/errors';
import { LIMITS } from '$lib/importers/limits';
import { ASSESSMENT_ID, ORG_ID } from '$lib/form3/codes';
import { columnNames, type Column, type Table } from '$lib/dataset/schema';
import { DATABASE_TABLES, identifier, literal } from '../load';
import { ASSESSED, columnTypes, KEPT, SHARED, SHIPPED, type Layout } from './layout';
import type { OwnPort } from './port';
import type { Apart } from './views';

/** Tables as large as the rest together; they are read where they are. The others are copied. */
const LARGE: ReadonlySet<string> = new Set([
	'responses',
	'item_status',
	'observations',
	'findings'
]);

export const COPIED = [...ASSESSED, ...SHARED].filter(({ name }) => !LARGE.has(name));

/** Refuses a database before it is touched. */
export function refuseLargeDatabase(name: string, bytes: number): void {
	if (bytes <= LIMITS.bulkBytes) return;
	const [size, limit] = [bytes, LIMITS.bulkBytes].map((n) => Math.round(n / 2 ** 20));
	throw new ImportError('too-large', name, {
		th: `ฐานข้อมูลมีขนาด ${size} MB รับได้ไม่เกิน ${limit} MB โปรดแบ่งเป็นหลายไฟล์`,
		en: `The database is ${size} MB; at most ${limit} MB can be taken. Split it into several files.`
	});
}

/**
 * Attaches the file at `path` as `catalogue`, read only, and checks that it is one of ours.
 * Rejects with `ImportError` `not-a-dataset`; nothing is attached then.
 */
export async function attachDatabase(
	port: OwnPort,
	layout: Layout,
	{ path, catalogue, name }: { path: string; catalogue: string; name: string }
): Promise<void> {
	try {
		await port.exec(`ATTACH ${literal(path)} AS ${catalogue} (READ_ONLY)`);
	} catch (cause) {
		throw notOurs(name, undefined, cause);
	}
	try {
		await check(port, layout, catalogue, name);
	} catch (error) {
		await port.exec(`DETACH ${catalogue}`);
		throw error instanceof ImportError ? error : notOurs(name, undefined, error);
	}
}

/** Where the large tables of an attached database are. */
export function apartOf(file: number, catalogue: string): Apart[] {
	return [...LARGE].map((table) => ({ file, table, from: `${catalogue}.main.${table}` }));
}

/** Copies the small tables as rows of `file`. */
export function copySmall(layout: Layout, file: number, catalogue: string): string[] {
	return COPIED.map(({ name }) => {
		const columns = layout.get(name)!;
		const names = columns.map((column) => identifier(column.name)).join(', ');
		const values = columns.map((column) => `CAST(${identifier(column.name)} AS ${column.type})`);
		return (
			`INSERT INTO ${KEPT}.${name} (file, ${names}) ` +
			`SELECT ${file}, ${values.join(', ')} FROM ${catalogue}.main.${name}`
		);
	});
}

async function check(port: OwnPort, layout: Layout, catalogue: string, name: string) {
	const types = await columnTypes(port, catalogue);
	for (const table of DATABASE_TABLES) {
		for (const column of columnNames(table)) {
			const type = types.get(`${table.name}.${column}`);
			if (type === undefined || !holds(table.columns[column]!, type)) {
				throw notOurs(name, `${table.name}.${column}`);
			}
		}
	}
	for (const table of [...ASSESSED, ...SHARED]) {
		const wrong = await firstMisfit(port, layout, table, catalogue);
		if (wrong !== null) throw notOurs(name, `${table.name}.${wrong}`);
	}
	await checkCodes(port, catalogue, name);
}

/** Whether a database column of this type can hold the values of a column of the schema. */
function holds(column: Column, type: string): boolean {
	if (column.type === 'text' || column.type === 'enum') return /^(VARCHAR|ENUM)/.test(type);
	if (column.type === 'boolean') return type === 'BOOLEAN';
	return (
		/^U?(TINY|SMALL|BIG)?INT(EGER)?$/.test(type) || (column.type === 'number' && type === 'DOUBLE')
	);
}

/** Name of the first column with a value that the site's column of the same name cannot hold. */
async function firstMisfit(port: OwnPort, layout: Layout, table: Table, catalogue: string) {
	const narrow = layout.get(table.name)!.filter(({ type }) => type !== 'VARCHAR');
	if (narrow.length === 0) return null;
	const misfits = narrow.map(({ name, type }) => {
		const column = identifier(name);
		return `BOOL_OR(${column} IS NOT NULL AND TRY_CAST(${column} AS ${type}) IS NULL) AS ${column}`;
	});
	const [row] = await port.query<Record<string, boolean | null>>(
		`SELECT ${misfits.join(', ')} FROM ${catalogue}.main.${table.name}`
	);
	return narrow.find(({ name }) => row?.[name])?.name ?? null;
}

/** Codes are what rows are joined and shown by, so they have to be codes, each once, of a known form. */
async function checkCodes(port: OwnPort, catalogue: string, name: string) {
	const main = `${catalogue}.main`;
	const [row] = await port.query<Record<string, boolean | null>>(
		`SELECT
			(SELECT BOOL_AND(regexp_full_match(CAST(assessment_id AS VARCHAR), ${literal(ASSESSMENT_ID)}))
				AND COUNT(DISTINCT assessment_id) = COUNT(*) FROM ${main}.assessments) AS "assessments.assessment_id",
			(SELECT BOOL_AND(regexp_full_match(CAST(org_id AS VARCHAR), ${literal(ORG_ID)}))
				FROM ${main}.organizations) AS "organizations.org_id",
			(SELECT COUNT(*) = 0 FROM ${main}.assessments WHERE CAST(framework_id AS VARCHAR) NOT IN
				(SELECT CAST(framework_id AS VARCHAR) FROM ${SHIPPED}.main.framework)) AS "assessments.framework_id",
			(SELECT COUNT(*) = 0 FROM ${main}.assessments WHERE CAST(org_id AS VARCHAR) NOT IN
				(SELECT CAST(org_id AS VARCHAR) FROM ${main}.organizations)) AS "assessments.org_id"`
	);
	const wrong = Object.entries(row ?? {}).find(([, sound]) => sound === false);
	if (wrong) throw notOurs(name, wrong[0]);
}

function notOurs(name: string, where?: string, cause?: unknown): ImportError {
	const place: Words = where ? { th: ` (ดู ${where})`, en: ` (see ${where})` } : { th: '', en: '' };
	return new ImportError(
		'not-a-dataset',
		name,
		{
			th: `ไฟล์นี้ไม่ใช่ฐานข้อมูลที่สร้างด้วย pmqa build${place.th} โปรดสร้างใหม่ด้วยคำสั่งนั้น`,
			en: `This is no database made by pmqa build${place.en}. Make it again with that command.`
		},
		{ cause }
	);
}
