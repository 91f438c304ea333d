/** `pmqa audit`: what does and does not add up in a document, or in the findings of a dataset. */
import { basename } from 'node:path';
import type { FindingRow } from '$lib/dataset/schema';
import { validateDataset } from '$lib/dataset/validate';
import { VERDICTS, type Finding } from '$lib/form3/types';
import { AUDIT } from '$lib/i18n/messages/audit';
import { readArgs } from './args';
import { readDocumentFile, reportFile } from './documentFile';
import { frameworkDir, isFolder, labelOf, openFolder, openFramework, problemLine } from './folders';
import {
	DONE,
	inline,
	InputError,
	plain,
	print,
	printJson,
	progress,
	UsageError,
	WRONG_INPUT,
	type ExitCode,
	type Io
} from './io';
import { readingContext } from './readContext';

interface Audited {
	readonly path: string;
	readonly findings: readonly Finding[];
}

export async function audit(argv: readonly string[], io: Io): Promise<ExitCode> {
	const args = readArgs(argv, { json: { type: 'boolean' } });
	const paths = args.positionals;
	if (paths.length === 0) {
		throw new UsageError('ต้องระบุไฟล์หรือโฟลเดอร์', 'a file or a folder is needed');
	}
	const framework = frameworkDir(io, args.value('framework'));
	// Read once for all documents, and not at all for datasets.
	let context: ReturnType<typeof readingContext> | undefined;
	const documentContext = () => (context ??= readingContext(io, framework));
	const audited: Audited[] = [];
	for (const [i, path] of paths.entries()) {
		progress(io, `${i + 1}/${paths.length} ${basename(path)}`);
		try {
			const findings = (await isFolder(path))
				? await findingsOfDataset(path, framework, io)
				: (await readDocumentFile(path, await documentContext())).document.findings;
			audited.push({ path, findings });
			progress(io);
		} catch (cause) {
			progress(io);
			reportFile(path, cause, io);
		}
	}
	if (!args.has('json')) for (const one of audited) await print(io, described(one, io));
	else if (paths.length > 1) await printJson(io, audited);
	else if (audited[0]) await printJson(io, audited[0].findings);
	return audited.length === paths.length ? DONE : WRONG_INPUT;
}

/** A dataset carries its findings: its documents' sentences may not be there to be read again. */
async function findingsOfDataset(path: string, framework: string, io: Io): Promise<Finding[]> {
	const { files, problems } = await openFolder(path);
	const { tables } = await openFramework(framework);
	const result = validateDataset(files, { folder: labelOf(path), framework: tables });
	const [first] = [...problems, ...result.problems];
	if (first) {
		const line = problemLine(io, first);
		throw new InputError(`${line} (ดู pmqa validate)`, `${line} (see pmqa validate)`);
	}
	const rows = (result.tables.get('findings')?.rows ?? []) as unknown as FindingRow[];
	return rows.map((row) => ({
		...row,
		statement_nos: listed(row.statement_nos),
		lines: listed(row.lines).map(Number),
		indicator_ids: listed(row.indicator_ids),
		message_th: row.message_th ?? '',
		message_en: row.message_en ?? ''
	}));
}

function listed(cell: string | null): string[] {
	return (cell ?? '').split(' ').filter(Boolean);
}

/** Counts, then the findings by verdict: what is wrong first. */
function described({ path, findings }: Audited, io: Io): string {
	const groups = VERDICTS.map(
		(verdict) => [verdict, findings.filter((one) => one.verdict === verdict)] as const
	).filter(([, group]) => group.length > 0);
	const counts = groups.map(
		([verdict, group]) => `${inline(io, AUDIT.verdicts[verdict])} ${group.length}`
	);
	const none = inline(io, { th: 'ไม่มีตัวเลขที่ตรวจสอบกันได้', en: 'no figures that can be checked' });
	return [
		`${path}: ${counts.join(', ') || none}`,
		...groups.flatMap(([verdict, group]) => [
			'',
			`${inline(io, AUDIT.verdicts[verdict])} (${group.length})`,
			...group.flatMap((one) => lines(one, io))
		])
	]
		.map((line) => `${plain(line)}\n`)
		.join('');
}

function lines(one: Finding, io: Io): string[] {
	const place = inline(io, { th: 'บรรทัด', en: 'line' });
	const texts = io.lang === 'both' ? [one.message_th, one.message_en] : [one[`message_${io.lang}`]];
	return [
		`  ${one.statement_nos.join(' ')} · ${place} ${one.lines.join(', ')} · ${one.rule}`,
		...texts.map((text) => `    ${text}`),
		...(one.arithmetic === null ? [] : [`    ${one.arithmetic}`])
	];
}
