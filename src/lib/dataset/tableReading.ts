/**
 * The rows of one assessment, as a table gave them → a reading like that of a document, so that figures, links
 * and findings come from the same code. The reading has lines of its own (one for each line of evidence);
 * `lineOf` leads back to the lines of the file.
 */
import { compareCodes } from '$lib/form3/codes';
import type {
	Form3Reading,
	Framework,
	LineUse,
	Mark,
	ReadItem,
	ReadOption,
	ReadStatement,
	SourceInfo
} from '$lib/form3/types';
import { itemOf } from '$lib/importers/assessment/rules';
import type { AssessmentRecord } from '$lib/importers/assessment/types';

export interface TableReading {
	readonly reading: Form3Reading;
	/** Line of the file behind each line of the reading; entry 0 is line 1. */
	readonly lineOf: readonly number[];
}

/** Opens an option's text, as a bullet opens an answer in a document: two answers never run together. */
const BULLET = '• ';

/**
 * @param records accepted rows of one assessment: one for each statement and option, statuses that agree
 * @param organization whose assessment it is
 */
export function readingOfRecords(
	records: readonly AssessmentRecord[],
	framework: Framework,
	organization: { readonly org_id: string; readonly name_th: string },
	source: Pick<SourceInfo, 'name' | 'sha256'>
): TableReading {
	const lines = new Lines();
	const byStatement = new Map<string, AssessmentRecord[]>();
	for (const record of records) {
		const rows = byStatement.get(record.statement_no);
		if (rows) rows.push(record);
		else byStatement.set(record.statement_no, [record]);
	}
	const statements = framework.statements.flatMap(({ statement_no }) => {
		const rows = byStatement.get(statement_no);
		return rows ? [statementOf(statement_no, rows, lines)] : [];
	});
	const reading: Form3Reading = {
		source: { ...source, kind: 'txt', lines: lines.text.length },
		organization,
		year_be: records[0]?.year_be ?? null,
		framework_id: framework.framework_id,
		items: itemsOf(records, framework),
		statements,
		warnings: [],
		accounting: lines.uses,
		text: lines.text
	};
	return { reading, lineOf: lines.lineOf };
}

/** Lines as they are written down, with what they are and where they come from. */
class Lines {
	readonly text: string[] = [];
	readonly uses: LineUse[] = [];
	readonly lineOf: number[] = [];

	/** Adds a row's evidence, or a blank line where it has none; returns its first and last line. */
	add({ line, statement_no, evidence }: AssessmentRecord, opening = ''): [number, number] {
		const from = this.text.length + 1;
		for (const [i, text] of (evidence ?? '').split('\n').entries()) {
			const blank = text.trim() === '';
			this.text.push(i === 0 && !blank ? `${opening}${text}` : text);
			this.uses.push(blank ? { use: 'blank' } : { use: 'statement', statement_no });
			this.lineOf.push(line);
		}
		return [from, this.text.length];
	}
}

function statementOf(
	statement_no: string,
	rows: readonly AssessmentRecord[],
	lines: Lines
): ReadStatement {
	const whole = rows.find(({ option_no }) => option_no === null);
	const parts = rows
		.filter(({ option_no }) => option_no !== null)
		.sort((a, b) => a.option_no! - b.option_no!);
	const from = lines.text.length + 1;
	if (whole) lines.add(whole);
	// What a statement's own text repeats of an option is not told, or counted, twice.
	const own = whole?.evidence ?? '';
	const options = parts.map((row): ReadOption => {
		const told = row.evidence !== null && own.includes(row.evidence);
		const [line_from, line_to] = lines.add(told ? { ...row, evidence: null } : row, BULLET);
		return {
			option_no: row.option_no!,
			mark: row.mark,
			line_from,
			line_to,
			evidence: row.evidence
		};
	});
	const texts = [own, ...options.map(({ evidence }) => evidence ?? '')];
	const evidence =
		texts.filter((text, i) => text !== '' && (i === 0 || !own.includes(text))).join('\n') || null;
	return {
		statement_no,
		mark: whole?.mark ?? 'absent',
		line_from: from,
		line_to: lines.text.length,
		number_recovered: false,
		evidence,
		evidence_chars: evidence?.length ?? 0,
		options
	};
}

/** Items that a row says the status of: one box is ticked, or neither. */
function itemsOf(records: readonly AssessmentRecord[], framework: Framework): ReadItem[] {
	const said = new Map<string, AssessmentRecord>();
	for (const record of records) {
		const item = itemOf(record.statement_no);
		if (record.status !== null && !said.has(item)) said.set(item, record);
	}
	return framework.items
		.filter(({ item_no }) => said.has(item_no))
		.sort((a, b) => compareCodes(a.item_no, b.item_no))
		.map(({ item_no, title_th }) => {
			const { status, line } = said.get(item_no)!;
			const box = (name: AssessmentRecord['status']): Mark =>
				status === name ? 'marked' : 'unmarked';
			return {
				item_no,
				title_th,
				line,
				not_started: box('not_started'),
				in_progress: box('in_progress')
			};
		});
}
