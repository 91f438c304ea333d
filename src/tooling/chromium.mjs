// Finds a Chromium to test in, or installs one. Runs before anything else is known to work, so it
// imports only Node's own modules at the top.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { isMain, ROOT, say } from './shell.mjs';

/** Flags for every launch: works as root in a container, and the browser itself calls nobody. */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-dev-shm-usage',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const DOWNLOAD_LIMIT_MS = 120_000;
const APT_LIMIT_MS = 600_000;

/** @param {string} path */
function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** @param {string} name */
function onPath(name) {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.filter(Boolean)
		.map((folder) => join(folder, name))
		.find(isProgram);
}

/** Playwright's own download, when it is there. */
function playwrightsOwn() {
	try {
		/** @type {typeof import('playwright')} */
		const { chromium } = createRequire(import.meta.url)('playwright');
		const path = chromium.executablePath();
		return existsSync(path) ? path : undefined;
	} catch {
		return undefined; // Playwright is not installed, or has no build for this system.
	}
}

/**
 * The Chromium to use, without installing anything: `PMQA_CHROMIUM`, then the system's, then
 * Playwright's own. A wrong `PMQA_CHROMIUM` is an error, not a reason to take another.
 * @returns {string | undefined} path of the program
 */
export function findChromium() {
	const chosen = process.env.PMQA_CHROMIUM;
	if (chosen) {
		if (!isProgram(chosen)) throw new Error(`PMQA_CHROMIUM is not a program: ${chosen}`);
		return chosen;
	}
	for (const name of SYSTEM_NAMES) {
		const found = onPath(name);
		if (found) return found;
	}
	return playwrightsOwn();
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} timeout milliseconds
 */
function runs(command, args, timeout) {
	const { status } = spawnSync(command, args, {
		cwd: ROOT,
		timeout,
		stdio: ['ignore', 'ignore', 'ignore'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return status === 0;
}

/**
 * Finds a Chromium, installing one when there is none.
 * @returns {string} path of the program
 * @throws when none can be had; the message is one sentence for the person
 */
export function ensureChromium() {
	const found = findChromium();
	if (found) return found;

	say('No Chromium found; trying to download the one of Playwright …');
	const cli = join(ROOT, 'node_modules/playwright/cli.js');
	if (existsSync(cli)) runs(process.execPath, [cli, 'install', 'chromium'], DOWNLOAD_LIMIT_MS);
	const downloaded = playwrightsOwn();
	if (downloaded) return downloaded;

	if (process.getuid?.() === 0 && onPath('apt-get')) {
		say('No download; installing the package chromium …');
		runs('apt-get', ['update'], APT_LIMIT_MS);
		runs('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], APT_LIMIT_MS);
		const installed = findChromium();
		if (installed) return installed;
	}
	throw new Error(
		'No Chromium was found or could be installed: install Chromium or Google Chrome, or set PMQA_CHROMIUM to its path.'
	);
}

if (isMain(import.meta.url)) {
	try {
		console.log(ensureChromium());
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		process.exit(1);
	}
}
