/** Blocks of lines → items and statements as the reader returns them. */
import type { Blocks, StatementBlock } from './blocks';
import { readEvidence, readOptionEvidence } from './evidence';
import type { FrameworkIndex } from './frameworkIndex';
import type { Wrapping } from './joining';
import type { FormLine } from './lines';
import { warningOf } from './messages';
import { readStatementText, type OptionText, type StatementText } from './options';
import type {
	FrameworkStatement,
	Mark,
	ReadItem,
	ReadOption,
	ReadStatement,
	Warning
} from './types';

/** Statements found, in the order of the form. */
export function readStatements(
	blocks: Blocks,
	index: FrameworkIndex,
	wrapping: Wrapping
): { statements: ReadStatement[]; warnings: Warning[] } {
	const statements: ReadStatement[] = [];
	const warnings: Warning[] = [];
	let unreadable = 0;
	for (const known of index.framework.statements) {
		const block = blocks.statements.get(known.statement_no);
		if (!block) continue;
		const text = readStatementText(block, known.option_count);
		const statement = readStatement(block, text, known, wrapping);
		statements.push(statement);
		warnings.push(...boxWarnings(block, text, known));
		const marks = [statement.mark, ...statement.options.map((option) => option.mark)];
		unreadable += marks.filter((mark) => mark === 'unreadable').length;
	}
	for (const item of blocks.items.values()) {
		for (const { mark } of item.statuses.values()) if (mark === 'unreadable') unreadable++;
	}
	if (unreadable > 0) warnings.push(warningOf('marks-unreadable', null, { count: unreadable }));
	return { statements, warnings };
}

function readStatement(
	block: StatementBlock,
	text: StatementText,
	known: FrameworkStatement,
	wrapping: Wrapping
): ReadStatement {
	const answer = readEvidence(text.pieces, known.prompt_chars, wrapping);
	// A box that went with the number is unreadable; one that stands on the options was never there.
	const unprinted = block.anchor.recovered && text.options.length === 0 ? 'unreadable' : 'absent';
	const evidence = known.asks_evidence ? answer : null;
	return {
		statement_no: known.statement_no,
		mark: block.anchor.box?.mark ?? unprinted,
		line_from: (block.lines[0] as FormLine).line,
		line_to: (block.lines.at(-1) as FormLine).line,
		number_recovered: block.anchor.recovered,
		evidence,
		evidence_chars: evidence?.length ?? 0,
		options: text.options.map((option, at) =>
			readOption(option, at + 1, evidence !== null, wrapping)
		)
	};
}

function readOption(
	option: OptionText,
	option_no: number,
	answered: boolean,
	wrapping: Wrapping
): ReadOption {
	return {
		option_no,
		mark: option.box.mark,
		line_from: option.line_from,
		line_to: option.line_to,
		evidence: answered ? readOptionEvidence(option.pieces, wrapping) : null
	};
}

function boxWarnings(
	block: StatementBlock,
	text: StatementText,
	known: FrameworkStatement
): Warning[] {
	const name = known.statement_no;
	const line = (block.lines[0] as FormLine).line;
	const warnings: Warning[] = [];
	if (block.anchor.box?.conflict) warnings.push(warningOf('mark-conflict', line, { name }));
	text.options.forEach(({ box, line_from }, at) => {
		if (!box.conflict) return;
		warnings.push(warningOf('mark-conflict', line_from, { name: `${name}/${at + 1}` }));
	});
	if (text.options.length < known.option_count) {
		const found = String(text.options.length);
		const detail = { name, found, expected: String(known.option_count) };
		warnings.push(warningOf('option-missing', line, detail));
	}
	const [first] = text.unexpected;
	if (first !== undefined) {
		warnings.push(warningOf('box-unexpected', first, { name, count: text.unexpected.length }));
	}
	return warnings;
}

/** Items found, in the order of the form, and the status lines they lack. */
export function readItems(
	blocks: Blocks,
	index: FrameworkIndex
): { items: ReadItem[]; warnings: Warning[] } {
	const items: ReadItem[] = [];
	const warnings: Warning[] = [];
	for (const { item_no, title_th } of index.framework.items) {
		const block = blocks.items.get(item_no);
		if (!block) continue;
		const markOf = (kind: 'not_started' | 'in_progress'): Mark => {
			const status = block.statuses.get(kind);
			if (status) return status.mark;
			const detail = { name: item_no, expected: kind };
			warnings.push(warningOf('status-missing', block.line, detail));
			return 'absent';
		};
		const not_started = markOf('not_started');
		const in_progress = markOf('in_progress');
		items.push({ item_no, title_th, line: block.line, not_started, in_progress });
	}
	return { items, warnings };
}
