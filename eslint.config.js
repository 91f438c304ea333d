import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { folderRule } from './src/tooling/folder-rule.mjs';
import svelteConfig from './svelte.config.js';

// Layout is Prettier's; nothing here speaks of spaces or quotes.
export default ts.config(
	{ ignores: ['node_modules/', '.svelte-kit/', 'build/', '.cache/', 'tests/results/'] },
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript already says this, and knows the types.
			'no-undef': 'off',
			// Thai vowel and tone signs stand in character classes on purpose, one by one.
			'no-misleading-character-class': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			// Words from documents are shown as words.
			'svelte/no-at-html-tags': 'error',
			// Paths are prefixed by our own helper, which knows the language.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/**/*.{ts,js,mjs,svelte}'],
		rules: { 'max-lines': ['error', { max: 300 }] }
	},
	...folderRule()
);
