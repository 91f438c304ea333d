/**
 * What the catalogue's indicators look like in made-up data. None of this is a fact about anybody: sizes were chosen
 * so that pages and charts meet numbers of the usual kind.
 */

export interface Profile {
	readonly indicator_id: string;
	/** The statement it is cited in. */
	readonly statement_no: string;
	/** Of a middling organisation in 2564. */
	readonly typical: number;
	/** How far organisations stand apart (one deviation), and years of one: shares of `typical`. */
	readonly apart: number;
	readonly noise: number;
	/** Change a year for the better, as a share of `typical`. */
	readonly change: number;
	readonly decimals: number;
	/** Largest value there is; counts have none and go with the size of the organisation. */
	readonly most: number | null;
}

/** indicator, statement, typical, apart, noise, change, decimals, most */
type Line = readonly [string, string, number, number, number, number, number, (number | null)?];

const LINES: readonly Line[] = [
	['ita-score', '1.2.6', 84, 0.05, 0.02, 0.02, 2, 100],
	['anticorruption-day-total', '1.2.2', 5200, 0.3, 0.15, 0.02, 0],
	['corruption-risk-trained', '1.2.2', 180, 0.3, 0.2, 0.05, 0],
	['corruption-risk-reports', '1.2.2', 75, 0.25, 0.1, 0.04, 0],
	['gpp-growth', '2.2.1', 2.6, 0.5, 0.5, 0, 1, 15],
	['budget-disbursement', '2.3.2', 88, 0.06, 0.04, 0.01, 2, 100],
	['producer-groups', '6.1.2', 260, 0.4, 0.06, 0.03, 0],
	['producer-income-growth', '6.1.2', 4, 0.4, 0.3, 0, 1, 40],
	['silk-events', '6.1.2', 3, 0.4, 0.2, 0.03, 0],
	['silk-learning-centres', '6.1.2', 4, 0.5, 0.1, 0.04, 0],
	['happiness-index', '2.2.1', 76, 0.05, 0.03, 0.01, 1, 100],
	['poverty-line-pass-rate', '4.2.4', 97.5, 0.012, 0.005, 0.002, 2, 100],
	['poverty-line-income', '4.2.4', 38000, 0, 0, 0, 0, 60000],
	['household-mentors', '4.3.2', 420, 0.4, 0.1, 0.06, 0],
	['disability-centres', '3.1.2', 5, 0.5, 0.1, 0.08, 0],
	['large-plot-plots', '6.3.4', 70, 0.4, 0.08, 0.1, 0],
	['farm-cost-cut-short', '6.3.1', 9, 0.3, 0.15, 0.02, 1, 60],
	['farm-cost-cut-long', '6.3.1', 18, 0.25, 0.12, 0.02, 1, 60],
	['pest-centres', '1.4.2', 38, 0.35, 0.05, 0.05, 0],
	['cassava-mosaic-area', '1.4.4', 900, 0.6, 0.3, 0.06, 0],
	['stroke-mortality', '6.4.2', 7.2, 0.12, 0.06, 0.02, 2, 30],
	['patient-satisfaction', '6.4.2', 86, 0.05, 0.02, 0.01, 1, 100],
	['prosthetic-hand-cost', '1.3.1', 12000, 0.5, 0.1, 0.1, 0],
	['healthy-subdistricts', '1.4.4', 82, 0.12, 0.05, 0.02, 1, 100],
	['digital-health-people', '4.2.3', 11000, 0.5, 0.15, 0.12, 0],
	['pm25-hotspots', '1.4.4', 160, 0.6, 0.4, 0.04, 0],
	['pm25-leaf-enclosures', '1.4.4', 14000, 0.5, 0.15, 0.08, 0],
	['pm25-leaves-collected', '1.4.4', 900000, 0.5, 0.2, 0.06, 0],
	['service-satisfaction', '3.4.1', 87, 0.05, 0.02, 0.01, 1, 100],
	['qr-queue-offices', '3.3.2', 7, 0.4, 0.1, 0.15, 0],
	['smart-city-districts', '3.1.1', 4, 0.5, 0.1, 0.1, 0],
	['linked-processes', '6.1.3', 68, 0.2, 0.06, 0.05, 1, 100],
	['awards-received', '5.2.1', 4, 0.4, 0.3, 0.05, 0],
	['complaints-received', '3.4.3', 1500, 0.4, 0.12, 0, 0],
	['grievance-report-days', '3.4.4', 15, 0.3, 0.05, 0.02, 0, 60],
	['epam-sheets', '4.4.3', 260000, 0.4, 0.12, 0.12, 0],
	['staff-satisfaction', '5.3.1', 4.05, 0.05, 0.02, 0.01, 2, 5],
	['staff-engagement', '5.3.1', 4.15, 0.05, 0.02, 0.01, 2, 5]
];

export const PROFILES: ReadonlyMap<string, Profile> = new Map(
	LINES.map(([indicator_id, statement_no, typical, apart, noise, change, decimals, most]) => [
		indicator_id,
		{ indicator_id, statement_no, typical, apart, noise, change, decimals, most: most ?? null }
	])
);

/** Units of figures that are no named indicator. */
export const OTHER_UNITS: readonly string[] = [
	'คน',
	'ครั้ง',
	'โครงการ',
	'แห่ง',
	'กิจกรรม',
	'หน่วยงาน',
	'ระบบ'
];
