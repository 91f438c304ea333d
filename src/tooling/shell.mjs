// What every tool here shares: the project's root, words to the person, running a program.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where tools remember what is up to date; not in git. */
export const CACHE = join(ROOT, '.cache');

/** @param {string} line */
export function say(line) {
	process.stderr.write(`${line}\n`);
}

/**
 * True when a module is the program, not an import.
 * @param {string} moduleUrl `import.meta.url`
 */
export function isMain(moduleUrl) {
	return Boolean(process.argv[1]) && fileURLToPath(moduleUrl) === resolve(process.argv[1] ?? '');
}

/**
 * A program's script file under node_modules, so that nothing depends on a shell finding it.
 * @param {string} path e.g. `vite/bin/vite.js`
 */
export function installed(path) {
	return join(ROOT, 'node_modules', path);
}

/**
 * Runs a program in the project's root, its output going to ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` keeps the output back
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless quiet
 */
export function run(command, args, { env = process.env, quiet = false } = {}) {
	return new Promise((done, fail) => {
		const child = spawn(command, [...args], {
			cwd: ROOT,
			env,
			stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit']
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text) => (output += text));
		}
		child.on('error', fail);
		child.on('close', (code, signal) => done({ code: code ?? (signal ? 1 : 0), output }));
	});
}

/**
 * Runs a Node.js script; see `run`.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export function runNode(script, args, options) {
	return run(process.execPath, [script, ...args], options);
}
