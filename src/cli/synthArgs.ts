/** What `pmqa synth` is told: how many organisations, which years, where to, what to leave out. */
import { ASSESSMENT_ID, YEAR_MAX, YEAR_MIN } from '$lib/form3/codes';
import type { Args } from './args';
import { UsageError } from './io';

/** As many organisations as there are provinces are the provinces. */
const PROVINCES = 77;
const ORGS_MAX = 100_000;
const YEARS_MAX = 100;

export function orgCount(args: Args): number | 'provinces' {
	const given = args.value('orgs') ?? '';
	const count = /^\d{1,6}$/.test(given) ? Number(given) : 0;
	if (given === 'provinces' || count === PROVINCES) return 'provinces';
	if (count >= 1 && count <= ORGS_MAX) return count;
	throw new UsageError(
		`--orgs ต้องเป็นจำนวนหน่วยงาน 1 ถึง ${ORGS_MAX} หรือ provinces: ${given}`,
		`--orgs must be a number of organisations from 1 to ${ORGS_MAX}, or provinces: ${given}`
	);
}

/** `2562-2567`, or one year. */
export function yearSpan(args: Args): { from: number; to: number } {
	const given = args.value('years') ?? '';
	const [, first = '', last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(given) ?? [];
	const [from, to] = [Number(first), Number(last)];
	// The year before the first one is cited, too.
	const sound = from > YEAR_MIN && to <= YEAR_MAX && from <= to && to - from < YEARS_MAX;
	if (sound) return { from, to };
	throw new UsageError(
		`--years ต้องเป็นปี พ.ศ. เช่น 2562-2567 (ไม่เกิน ${YEARS_MAX} ปี): ${given}`,
		`--years must be Buddhist years such as 2562-2567 (at most ${YEARS_MAX}): ${given}`
	);
}

export function synthOut(args: Args): string {
	const extra = args.positionals[0];
	if (extra !== undefined) {
		throw new UsageError(`ไม่รู้จัก ${extra}`, `unknown argument ${extra}`);
	}
	if (!args.value('seed')) {
		throw new UsageError('ต้องระบุ --seed', 'a seed is needed: --seed S, any text');
	}
	const out = args.value('out');
	if (out) return out;
	throw new UsageError(
		'ต้องระบุปลายทางด้วย --out',
		'a place to write to is needed: --out DIR or FILE.duckdb'
	);
}

export function skipped(args: Args): ReadonlySet<string> {
	const codes = args.values('skip');
	const wrong = codes.find((code) => !new RegExp(`^${ASSESSMENT_ID}$`).test(code));
	if (wrong === undefined) return new Set(codes);
	throw new UsageError(
		`--skip ต้องเป็นรหัสการประเมิน เช่น TH-40/2564/self: ${wrong}`,
		`--skip must be the code of an assessment, such as TH-40/2564/self: ${wrong}`
	);
}
