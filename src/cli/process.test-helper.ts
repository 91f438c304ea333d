/** Runs the real `pmqa` as a process of its own. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const BIN = resolve('src/cli/bin.mjs');
export const INPUT = resolve('../shared/input/khonkaen-2564-form3.txt');

export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface RunOptions {
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Messages in English unless told otherwise, so that tests read easily. */
export function pmqa(args: readonly string[], { cwd, env }: RunOptions = {}): Promise<Run> {
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [BIN, ...args], {
			cwd: cwd ?? process.cwd(),
			env: { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', ...env }
		});
		let [stdout, stderr] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.on('error', fail);
		child.on('close', (code) => done({ code, stdout, stderr }));
	});
}
