/** Flags and values of one command. */
import { parseArgs } from 'node:util';
import { UsageError } from './io';

type Flag = {
	readonly type: 'boolean' | 'string';
	readonly short?: string;
	readonly multiple?: boolean;
};
export type Flags = Readonly<Record<string, Flag>>;

export interface Args {
	readonly positionals: readonly string[];
	/** True for a flag that was given. */
	has(name: string): boolean;
	/** The value of a flag; undefined when it was not given. */
	value(name: string): string | undefined;
	values(name: string): readonly string[];
}

/** Flags every command takes; `main` has already taken `--lang` and `--help`. */
const COMMON: Flags = { framework: { type: 'string' } };

/** Throws `UsageError` for an unknown flag, a flag without its value, or a value a flag does not take. */
export function readArgs(argv: readonly string[], flags: Flags): Args {
	const options = { ...COMMON, ...flags };
	try {
		const { values, positionals } = parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true
		});
		const given = values as Record<string, boolean | string | (boolean | string)[] | undefined>;
		const all = (name: string) => [given[name] ?? []].flat().map(String);
		return {
			positionals,
			has: (name) => given[name] !== undefined,
			value: (name) => all(name).at(-1),
			values: all
		};
	} catch (cause) {
		throw usageError(cause, argv);
	}
}

function usageError(cause: unknown, argv: readonly string[]): UsageError {
	const message = cause instanceof Error ? cause.message : String(cause);
	const flag =
		/'(?:-\w, )?(-[^' ,]*)/.exec(message)?.[1] ?? argv.find((arg) => arg.startsWith('-')) ?? '';
	switch ((cause as { code?: string }).code) {
		case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
			return new UsageError(`ไม่รู้จักตัวเลือก ${flag}`, `unknown option ${flag}`);
		case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
			return /does not take an argument/.test(message)
				? new UsageError(`ตัวเลือก ${flag} ไม่รับค่า`, `option ${flag} takes no value`)
				: new UsageError(`ตัวเลือก ${flag} ต้องมีค่า`, `option ${flag} needs a value`);
		default:
			throw cause;
	}
}
