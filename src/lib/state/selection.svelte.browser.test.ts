import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Choices } from './selection';
import { SelectionState } from './selection.svelte';

const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
});

describe('SelectionState', () => {
	const choices: Choices = { assessments: ['a', 'b'], categories: [1, 2] };

	function page(address: string) {
		let url = new URL(address, 'http://site');
		const replaced: string[] = [];
		const selection = new SelectionState({
			lang: () => 'th',
			choices: () => choices,
			location: () => url,
			replace: (next) => {
				replaced.push(next);
				url = new URL(next, url);
			}
		});
		return { selection, replaced };
	}

	it('starts as the page was prerendered, then takes what the address asks for', () => {
		const { selection } = page('/?category=2&measure=linked');
		expect([selection.category, selection.measure]).toEqual([null, 'quantified']);
		selection.read();
		expect([selection.category, selection.measure, selection.assessment]).toEqual([
			2,
			'linked',
			'a'
		]);
	});

	it('puts a choice into the address and takes a default out of it', () => {
		const { selection, replaced } = page('/#top');
		selection.choose({ category: 1 });
		selection.choose({ era: 'ce' });
		selection.choose({ category: null });
		expect(replaced).toEqual(['/?category=1#top', '/?category=1&era=ce#top', '/?era=ce#top']);
		expect(selection.era).toBe('ce');
	});

	it('leaves in the address what the page keeps there, and changes it when asked', () => {
		const { selection, replaced } = page('/source/?era=ce&line=767&statement=3.4.3#text');
		selection.read();
		selection.choose({ era: 'be', category: 2 });
		expect(replaced.at(-1)).toBe('/source/?category=2&line=767&statement=3.4.3#text');
		selection.keep({ line: '770', statement: null });
		expect(replaced.at(-1)).toBe('/source/?category=2&line=770#text');
		expect([selection.own('line'), selection.own('statement')]).toEqual(['770', null]);
		expect(selection.hrefHere('/source', 'en')).toBe('/en/source/?category=2&line=770');
		expect(selection.href('/')).toBe('/?category=2');
	});

	it('refuses what is not among the choices', () => {
		const { selection, replaced } = page('/?category=1');
		selection.read();
		selection.choose({ category: 9 });
		expect(selection.category).toBeNull();
		expect(replaced.at(-1)).not.toContain('9');
	});

	it('gives addresses that keep the selection in either language', () => {
		const { selection } = page('/?measure=linked&era=ce');
		selection.read();
		expect(selection.href('/category/1')).toBe('/category/1/?measure=linked&era=ce');
		expect(selection.href('/', 'en')).toBe('/en/?measure=linked');
	});

	it('tells those who depend on it of a change', () => {
		const { selection } = page('/');
		const seen: (number | null)[] = [];
		ends.push(
			$effect.root(() => {
				$effect(() => void seen.push(selection.category));
			})
		);
		flushSync();
		selection.choose({ category: 2 });
		flushSync();
		expect(seen).toEqual([null, 2]);
	});

	it('says which assessment a link asks for and is not there, until it is or another is chosen', () => {
		let assessments = ['TH-40/2564/self'];
		let url = new URL('http://site/?assessment=L-a/2566/self&category=1');
		const selection = new SelectionState({
			lang: () => 'th',
			choices: () => ({ assessments, categories: [1, 2] }),
			location: () => url,
			replace: (next) => (url = new URL(next, url))
		});
		selection.read();
		expect([selection.missing, selection.assessment, selection.category]).toEqual([
			'L-a/2566/self',
			'TH-40/2564/self',
			1
		]);
		assessments = ['TH-40/2564/self', 'L-a/2566/self'];
		selection.read();
		expect([selection.missing, selection.assessment]).toEqual([null, 'L-a/2566/self']);
		url = new URL('http://site/?assessment=<script>');
		selection.read();
		expect(selection.missing).toBeNull();
		url = new URL('http://site/?assessment=L-b/2566/self');
		selection.read();
		selection.choose({ category: 2 });
		expect([selection.missing, url.search]).toEqual([null, '?category=2']);
	});

	it('gives the address of the page with something of its own changed', () => {
		const { selection } = page('/compare/?era=ce&form=changes&item=1.1');
		selection.read();
		expect(selection.hrefHere('/compare/', 'th', '?item=2.3')).toBe(
			'/compare/?era=ce&form=changes&item=2.3'
		);
		expect(selection.hrefHere('/compare/', 'en', '?item=')).toBe('/en/compare/?form=changes');
		expect(selection.own('item')).toBe('1.1');
	});
});
