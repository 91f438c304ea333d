/** What is known of a file a person brought. Changed by `FileImport` alone. */
import type { Mapping } from '$lib/importers/assessment/types';
import type { FileKind, TableOptions } from '$lib/importers/types';
import type { Text } from '$lib/i18n/messages';
import type { AssessmentRow } from '$lib/queries/assessments';
import type { KeptFile } from '../keep/types';
import type {
	CheckFound,
	DocumentFound,
	Given,
	ImportProgress,
	ImportStep,
	Overlap,
	TableFound
} from './found';
import type { ToTakeIn } from './brought';
import type { Shop } from './shop';

/** What a new file starts from, and what is known of one that was kept. */
export interface FileStart {
	readonly id: string;
	readonly fileName: string;
	readonly bytes: number;
	readonly addedAt: string;
	/** The bytes as they were brought; a kept file's are in the store. */
	readonly brought: ToTakeIn['content'] | null;
	readonly entry: KeptFile | null;
}

export class FileState {
	readonly id: string;
	readonly fileName: string;
	readonly addedAt: string;
	readonly bytes: number;
	protected readonly shop: Shop;
	/** The entry as it stands in the store; null while the file is not kept. */
	entry = $state.raw<KeptFile | null>(null);
	sha256 = $state<string | null>(null);

	name = $state('');
	kind = $state<FileKind | null>(null);
	step = $state<ImportStep>('waiting');
	problem = $state.raw<Text | null>(null);
	progress = $state.raw<ImportProgress | null>(null);
	document = $state.raw<DocumentFound | null>(null);
	given = $state.raw<Given>({});
	table = $state.raw<TableFound | null>(null);
	options = $state.raw<TableOptions>({});
	mapping = $state.raw<Mapping | null>(null);
	checking = $state(false);
	check = $state.raw<CheckFound | null>(null);
	assessments = $state.raw<readonly AssessmentRow[]>([]);

	constructor(shop: Shop, { id, fileName, bytes, addedAt, entry }: FileStart) {
		this.shop = shop;
		this.id = id;
		this.fileName = fileName;
		this.addedAt = addedAt;
		this.bytes = bytes;
		this.name = fileName;
		if (entry) {
			this.takeEntry(entry);
			this.restore(entry);
		}
	}

	get kept(): boolean {
		return this.entry !== null;
	}

	/** Another file with the same bytes, which was there before. */
	readonly duplicateOf: ImportedFileName | null = $derived.by(() => {
		if (this.sha256 === null) return null;
		const twin = this.shop.own.files.find(
			({ id, sha256, addedAt }) =>
				id !== this.id && sha256 === this.sha256 && addedAt <= this.addedAt
		);
		return twin ? { id: twin.id, name: twin.name } : null;
	});

	/** Codes of the assessments it holds, as far as they are known. */
	readonly codes: readonly string[] = $derived.by(() =>
		this.assessments.length > 0
			? this.assessments.map(({ assessment_id }) => assessment_id)
			: (this.check?.assessments ?? [])
	);

	readonly overlaps: readonly Overlap[] = $derived.by(() =>
		this.codes.flatMap((assessment_id): Overlap[] => {
			const file = this.shop.own.fileOf(assessment_id);
			if (file && file.id !== this.id) {
				return [{ assessment_id, file: { id: file.id, name: file.name } }];
			}
			return this.shop.isShipped(assessment_id) ? [{ assessment_id, file: null }] : [];
		})
	);

	readonly overruled: readonly string[] = $derived.by(() =>
		this.step === 'ready'
			? this.codes.filter((code) => (this.shop.own.fileOf(code)?.id ?? this.id) !== this.id)
			: []
	);

	/** The entry as it now stands in the store: another tab may have renamed it. */
	takeEntry(entry: KeptFile): void {
		this.entry = entry;
		this.name = entry.name;
		this.kind = entry.kind;
		this.sha256 = entry.sha256;
	}

	/** Everything as it was when the file was kept. */
	restore({ state, given, options, mapping, report, assessments }: KeptFile): void {
		this.given = given ?? {};
		this.options = options ?? {};
		this.mapping = mapping ?? null;
		this.assessments = assessments;
		const codes = assessments.map(({ assessment_id }) => assessment_id);
		this.check = report ? { ...report, assessments: codes, headOnly: false } : null;
		this.step = state === 'ready' ? 'ready' : 'left';
	}
}

interface ImportedFileName {
	readonly id: string;
	readonly name: string;
}
