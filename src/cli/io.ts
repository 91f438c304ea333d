/** Where the command line reads and writes, so that commands can be run without a process. */

export interface Text {
	readonly th: string;
	readonly en: string;
}

/** One language, or both when the machine does not say. */
export type MessageLang = 'th' | 'en' | 'both';

export interface Stream {
	write(text: string): boolean;
	once(event: 'drain', listener: () => void): unknown;
	readonly isTTY?: boolean;
	readonly columns?: number;
}

export interface Io {
	/** The checkout: where `data/framework` stands. */
	readonly root: string;
	readonly stdout: Stream;
	readonly stderr: Stream;
	lang: MessageLang;
}

/** Exit codes: done, the input is wrong, wrong usage. */
export const DONE = 0;
export const WRONG_INPUT = 1;
export const WRONG_USAGE = 2;
export type ExitCode = 0 | 1 | 2;

/** Wrong usage: caught by `main`, which prints it with the command's usage and exits 2. */
export class UsageError extends Error {
	readonly text: Text;
	constructor(th: string, en: string) {
		super(en);
		this.name = 'UsageError';
		this.text = { th, en };
	}
}

/** Input that cannot be used: printed, exit 1. */
export class InputError extends Error {
	readonly text: Text;
	constructor(th: string, en: string, options?: { cause?: unknown }) {
		super(en, options);
		this.name = 'InputError';
		this.text = { th, en };
	}
}

/** The language of messages from the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`, in that order. */
export function langOf(env: Readonly<Record<string, string | undefined>>): MessageLang {
	const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
	if (/^th/i.test(locale)) return 'th';
	return /^en/i.test(locale) ? 'en' : 'both';
}

/** Short words on one line: `หน่วยงาน / Organisation` where both languages are shown. */
export function inline(io: Io, text: Text): string {
	if (io.lang !== 'both') return text[io.lang];
	return text.th === text.en ? text.th : `${text.th} / ${text.en}`;
}

/** A message on stderr; a line for each language shown. */
export function say(io: Io, text: Text): void {
	const lines = io.lang === 'both' ? [text.th, text.en] : [text[io.lang]];
	io.stderr.write([...new Set(lines)].map((line) => `${plain(line)}\n`).join(''));
}

/** Text without control characters but line breaks: a terminal must not obey what a file says. */
export function plain(text: string): string {
	return text.replace(/(?!\n)\p{Cc}/gu, ' ');
}

/** Data on stdout; waits while the reader at the other end of a pipe is slow. */
export async function print(io: Io, text: string): Promise<void> {
	if (io.stdout.write(text)) return;
	await new Promise<void>((resolve) => io.stdout.once('drain', resolve));
}

export function printJson(io: Io, value: unknown): Promise<void> {
	return print(io, `${JSON.stringify(value, null, 2)}\n`);
}

/** Shows how far long work is, on a terminal only; call without text to clear the line. */
export function progress(io: Io, text = ''): void {
	if (!io.stderr.isTTY) return;
	const width = Math.max(20, (io.stderr.columns ?? 80) - 1);
	io.stderr.write(`\r\u001B[K${text.slice(0, width)}`);
}
