/** `pmqa query`: a named question asked of a database file. */
import { stat } from 'node:fs/promises';
import { toCsvExport } from '$lib/dataset/csv';
import { EngineError, type ResultRow, type SqlValue } from '$lib/engine/engine';
import { createNativeEngine } from '$lib/engine/native.node';
import { bind, QUERIES, type NamedQuery } from '$lib/queries';
import { askEither } from '$lib/queries/aggregated';
import { readArgs } from './args';
import { fileError } from './folders';
import { DONE, InputError, print, printJson, UsageError, type ExitCode, type Io } from './io';
import { textTable } from './textTable';

export async function query(argv: readonly string[], io: Io): Promise<ExitCode> {
	const args = readArgs(argv, {
		param: { type: 'string', multiple: true, short: 'p' },
		json: { type: 'boolean' },
		csv: { type: 'boolean' }
	});
	const [file, name, ...rest] = args.positionals;
	if (file === undefined) {
		throw new UsageError('ต้องระบุไฟล์ฐานข้อมูล', 'a database file is needed');
	}
	if (rest.length > 0) {
		throw new UsageError(`ไม่ต้องการ ${rest[0]}`, `unexpected argument ${rest[0]}`);
	}
	if (args.has('json') && args.has('csv')) {
		throw new UsageError('เลือก --json หรือ --csv อย่างใดอย่างหนึ่ง', 'either --json or --csv');
	}
	const question = name === undefined ? undefined : questionNamed(name);
	const values = question && bind(question, paramsOf(question, args.values('param')));
	await stat(file).then(
		(found) => {
			if (found.isDirectory()) throw fileError(file, { code: 'EISDIR' });
		},
		(cause: unknown) => {
			throw fileError(file, cause);
		}
	);
	if (question === undefined || values === undefined) {
		await list(io, args.has('json'));
		return DONE;
	}
	const rows = await ask(file, question, values);
	if (args.has('json')) await printJson(io, rows);
	else if (args.has('csv')) await print(io, toCsvExport(...grid(rows)));
	else await print(io, textTable(...grid(rows)));
	return DONE;
}

function questionNamed(name: string): NamedQuery {
	const question = Object.hasOwn(QUERIES, name) ? QUERIES[name] : undefined;
	if (question) return question;
	const names = Object.keys(QUERIES).join(', ');
	throw new UsageError(`ไม่มีคำถามชื่อ ${name} (มี ${names})`, `no query ${name} (there are ${names})`);
}

/** `k=v` pairs as the query's parameters, checked against what it takes. */
export function paramsOf(question: NamedQuery, given: readonly string[]): Record<string, SqlValue> {
	const values: Record<string, SqlValue> = {};
	for (const pair of given) {
		const at = pair.indexOf('=');
		if (at < 1) {
			throw new UsageError(`--param ต้องเป็น ชื่อ=ค่า: ${pair}`, `--param must be name=value: ${pair}`);
		}
		const [key, value] = [pair.slice(0, at), pair.slice(at + 1)];
		const spec = question.params.find((param) => param.name === key);
		if (!spec) {
			const known = question.params.map((param) => param.name).join(', ') || '–';
			throw new UsageError(
				`${question.name} ไม่มีพารามิเตอร์ ${key} (มี ${known})`,
				`${question.name} has no parameter ${key} (it has ${known})`
			);
		}
		if (spec.type === 'integer' && !/^-?\d{1,15}$/.test(value)) {
			throw new UsageError(
				`${key} ต้องเป็นจำนวนเต็ม: ${value}`,
				`${key} must be an integer: ${value}`
			);
		}
		values[key] = spec.type === 'integer' ? Number(value) : value;
	}
	const missing = question.params.find((param) => !param.optional && !(param.name in values));
	if (missing) {
		throw new UsageError(
			`ขาด --param ${missing.name}=… (${missing.about})`,
			`--param ${missing.name}=… is missing (${missing.about})`
		);
	}
	return values;
}

async function ask(file: string, question: NamedQuery, values: SqlValue[]): Promise<ResultRow[]> {
	try {
		const engine = await createNativeEngine({ path: file });
		try {
			return (await askEither(engine, question, values)) as ResultRow[];
		} finally {
			await engine.close();
		}
	} catch (cause) {
		if (!(cause instanceof EngineError)) throw cause;
		const why = cause.message.split('\n', 1)[0]!;
		throw new InputError(
			`${file}: อ่านเป็นฐานข้อมูลของ pmqa ไม่ได้ (${why})`,
			`${file}: cannot be read as a pmqa database (${why})`,
			{ cause }
		);
	}
}

/** Header and rows of a result; columns in the order the query names them. */
function grid(rows: readonly ResultRow[]): [string[], SqlValue[][]] {
	const header = Object.keys(rows[0] ?? {});
	return [header, rows.map((row) => header.map((name) => row[name] ?? null))];
}

async function list(io: Io, json: boolean): Promise<void> {
	const questions = Object.values(QUERIES).map(({ name, about, params }) => ({
		name,
		about,
		params
	}));
	if (json) return printJson(io, questions);
	const rows = questions.map(({ name, about, params }) => [
		name,
		params.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(' '),
		about
	]);
	return print(io, textTable(['query', 'parameters', 'about'], rows));
}
