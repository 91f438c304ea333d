/** A plan of made-up assessments as a dataset, and the words that its columns will hold. */
import type { PackageInfo } from '$lib/dataset/datapackage';
import { emptyDataset, type Dataset } from '$lib/dataset/schema';
import { assessmentsOf, codesOf, type SynthPlan } from './assessments';
import { periodsOf } from './figures';
import { OTHER_UNITS } from './profiles.data';

/** All rows at once: for a folder. Larger plans are streamed (`assessmentsOf`). */
export function synthDataset(plan: SynthPlan): Dataset {
	const dataset: Dataset = {
		...emptyDataset(),
		organizations: [...plan.organizations],
		indicators: [...plan.indicators]
	};
	for (const one of assessmentsOf(plan)) {
		dataset.assessments.push(one.assessment);
		dataset.responses.push(...one.responses);
		dataset.item_status.push(...one.item_status);
		dataset.observations.push(...one.observations);
	}
	return dataset;
}

/** Words of the columns that share a dictionary (`code` of a column), beyond those of the small tables. */
export function synthWords(plan: SynthPlan): Map<string, string[]> {
	const years = Array.from({ length: plan.to - plan.from + 1 }, (_, i) => plan.from + i);
	return new Map([
		['assessment_id', [...codesOf(plan)].map(({ id }) => id)],
		['period_be', [...new Set(years.flatMap(periodsOf))]],
		['unit', [...OTHER_UNITS]]
	]);
}

/** What `datapackage.json` says of it: first of all that it is made up. */
export function synthInfo({ seed, organizations, from, to }: SynthPlan): PackageInfo {
	const years = from === to ? `${from}` : `${from}–${to}`;
	const count = organizations.length;
	return {
		name: `synthetic-${count}-${from}-${to}-seed-${seed}`,
		title: `ข้อมูลจำลอง PMQA 4.0 แบบฟอร์มที่ 3 ${years} / Synthetic PMQA 4.0 Form 3, ${years}`,
		description:
			'ข้อมูลจำลองทั้งหมด สร้างด้วยโปรแกรม ไม่ใช่ผลการประเมินของหน่วยงานใด ห้ามนำไปอ้างอิง / ' +
			'All of it is made up by a program; it is no result of any organisation and must not be quoted.',
		keywords: ['synthetic', 'ข้อมูลจำลอง']
	};
}
