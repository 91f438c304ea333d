/** A plan over the form, the catalogue and the provinces of `data/`, for tests. */
import { readFileSync } from 'node:fs';
import { frameworkFromFiles } from '$lib/dataset/framework';
import { readTable } from '$lib/dataset/read';
import { TABLES, type Indicator, type Organization } from '$lib/dataset/schema';
import type { SynthPlan } from './assessments';
import { provincesOf } from './organisations';

const text = (path: string) => readFileSync(`data/${path}`, 'utf8');
const TABLES_OF_THE_FORM = ['framework', 'categories', 'items', 'statements', 'options'];

const framework = frameworkFromFiles(
	new Map(TABLES_OF_THE_FORM.map((name) => [`${name}.csv`, text(`framework/${name}.csv`)]))
);

const rowsOf = <Row>(table: 'organizations' | 'indicators', path: string) =>
	readTable(TABLES[table], text(path), path).rows as readonly object[] as readonly Row[];

export const INDICATORS = rowsOf<Indicator>('indicators', 'catalogue/indicators.csv');
export const PROVINCES = provincesOf(rowsOf<Organization>('organizations', 'organizations.csv'));

/** All provinces, 2562 to 2567, unless told. */
export function planOf(given: Partial<SynthPlan> = {}): SynthPlan {
	return {
		...{ seed: 'test', organizations: PROVINCES, from: 2562, to: 2567 },
		...{ framework, indicators: INDICATORS, ...given }
	};
}
