/** `pmqa`: one command line, one exit code. Data on stdout, messages on stderr. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	DONE,
	InputError,
	inline,
	print,
	progress,
	say,
	UsageError,
	WRONG_INPUT,
	WRONG_USAGE,
	type ExitCode,
	type Io
} from './io';
import { USAGE, usageOf } from './usage';

export { langOf } from './io';

type Command = (argv: readonly string[], io: Io) => Promise<ExitCode>;

/** Loaded when asked for: reading a document needs no database engine in memory. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	read: async () => (await import('./read')).read,
	validate: async () => (await import('./validate')).validate,
	build: async () => (await import('./build')).build,
	query: async () => (await import('./query')).query,
	audit: async () => (await import('./audit')).audit,
	synth: async () => (await import('./synth')).synth
};

/** Runs one command line (without `node` and the script) and returns its exit code; never throws. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
	let name: string | undefined;
	try {
		const [first, ...rest] = takeLang(argv, io);
		name = first;
		return await run(name, rest, io);
	} catch (cause) {
		progress(io);
		if (cause instanceof UsageError) return wrongUsage(cause, name, io);
		if (cause instanceof InputError) say(io, prefixed(cause.text));
		else unexpected(cause, io);
		return WRONG_INPUT;
	}
}

async function run(name: string | undefined, rest: readonly string[], io: Io): Promise<ExitCode> {
	if (name === '--version' || name === '-V') {
		const { version } = JSON.parse(await readFile(join(io.root, 'package.json'), 'utf8'));
		await print(io, `pmqa ${version}\n`);
		return DONE;
	}
	if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], io);
	const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (load === undefined) throw unknownCommand(name);
	if (beforeDashes(rest).some((arg) => arg === '--help' || arg === '-h')) return help(name, io);
	return (await load())(rest, io);
}

function unknownCommand(name: string | undefined): UsageError {
	if (name === undefined) return new UsageError('ต้องระบุคำสั่ง', 'a command is needed');
	return new UsageError(`ไม่รู้จักคำสั่ง ${name}`, `unknown command ${name}`);
}

async function help(command: string | undefined, io: Io): Promise<ExitCode> {
	const text = usageOf(command);
	await print(io, `${io.lang === 'both' ? `${text.th}\n\n${text.en}` : text[io.lang]}\n`);
	return DONE;
}

function wrongUsage(error: UsageError, name: string | undefined, io: Io): ExitCode {
	say(io, prefixed(error.text));
	const known = name !== undefined && Object.hasOwn(USAGE, name) ? name : undefined;
	io.stderr.write('\n');
	say(io, usageOf(known));
	return WRONG_USAGE;
}

function prefixed({ th, en }: { th: string; en: string }) {
	return { th: `pmqa: ${th}`, en: `pmqa: ${en}` };
}

/** A fault of ours: said in one line; the trace is for whoever asks for it. */
function unexpected(cause: unknown, io: Io): void {
	const message = cause instanceof Error ? cause.message : String(cause);
	const [th, en] = ['เกิดข้อผิดพลาดที่ไม่คาดคิด', 'unexpected error'];
	io.stderr.write(`pmqa: ${inline(io, { th, en })}: ${message}\n`);
	if (process.env.PMQA_DEBUG && cause instanceof Error) io.stderr.write(`${cause.stack}\n`);
}

const beforeDashes = (argv: readonly string[]) =>
	argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;

/** `--lang` may stand anywhere, and already decides the language of usage messages. */
function takeLang(argv: readonly string[], io: Io): readonly string[] {
	const head = beforeDashes(argv);
	const at = head.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	if (at === -1) return argv;
	const joined = head[at]!.includes('=');
	const value = joined ? head[at]!.slice('--lang='.length) : head[at + 1];
	if (value !== 'th' && value !== 'en') {
		throw new UsageError('--lang ต้องเป็น th หรือ en', '--lang must be th or en');
	}
	io.lang = value;
	return [...argv.slice(0, at), ...argv.slice(at + (joined ? 1 : 2))];
}
