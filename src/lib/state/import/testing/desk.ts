/** A page's worth of imports for tests: a store, an engine that writes down what it is given, a session. */
import { flushSync } from 'svelte';
import { vi } from 'vitest';
import { frameworkFromFiles } from '$lib/dataset/framework';
import type { QueryEngine } from '$lib/engine/engine';
import type { BulkOptions, BulkPlan, BulkReport, OwnData, OwnFiles } from '$lib/engine/own/types';
import type { AssessmentRow } from '$lib/queries/assessments';
import { EngineHost } from '../../engineHost.svelte';
import { MemoryShelf } from '../../keep/memory';
import { KeptStore } from '../../keep/store';
import type { KeepStore } from '../../keep/types';
import type { ReadingTexts } from '../../openedDocument';
import { Own } from '../../own.svelte';
import { Session, type ImportedFile } from '../session.svelte';

const framework = import.meta.glob<string>('/data/framework/*.csv', {
	query: '?raw',
	import: 'default',
	eager: true
});
const others = import.meta.glob<string>(
	['/data/organizations.csv', '/data/catalogue/indicators.csv', '/data/catalogue/rules.csv'],
	{ query: '?raw', import: 'default', eager: true }
);

export const TEXTS: ReadingTexts = {
	framework: Object.fromEntries(
		Object.entries(framework).map(([path, text]) => [path.split('/').at(-1)!, text])
	),
	organizations: others['/data/organizations.csv']!,
	indicators: others['/data/catalogue/indicators.csv']!,
	rules: others['/data/catalogue/rules.csv']!
};
const textsAddress = URL.createObjectURL(new Blob([JSON.stringify(TEXTS)]));

/** Takes everything in, and says what tests let it say. */
export class FakeOwnEngine implements QueryEngine, OwnData {
	readonly kind = 'wasm';
	readonly own: OwnData = this;
	readonly datasets = new Map<string, OwnFiles>();
	readonly reviews: string[] = [];
	readonly removed: string[] = [];
	/** What the engine would answer to "which assessments are there". */
	rows: readonly AssessmentRow[] = [];
	bulk: (plan: BulkPlan, options: BulkOptions) => Promise<BulkReport> = () =>
		Promise.reject(new Error('no table was expected'));

	async run<R extends object>(): Promise<R[]> {
		return this.rows as unknown as R[];
	}
	async close(): Promise<void> {}
	async setDataset(id: string, files: OwnFiles): Promise<void> {
		this.datasets.delete(id);
		this.datasets.set(id, files);
	}
	importTable(_id: string, _file: Blob, plan: BulkPlan, options: BulkOptions = {}) {
		return this.bulk(plan, options);
	}
	async setDatabase(): Promise<readonly string[]> {
		return this.rows.map(({ assessment_id }) => assessment_id);
	}
	async setReviews(csv: string): Promise<void> {
		this.reviews.push(csv);
	}
	async remove(id: string): Promise<void> {
		this.datasets.delete(id);
		this.removed.push(id);
	}
	async *rejectedRows() {
		yield [{ line: 3, cells: ['=1+1', 'x'], codes: ['bad-year'] }];
	}
}

export interface Desk {
	readonly engine: FakeOwnEngine;
	readonly host: EngineHost;
	readonly own: Own;
	readonly session: Session;
}

/** Opened again with the same shelf it is the next visit. */
export async function openDesk(
	shelf = new MemoryShelf(),
	{
		shipped = [] as readonly string[],
		version = '1',
		store = new KeptStore(shelf) as KeepStore
	} = {}
): Promise<Desk> {
	const engine = new FakeOwnEngine();
	const host = new EngineHost(async () => engine);
	const own = new Own({ host, textsAddress, version, openStore: async () => store });
	const session = new Session({ own, assessments: { isShipped: (id) => shipped.includes(id) } });
	await own.store();
	flushSync();
	return { engine, host, own, session };
}

/** Waits until a file has come to one of these steps. */
export async function comesTo(file: ImportedFile, ...steps: ImportedFile['step'][]): Promise<void> {
	await vi.waitFor(
		() => {
			flushSync();
			if (!steps.includes(file.step) || file.checking) {
				throw new Error(`${file.step}: ${file.problem?.en ?? 'no problem'}`);
			}
		},
		{ timeout: 20_000, interval: 10 }
	);
}

/** A whole Form 3 as text. */
export function formText(title = 'แบบประเมินสถานะการเป็นระบบราชการ 4.0 ด้วยตนเอง จังหวัดเลย ปี 2565') {
	const { categories, items, statements } = frameworkFromFiles(
		new Map(Object.entries(TEXTS.framework))
	);
	const lines = [title, 'แบบฟอร์มที่ 3', ''];
	for (const category of categories) {
		lines.push(`หมวด ${category.category_no} ${category.title_th}`);
		for (const item of items.filter((one) => one.category_no === category.category_no)) {
			lines.push(`${item.item_no} ${item.title_th}`);
			for (const row of statements.filter((one) => one.item_no === item.item_no)) {
				lines.push(`☑ ${row.statement_no} ${row.cue_th}`);
				lines.push(`หน่วยงานดำเนินการตามแผนของข้อ ${row.statement_no} ครบทั้ง 12 แห่งในปี 2565`);
			}
			lines.push('☐ ยังไม่มีการดำเนินการในเรื่องดังกล่าว', '☐ อยู่ในระหว่างดำเนินการ', '');
		}
	}
	return lines.join('\n');
}

export const TABLE = [
	'org_id,org_name_th,year_be,statement_no,mark,evidence',
	'L-test,เทศบาลตัวอย่าง,2566,1.1.1,marked,ทำแล้ว 12 แห่ง',
	'L-test,เทศบาลตัวอย่าง,2566,1.1.2,unmarked,',
	'L-test,เทศบาลตัวอย่าง,2566,9.9.9,marked,ไม่มีข้อนี้'
].join('\n');

export const textFile = (name: string, text: string) => ({ file: new File([text], name) });
