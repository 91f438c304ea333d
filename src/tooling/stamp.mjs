// Skips a step whose inputs have not changed: the hash of their content is kept in .cache/.
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CACHE, ROOT, say } from './shell.mjs';

/**
 * @typedef {object} Step
 * @property {string} name one word; also the name of its stamp
 * @property {string} label said to the person
 * @property {readonly string[]} inputs files and folders, from the root
 * @property {(path: string) => boolean} [ignore] inputs that do not matter; paths from the root
 * @property {readonly string[]} outputs all must exist for the step to be up to date
 * @property {() => Promise<void>} work
 */

/**
 * Every file under the given files and folders, sorted; missing ones are left out.
 * @param {readonly string[]} inputs paths from `root`
 * @param {string} [root]
 * @returns {string[]} paths from `root`, with `/`
 */
export function filesUnder(inputs, root = ROOT) {
	return inputs
		.filter((input) => existsSync(join(root, input)))
		.flatMap((input) => {
			if (statSync(join(root, input)).isFile()) return [input];
			return readdirSync(join(root, input), { withFileTypes: true, recursive: true })
				.filter((entry) => entry.isFile())
				.map((entry) => relative(root, join(entry.parentPath, entry.name)))
				.map((path) => path.split(sep).join('/'));
		})
		.sort();
}

/**
 * One hash over the names and the content of files; independent of times and of the machine.
 * @param {readonly string[]} files paths from `root`
 * @param {string} [root]
 */
export function hashFiles(files, root = ROOT) {
	const hash = createHash('sha256');
	for (const file of files) {
		const content = readFileSync(join(root, file));
		hash.update(`${file}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/** @param {string} name */
function readStamp(name) {
	try {
		return readFileSync(join(CACHE, `${name}.stamp`), 'utf8');
	} catch {
		return undefined;
	}
}

/**
 * Does a step, or says that it is up to date. The stamp is removed first: a step that breaks half-way
 * is done again.
 * @param {Step} step
 * @returns {Promise<boolean>} whether the work was done
 */
export async function doStep({ name, label, inputs, ignore, outputs, work }) {
	const hash = hashFiles(filesUnder(inputs).filter((file) => !ignore?.(file)));
	const missing = () => outputs.filter((output) => !existsSync(join(ROOT, output)));
	if (missing().length === 0 && readStamp(name) === hash) {
		say(`${label}: up to date.`);
		return false;
	}
	say(`${label}: building …`);
	rmSync(join(CACHE, `${name}.stamp`), { force: true });
	await work();
	if (missing().length > 0) throw new Error(`${label}: ${missing().join(', ')} was not written.`);
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(join(CACHE, `${name}.stamp`), hash);
	return true;
}
