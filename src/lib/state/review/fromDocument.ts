/** A document as read → what the worklist is made of; the same tasks as from the database rows of it. Pure. */
import { targetOf } from '$lib/form3/codes';
import type { Form3Document, Framework, Mark } from '$lib/form3/types';
import type { SourceBox, WorkSource } from './worklist';

/** @param indicatorUnit the unit the figure at this place of `document.figures` is counted in; null for none */
export function sourceOfDocument(
	document: Form3Document,
	framework: Framework,
	indicatorUnit: (figure: number) => string | null = () => null
): WorkSource {
	const read = new Map(document.statements.map((row) => [row.statement_no, row]));
	return {
		boxes: [...statusBoxes(document, framework), ...answerBoxes(document, framework)],
		figures: document.figures.map((figure, index) => ({
			statement_no: figure.statement_no,
			line: figure.line,
			raw: figure.raw,
			value: figure.value,
			unit: figure.unit,
			indicator_unit: indicatorUnit(index)
		})),
		warnings: document.warnings,
		statements: framework.statements.map(({ statement_no, label_th, label_en }) => ({
			statement_no,
			label_th,
			label_en,
			line_from: read.get(statement_no)?.line_from ?? null,
			line_to: read.get(statement_no)?.line_to ?? null
		}))
	};
}

function statusBoxes(document: Form3Document, { items, statements }: Framework): SourceBox[] {
	const itemOf = new Map(statements.map((row) => [row.statement_no, row.item_no]));
	return items.flatMap((item) => {
		const read = document.items.find(({ item_no }) => item_no === item.item_no);
		const ends = document.statements
			.filter(({ statement_no }) => itemOf.get(statement_no) === item.item_no)
			.map(({ line_to }) => line_to);
		const box = (name: 'in_progress' | 'not_started', mark: Mark): SourceBox => ({
			target: `${item.item_no}/${name}`,
			kind: 'status',
			category_no: item.category_no,
			item_no: item.item_no,
			statement_no: null,
			option_no: null,
			label_th: item.title_th,
			label_en: item.title_en,
			mark_read: mark,
			number_recovered: false,
			line_from: ends.length === 0 ? null : Math.max(...ends) + 1,
			line_to: null
		});
		return [
			box('in_progress', read?.in_progress ?? 'absent'),
			box('not_started', read?.not_started ?? 'absent')
		];
	});
}

function answerBoxes(document: Form3Document, framework: Framework): SourceBox[] {
	const labels = new Map(
		framework.options.map((row) => [targetOf(row.statement_no, row.option_no), row])
	);
	return framework.statements.flatMap((known): SourceBox[] => {
		const read = document.statements.find(
			({ statement_no }) => statement_no === known.statement_no
		);
		if (!read) return [];
		const common = {
			category_no: Number(known.item_no.split('.')[0]),
			item_no: known.item_no,
			statement_no: known.statement_no
		};
		return [
			{
				...common,
				target: known.statement_no,
				kind: 'statement',
				option_no: null,
				label_th: known.label_th,
				label_en: known.label_en,
				mark_read: read.mark,
				number_recovered: read.number_recovered,
				line_from: read.line_from,
				line_to: read.line_to
			},
			...read.options.map((option): SourceBox => {
				const target = targetOf(known.statement_no, option.option_no);
				const label = labels.get(target) ?? known;
				return {
					...common,
					target,
					kind: 'option',
					option_no: option.option_no,
					label_th: label.label_th,
					label_en: label.label_en,
					mark_read: option.mark,
					number_recovered: false,
					line_from: option.line_from > 0 ? option.line_from : null,
					line_to: option.line_to > 0 ? option.line_to : null
				};
			})
		];
	});
}
