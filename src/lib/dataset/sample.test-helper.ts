/** A small framework and document for tests: one item, two statements, one of them with two options. */
import type { Form3Document, Framework, Mark } from '$lib/form3/types';
import { datasetFromDocument } from './fromReading';
import type { Dataset } from './schema';
import { writeDataset, type Files } from './write';

export const FRAMEWORK_FILES: Files = new Map([
	[
		'framework.csv',
		'framework_id,edition,name_th,name_en,source\npmqa4-form3,2564,แบบฟอร์มที่ 3,Form 3,test\n'
	],
	['categories.csv', 'category_no,title_th,title_en\n1,การนำองค์การ,Leadership\n'],
	[
		'items.csv',
		'item_no,category_no,title_th,title_en,short_th,short_en\n1.1,1,ระบบการนำองค์การ,Leadership system,การนำ,Leading\n'
	],
	[
		'statements.csv',
		'statement_no,item_no,label_th,label_en,asks_evidence,option_count,cue_th,prompt_chars\n' +
			'1.1.1,1.1,ทิศทาง,Direction,true,2,ผู้บริหาร,100\n' +
			'1.1.2,1.1,นวัตกรรม,Innovation,true,0,นวัตกรรม,80\n'
	],
	['options.csv', 'statement_no,option_no,label_th,label_en\n1.1.1,1,ก,A\n1.1.1,2,ข,B\n']
]);

export const FRAMEWORK: Framework = {
	framework_id: 'pmqa4-form3',
	categories: [{ category_no: 1, title_th: 'การนำองค์การ', title_en: 'Leadership' }],
	items: [
		{
			item_no: '1.1',
			category_no: 1,
			title_th: 'ระบบการนำองค์การ',
			title_en: 'Leadership system',
			short_th: 'การนำ',
			short_en: 'Leading'
		}
	],
	statements: [
		{ ...statement('1.1.1'), option_count: 2 },
		{ ...statement('1.1.2'), option_count: 0 }
	],
	options: [
		{ statement_no: '1.1.1', option_no: 1, label_th: 'ก', label_en: 'A' },
		{ statement_no: '1.1.1', option_no: 2, label_th: 'ข', label_en: 'B' }
	]
};

function statement(no: string) {
	return {
		statement_no: no,
		item_no: '1.1',
		label_th: no,
		label_en: no,
		asks_evidence: true,
		cue_th: 'x',
		prompt_chars: 100
	};
}

export const DOCUMENT: Form3Document = {
	source: { name: 'some/where/doc.txt', sha256: 'a'.repeat(64), kind: 'txt', lines: 40 },
	organization: { org_id: 'TH-40', name_th: 'จังหวัดขอนแก่น' },
	year_be: 2564,
	framework_id: 'pmqa4-form3',
	items: [
		{
			item_no: '1.1',
			title_th: 'ระบบการนำองค์การ',
			line: 1,
			not_started: 'unreadable',
			in_progress: 'marked'
		}
	],
	statements: [
		{
			statement_no: '1.1.1',
			mark: 'marked',
			line_from: 2,
			line_to: 20,
			number_recovered: true,
			evidence: 'ลดกระดาษ 100 แผ่น',
			evidence_chars: 17,
			options: [option(1, 'unmarked', 5, 9, null), option(2, 'marked', 10, 20, 'ลดกระดาษ')]
		}
	],
	figures: [
		figure('1.1.1', 3, '100', 100),
		figure('1.1.1', 12, '-7.5', -7.5),
		figure('1.1.1', 12, '-7.5', -7.5)
	],
	links: [{ statement_no: '1.1.1', line: 15, url: 'http://example.org', system: null }],
	findings: [],
	warnings: []
};

function option(no: number, mark: Mark, from: number, to: number, evidence: string | null) {
	return { option_no: no, mark, line_from: from, line_to: to, evidence };
}

function figure(statementNo: string, line: number, raw: string, value: number) {
	return {
		statement_no: statementNo,
		line,
		raw,
		value,
		unit: 'แผ่น',
		period_be: '2561',
		role: 'actual' as const,
		context: 'x'
	};
}

export function sampleDataset(): Dataset {
	return datasetFromDocument(DOCUMENT, FRAMEWORK);
}

export function sampleFiles(dataset: Dataset = sampleDataset()): Files {
	return writeDataset(dataset, { name: 'sample', title: 'Sample' });
}
