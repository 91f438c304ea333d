// The rule of the folders as lint errors: each imports only from those before it in one list, plus
// thai/ and i18n/. The list is the rule; everything below only spells it out for ESLint.
import { builtinModules } from 'node:module';

/** @typedef {import('eslint').Linter.Config} LintConfig */
/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

/** From left to right, as the data flow. All but `routes` and `cli` stand in src/lib/. */
export const FOLDERS = [
	'thai',
	'form3',
	'importers',
	'indicators',
	'dataset',
	'synth',
	'engine',
	'queries',
	'charts',
	'state',
	'components',
	'routes'
];

/** Folders that every other may import. `i18n` itself may import only `thai`. */
const COMMON = ['thai', 'i18n'];

/** Narrower than the order: what a folder knows nothing of although it stands to its left. */
const TYPES_ONLY = /** @type {Record<string, string[]>} */ ({ charts: ['engine', 'queries'] });
const NEVER = /** @type {Record<string, string[]>} */ ({ state: ['charts'] });

/** The command line knows nothing of the browser. */
const BROWSER_ONLY = ['state', 'components', 'routes'];

const LIBRARY = [...FOLDERS.filter((folder) => folder !== 'routes'), 'i18n'];
const NODE_MODULES = ['node:.+', ...builtinModules.filter((name) => !name.startsWith('_'))];
const NODE_FILES = ['**/*.node.ts', '**/*.server.ts', '**/*.test.ts'];

/** @param {readonly string[]} folders */
function pathsInto(folders) {
	return `^(?:\\$lib/|(?:\\.\\./)+(?:lib/|src/lib/|src/)?)(?:${folders.join('|')})(?:/|$)`;
}

/** @param {string} folder */
function mayNotImport(folder) {
	const place = FOLDERS.indexOf(folder);
	const right = place < 0 ? FOLDERS : FOLDERS.slice(place + 1);
	return [...right.filter((other) => !COMMON.includes(other)), ...(NEVER[folder] ?? []), 'cli'];
}

/**
 * @param {string} folder
 * @returns {Pattern[]}
 */
function folderPatterns(folder) {
	const patterns = [
		{
			regex: pathsInto(mayNotImport(folder)),
			message: `${folder}/ may import only from the folders to its left: ${FOLDERS.join(' → ')}.`
		}
	];
	const typesOnly = TYPES_ONLY[folder];
	if (!typesOnly) return patterns;
	return [
		...patterns,
		{
			regex: pathsInto(typesOnly),
			allowTypeImports: true,
			message: `${folder}/ may import types from ${typesOnly.join(', ')}, nothing that runs.`
		}
	];
}

/** @type {Pattern[]} */
const BROWSER_SAFE = [
	{
		regex: `^(?:${NODE_MODULES.join('|')})$`,
		message:
			'This file also runs in the browser: Node.js modules only in *.node.ts and *.server.ts.'
	},
	{
		regex: '(?:\\.node$|^@duckdb/node-api)',
		message: 'This file also runs in the browser: it may not import what runs only in Node.js.'
	}
];

/**
 * `import()` of a fixed path obeys the same rule.
 * @param {Pattern} pattern
 */
function dynamicImport({ regex, message }) {
	return {
		selector: `ImportExpression > Literal.source[value=/${regex.replaceAll('/', '\\/')}/]`,
		message
	};
}

/**
 * @param {string} name
 * @param {string[]} files
 * @param {Pattern[]} patterns
 * @param {string[]} [ignores]
 * @returns {LintConfig}
 */
function restrict(name, files, patterns, ignores = []) {
	return {
		name: `pmqa/folders/${name}`,
		files,
		ignores,
		rules: {
			'no-restricted-imports': ['error', { patterns }],
			'no-restricted-syntax': ['error', ...patterns.map(dynamicImport)]
		}
	};
}

/**
 * ESLint's flat configuration for the rule of the folders.
 * @returns {LintConfig[]}
 */
export function folderRule() {
	const rules = [...LIBRARY, 'routes'].flatMap((folder) => {
		const root = folder === 'routes' ? 'src/routes' : `src/lib/${folder}`;
		const patterns = folderPatterns(folder);
		return [
			restrict(folder, [`${root}/**/*.{ts,svelte}`], [...patterns, ...BROWSER_SAFE], NODE_FILES),
			restrict(
				`${folder} in Node.js`,
				NODE_FILES.map((file) => `${root}/${file}`),
				patterns
			)
		];
	});
	const cli = {
		regex: pathsInto(BROWSER_ONLY),
		message: 'The command line may not import what needs a browser.'
	};
	return [...rules, restrict('cli', ['src/cli/**/*.{ts,mjs}'], [cli])];
}
