import { MEASURES } from '$lib/i18n/measures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	defaultSelection,
	link,
	readSelection,
	searchText,
	writeSelection,
	type Choices,
	type Selection
} from './selection';

const choices: Choices = {
	assessments: ['TH-40/2564/self', 'TH-40/2563/self'],
	categories: [1, 2, 3, 4, 5, 6]
};
const read = (search: string) => readSelection(new URLSearchParams(search), choices);
const write = (selection: Partial<Selection>, lang: 'th' | 'en' = 'th') =>
	searchText(writeSelection(selection, choices, lang));

describe('an address that was once given out', () => {
	// Never change a line of these: people have them in mails and reports. Add new ones.
	it.each([
		['', {}],
		['?category=4', { category: 4 }],
		['?measure=quantified', { measure: 'quantified' }],
		['?category=1&measure=linked&era=ce', { category: 1, measure: 'linked', era: 'ce' }],
		['?assessment=TH-40/2563/self', { assessment: 'TH-40/2563/self' }],
		['?assessment=TH-40%2F2563%2Fself&era=be', { assessment: 'TH-40/2563/self', era: 'be' }]
	])('%s means the same for ever', (search, selection) => {
		expect(read(search)).toEqual(selection);
	});
});

describe('what is unknown or mistyped', () => {
	it.each([
		'?category=7',
		'?category=01',
		'?category=1.0',
		'?category=',
		'?category=๑',
		'?measure=Answered',
		'?measure=toString',
		'?era=1',
		'?assessment=TH-99/2564/self',
		'?other=1'
	])('%s is ignored', (search) => {
		expect(read(search)).toEqual({});
	});

	it('does not take the good parts with it', () => {
		expect(read('?category=99&measure=linked')).toEqual({ measure: 'linked' });
	});
});

describe('an address that is written', () => {
	it('holds no default', () => {
		expect(write(defaultSelection(choices, 'th'))).toBe('');
		expect(write(defaultSelection(choices, 'en'), 'en')).toBe('');
	});

	it('holds the era that is not the usual one of its language', () => {
		expect(write({ era: 'ce' }, 'th')).toBe('?era=ce');
		expect(write({ era: 'ce' }, 'en')).toBe('');
		expect(write({ era: 'be' }, 'en')).toBe('?era=be');
	});

	it('is the same whatever the order of the choices made', () => {
		const all = '?assessment=TH-40/2563/self&category=2&measure=linked';
		expect(write({ measure: 'linked', category: 2, assessment: 'TH-40/2563/self' })).toBe(all);
	});

	it('reads back as what was chosen', () => {
		const selections = fc.record({
			assessment: fc.constantFrom(...choices.assessments),
			category: fc.constantFrom(null, ...choices.categories),
			measure: fc.constantFrom(...MEASURES),
			era: fc.constantFrom('be' as const, 'ce' as const)
		});
		fc.assert(
			fc.property(selections, fc.constantFrom('th' as const, 'en' as const), (selection, lang) => {
				const back = read(write(selection, lang));
				expect({ ...defaultSelection(choices, lang), ...back }).toEqual(selection);
			}),
			{ seed: 2564 }
		);
	});
});

describe('link', () => {
	it.each([
		['/', 'th', {}, '/'],
		['/', 'en', {}, '/en/'],
		['/category/1', 'th', {}, '/category/1/'],
		['/category/1/', 'en', { measure: 'linked' }, '/en/category/1/?measure=linked'],
		['/item/1.1#figures', 'th', { era: 'ce' }, '/item/1.1/?era=ce#figures'],
		['/source?line=767&statement=3.4.3', 'en', {}, '/en/source/?line=767&statement=3.4.3'],
		['/source?line=7&era=be', 'th', { era: 'ce' }, '/source/?era=ce&line=7'],
		['/item/1.1?assessment=TH-40/2563/self', 'th', {}, '/item/1.1/?assessment=TH-40/2563/self'],
		['/?assessment=TH-99/2563/self', 'th', { era: 'ce' }, '/?era=ce'],
		['/audit?rule=sum#holds', 'th', { category: 3 }, '/audit/?category=3&rule=sum#holds']
	] as const)('%s in %s with %o is %s%s', (path, lang, selection, address) => {
		expect(link(path, selection, lang, { choices })).toBe(address);
	});

	it('stays under the base of the site', () => {
		expect(link('/about', {}, 'en', { choices, base: '/atlas' })).toBe('/atlas/en/about/');
		expect(link('/', {}, 'th', { choices, base: '/atlas' })).toBe('/atlas/');
	});
});
