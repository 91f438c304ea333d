import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { byTopic, topicName } from './indicators';

describe('topics', () => {
	it('of the catalogue all have a name in both languages', () => {
		const csv = readFileSync('data/catalogue/indicators.csv', 'utf8');
		const { data } = Papa.parse<{ topic: string }>(csv, { header: true, skipEmptyLines: true });
		for (const topic of new Set(data.map((row) => row.topic))) {
			expect(topicName(topic, 'th'), topic).toMatch(/[\u0e00-\u0e7f]/);
			expect(topicName(topic, 'en'), topic).not.toBe(topic);
		}
	});

	it('that nobody has named go by their code, whatever it is', () => {
		expect(topicName('own-code', 'th')).toBe('own-code');
		expect(topicName('constructor', 'en')).toBe('constructor');
		expect(topicName('', 'en')).toBe('Other');
	});

	it('stand in their order, then unknown ones, then none', () => {
		expect(['', 'zoo', 'people', 'ant', 'integrity'].sort(byTopic)).toEqual([
			'integrity',
			'people',
			'ant',
			'zoo',
			''
		]);
	});
});
