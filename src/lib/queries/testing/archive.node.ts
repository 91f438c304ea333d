/** Little archives for the questions of the comparison: many units of the fixture's form, in every state. */
import fc from 'fast-check';
import type { Row } from '$lib/dataset/schema';
import { createNativeEngine } from '$lib/engine/native.node';
import { fill, ROWS } from './fixture';
import { addAggregates } from './fixture.node';

type Rows = typeof ROWS;

const MARKS = ['marked', 'unmarked', 'unreadable', 'absent'] as const;
const ORGS = [
	['TH-40', 'province', 'northeast'],
	['TH-10', 'province', 'central'],
	['TH-41', 'province', 'northeast'],
	['D-0101', 'department', null]
] as const;

const mark = fc.constantFrom(...MARKS);

/** A statement's row, now and then with evidence that was not searched, and a row of its first option. */
const answer = fc.record({
	mark,
	option: fc.option(mark),
	chars: fc.constantFrom(0, 0, 40, 700),
	figures: fc.constantFrom(0, 2, null),
	links: fc.constantFrom(0, 1),
	decided: fc.option(mark, { freq: 5 }),
	optionDecided: fc.option(mark, { freq: 8 })
});

const status = fc.record({
	not_started: mark,
	in_progress: mark,
	decided: fc.option(mark, { freq: 6 })
});

const codesOf = (table: 'statements' | 'items', column: string) =>
	ROWS[table]!.map((row) => String(row[column]));

/** Figures, some of no named indicator; two that are alike but for their subject among them. */
const figure = fc.record({
	indicator: fc.constantFrom('sheets', 'sheets', 'trees', null),
	line: fc.constantFrom(3, 4, 11),
	value: fc.constantFrom(10, 20, null),
	unit: fc.constantFrom('แผ่น', null),
	period: fc.constantFrom(null, '2564', '2565', '2564/2566', '2565-03'),
	role: fc.constantFrom('actual', 'actual', 'target'),
	subject: fc.constantFrom(null, 'อำเภอ ก'),
	unitDecided: fc.option(fc.constantFrom('รีม', null), { freq: 8 })
});

const unit = fc.record({
	org: fc.constantFrom(...ORGS.map(([id]) => id)),
	year: fc.constantFrom(2564, 2565, 2566),
	assessor: fc.constantFrom('self', 'validated'),
	provenance: fc.constantFrom('document', 'table', 'synthetic'),
	answers: fc.array(fc.option(answer), { minLength: 7, maxLength: 7 }),
	statuses: fc.array(fc.option(status), { minLength: 4, maxLength: 4 }),
	figures: fc.uniqueArray(figure, {
		maxLength: 5,
		selector: ({ line, value, role, subject }) => JSON.stringify([line, value, role, subject])
	})
});

/** Rows of an archive: the fixture's form, and up to twelve assessments of it. */
export const archive: fc.Arbitrary<Rows> = fc
	.uniqueArray(unit, {
		minLength: 1,
		maxLength: 12,
		selector: ({ org, year, assessor }) => `${org}/${year}/${assessor}`
	})
	.map((units) => {
		const [assessments, responses, item_status, reviews, observations]: Row[][] = [
			[],
			[],
			[],
			[],
			[]
		];
		for (const one of units) {
			const assessment_id = `${one.org}/${one.year}/${one.assessor}`;
			const decide = (target: string, decided: string | null) =>
				decided !== null &&
				reviews!.push({
					assessment_id,
					target,
					mark: decided,
					decision: 'changed',
					value: null,
					note: null,
					reviewed_at: '2026-01-01'
				});
			assessments!.push({
				assessment_id,
				org_id: one.org,
				year_be: one.year,
				framework_id: 'f',
				assessor: one.assessor,
				provenance: one.provenance,
				source_name: null,
				source_sha256: null,
				source_lines: null
			});
			codesOf('statements', 'statement_no').forEach((statement_no, i) => {
				const told = one.answers[i];
				if (!told) return;
				const common = { assessment_id, statement_no, evidence: null, number_recovered: false };
				responses!.push({
					...common,
					option_no: null,
					mark: told.mark,
					evidence_chars: told.chars,
					figure_count: told.figures,
					link_count: told.figures === null ? null : told.links
				});
				decide(statement_no, told.decided);
				if (told.option === null) return;
				responses!.push({
					...common,
					option_no: 1,
					mark: told.option,
					evidence_chars: 9,
					figure_count: 1,
					link_count: 0
				});
				decide(`${statement_no}/1`, told.optionDecided);
			});
			codesOf('items', 'item_no').forEach((item_no, i) => {
				const told = one.statuses[i];
				if (!told) return;
				const { not_started, in_progress, decided } = told;
				item_status!.push({ assessment_id, item_no, not_started, in_progress });
				decide(`${item_no}/in_progress`, decided);
			});
			const units = new Set<string>();
			for (const { indicator, period, unitDecided, ...told } of one.figures) {
				const raw = `${told.value ?? 'หลาย'}`;
				observations!.push({
					...{
						assessment_id,
						indicator_id: indicator,
						subject_org_id: null,
						statement_no: '1.1.1'
					},
					...{ line: told.line, raw, value: told.value, unit: told.unit, period_be: period },
					...{ role: told.role, subject: told.subject, what_th: null, what_en: null }
				});
				const target = `unit/${told.line}/${raw}`;
				if (unitDecided === null || units.has(target)) continue;
				units.add(target);
				reviews!.push({
					...{ assessment_id, target, mark: null, decision: 'changed', value: unitDecided },
					...{ note: null, reviewed_at: '2026-01-01' }
				});
			}
		}
		const organizations = ORGS.map(([org_id, kind, region]) => ({
			org_id,
			kind,
			name_th: `ชื่อ ${org_id}`,
			name_en: null,
			region,
			province_code: null
		}));
		const all = { organizations, assessments, responses, item_status, reviews, observations };
		const indicators = ['sheets', 'trees', 'unused'].map((indicator_id) => ({
			...ROWS.indicators![0]!,
			indicator_id
		}));
		return { ...ROWS, findings: [], indicators, ...all } as Rows;
	});

/** Writes the rows as a database file `name.duckdb`, with the tables made ahead unless told otherwise. */
export async function writeArchive(path: string, rows: Rows, aggregates = true): Promise<void> {
	const engine = await createNativeEngine({ path, readOnly: false, threads: 1 });
	await fill(engine, undefined, rows);
	await engine.close();
	if (aggregates) await addAggregates(path);
}
