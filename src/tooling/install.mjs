// Installs the dependencies from the lock file, when they are not there already.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMain, ROOT, run, say } from './shell.mjs';

/** What Vite, ESLint and the Svelte plugin run on; odd versions between are not supported by them. */
const SUPPORTED = [
	{ major: 20, minor: 19 },
	{ major: 22, minor: 13 },
	{ major: 24, minor: 0 }
];

/**
 * One sentence when this Node.js is too old, else undefined.
 * @param {string} version e.g. `20.19.1`
 */
export function nodeComplaint(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const newest = SUPPORTED[SUPPORTED.length - 1];
	const fits =
		(newest !== undefined && major > newest.major) ||
		SUPPORTED.some((known) => known.major === major && minor >= known.minor);
	if (fits) return undefined;
	return `PMQA Atlas needs Node.js 20.19, 22.13 or 24 (or newer); this is ${version}.`;
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, extraneous?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} LockFile
 */

/**
 * True when npm's record of what it installed is what the lock file asks for. Optional packages may
 * be missing, they are for other systems; so may extraneous ones, which npm notes but does not install.
 * @param {LockFile} lock package-lock.json
 * @param {LockFile} record node_modules/.package-lock.json
 */
export function matchesLock(lock, record) {
	const asked = Object.entries(lock.packages).filter(([path]) => path !== '');
	const same = asked.every(([path, entry]) => {
		const there = record.packages[path];
		if (!there) return entry.optional === true || entry.extraneous === true;
		return there.version === entry.version && there.integrity === entry.integrity;
	});
	return same && Object.keys(record.packages).every((path) => path in lock.packages);
}

/**
 * @param {string} path
 * @returns {LockFile | undefined}
 */
function readLock(path) {
	try {
		return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
	} catch {
		return undefined;
	}
}

function isInstalled() {
	const lock = readLock('package-lock.json');
	const record = readLock('node_modules/.package-lock.json');
	return lock !== undefined && record !== undefined && matchesLock(lock, record);
}

/** `npm ci`, with the npm that called us where there is one. */
function npmCi() {
	const npm = process.env.npm_execpath;
	if (npm && basename(npm).startsWith('npm-cli')) return run(process.execPath, [npm, 'ci']);
	return process.platform === 'win32' ? run('cmd', ['/c', 'npm', 'ci']) : run('npm', ['ci']);
}

/**
 * Installs what is missing.
 * @throws with one sentence when Node.js is too old or the installation fails
 */
export async function install() {
	const complaint = nodeComplaint(process.versions.node);
	if (complaint) throw new Error(complaint);
	if (isInstalled()) return say('Dependencies: up to date.');
	say('Dependencies: installing from package-lock.json …');
	const { code } = await npmCi();
	if (code !== 0) throw new Error('npm ci failed; its message is above.');
}

if (isMain(import.meta.url)) {
	install().catch((error) => {
		say(error.message);
		process.exit(1);
	});
}
