import { describe, expect, it } from 'vitest';
import { datasetFromDocument, UnknownAssessmentError } from './fromReading';
import { DOCUMENT, FRAMEWORK, sampleDataset } from './sample.test-helper';
import type { Organization, Review } from './schema';

const KHON_KAEN: Organization = {
	org_id: 'TH-40',
	kind: 'province',
	name_th: 'จังหวัดขอนแก่น',
	name_en: 'Khon Kaen',
	region: 'Northeast',
	province_code: 40
};
const LOEI: Organization = { ...KHON_KAEN, org_id: 'TH-42', name_th: 'จังหวัดเลย', name_en: 'Loei' };

describe('the dataset of a document', () => {
	it('has a row for every statement and option, answered or not, in the form’s order', () => {
		const { responses } = sampleDataset();
		expect(responses.map((r) => [r.statement_no, r.option_no, r.mark])).toEqual([
			['1.1.1', null, 'marked'],
			['1.1.1', 1, 'unmarked'],
			['1.1.1', 2, 'marked'],
			['1.1.2', null, 'absent']
		]);
		expect(responses[3]).toMatchObject({ evidence_chars: 0, line_from: null, line_to: null });
	});

	it('counts figures and links on the statement, and again on the option whose lines hold them', () => {
		const counts = sampleDataset().responses.map((r) => [r.figure_count, r.link_count]);
		expect(counts).toEqual([
			[3, 1],
			[0, 0],
			[2, 1],
			[0, 0]
		]);
	});

	it('names the assessment after organisation, year and assessor, and the source without its path', () => {
		expect(sampleDataset().assessments).toEqual([
			expect.objectContaining({
				assessment_id: 'TH-40/2564/self',
				provenance: 'document',
				source_name: 'doc.txt',
				source_lines: 40
			})
		]);
	});

	it('leaves every sentence of the document out when only facts are asked for', () => {
		const facts = datasetFromDocument(DOCUMENT, FRAMEWORK, { factsOnly: true });
		expect(JSON.stringify(facts)).not.toContain('ลดกระดาษ');
		expect(facts.responses[0]).toMatchObject({ evidence: null, evidence_chars: 17 });
		expect(sampleDataset().responses[0]).toMatchObject({ evidence: 'ลดกระดาษ 100 แผ่น' });
	});

	it('takes what is known of the organisation, and of others that figures are about', () => {
		const observations = DOCUMENT.figures.map((figure, i) => ({
			...figure,
			indicator_id: i === 0 ? 'paper' : null,
			subject_org_id: i === 1 ? 'TH-42' : null
		}));
		const indicators = ['paper', 'water'].map((indicator_id) => ({
			indicator_id,
			name_th: 'x',
			name_en: 'x',
			unit: null,
			better: 'lower' as const,
			topic: null
		}));
		const dataset = datasetFromDocument(DOCUMENT, FRAMEWORK, {
			organizations: [LOEI, KHON_KAEN],
			indicators,
			observations
		});
		expect(dataset.organizations).toEqual([KHON_KAEN, LOEI]);
		expect(dataset.indicators.map((row) => row.indicator_id)).toEqual(['paper']);
		expect(dataset.observations.map((row) => row.indicator_id)).toEqual(['paper', null, null]);
	});

	it.each([
		['organization', { organization: { org_id: null, name_th: 'ไม่ทราบ' } }],
		['year', { year_be: null }]
	])('is refused when the %s is not known', (missing, change) => {
		const attempt = () => datasetFromDocument({ ...DOCUMENT, ...change }, FRAMEWORK);
		expect(attempt).toThrow(UnknownAssessmentError);
		expect(attempt).toThrow(missing);
	});
});

describe('what people wrote', () => {
	const review: Review = {
		assessment_id: 'TH-40/2564/self',
		target: '1.1.1',
		mark: 'marked',
		decision: 'changed',
		value: null,
		note: 'ดูจากต้นฉบับ',
		reviewed_at: '2026-01-02T03:04:05Z'
	};

	it('stays when the document is read again, by key', () => {
		const previous = sampleDataset();
		previous.responses[2]!.summary_th = 'สรุปเดิม';
		previous.observations[2]!.what_en = 'the second of two on one line';
		previous.reviews.push(review);
		const again = datasetFromDocument(DOCUMENT, FRAMEWORK, { previous });
		expect(again.responses.map((r) => r.summary_th)).toEqual([null, null, 'สรุปเดิม', null]);
		expect(again.observations.map((o) => o.what_en)).toEqual([
			null,
			null,
			'the second of two on one line'
		]);
		expect(again.reviews).toEqual([review]);
	});

	it('does not include the name of an indicator, which the catalogue may have changed', () => {
		const named = (name: string) => ({
			indicators: [
				{
					indicator_id: 'paper',
					name_th: name,
					name_en: name,
					unit: null,
					better: 'lower' as const,
					topic: null
				}
			],
			observations: DOCUMENT.figures.map((figure) => ({
				...figure,
				indicator_id: 'paper',
				what_th: name,
				what_en: name
			}))
		});
		const previous = datasetFromDocument(DOCUMENT, FRAMEWORK, named('old'));
		previous.observations[1]!.what_en = 'by hand';
		const again = datasetFromDocument(DOCUMENT, FRAMEWORK, { ...named('new'), previous });
		expect(again.observations.map((o) => [o.what_th, o.what_en])).toEqual([
			['new', 'new'],
			['new', 'by hand'],
			['new', 'new']
		]);
	});

	it('comes from summaries.csv first', () => {
		const previous = sampleDataset();
		previous.responses[0]!.summary_th = 'เดิม';
		previous.responses[0]!.summary_en = 'old';
		const summaries = [
			{ statement_no: '1.1.1', option_no: null, summary_th: 'ใหม่', summary_en: null }
		];
		const again = datasetFromDocument(DOCUMENT, FRAMEWORK, { previous, summaries });
		expect(again.responses[0]).toMatchObject({ summary_th: 'ใหม่', summary_en: 'old' });
		expect(again.summaries).toEqual(summaries);
	});

	it('about another assessment is not carried over', () => {
		const previous = sampleDataset();
		previous.reviews.push({ ...review, assessment_id: 'TH-40/2563/self' });
		expect(datasetFromDocument(DOCUMENT, FRAMEWORK, { previous }).reviews).toEqual([]);
	});
});
