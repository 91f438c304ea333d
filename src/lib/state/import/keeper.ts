/** Everything a page needs where something is kept: the store, and how kept files get into the engine. */
import type { Review } from '$lib/dataset/schema';
import type { OwnData } from '$lib/engine/own/types';
import type { AssessmentRow } from '$lib/queries/assessments';
import { noteWhatIsKept } from '../keep/open';
import type { KeepStore, KeptFile, UnreadableEntry } from '../keep/types';
import type { ReadingTexts } from '../openedDocument';
import type { OwnLoader } from '../ownInEngine.svelte';
import { bulkPlan, isBulk } from './bulk';
import { keepMade, madeBefore, makeAgain, readingTexts } from './made';
import { reviewsCsv, reviewsFrom } from './reviewRows';
import { Workshop } from './workshop';

export { openStore } from '../keep/open';

export interface Kept {
	readonly files: readonly KeptFile[];
	readonly unreadable: readonly UnreadableEntry[];
	readonly reviews: ReadonlyMap<string, readonly Review[]>;
	/** How many decisions there are: reviews, mappings, targets. */
	readonly decided: number;
}

const REVIEWS = 'reviews/';

/** All that is kept; also notes for the next visit whether anything is. */
export async function readStore(store: KeepStore): Promise<Kept> {
	const [files, unreadable, decisions] = await Promise.all([
		store.list(),
		store.unreadable(),
		store.decisions('')
	]);
	const reviews = [...decisions].flatMap(([name, value]): [string, Review[]][] => {
		if (!name.startsWith(REVIEWS)) return [];
		const assessment = name.slice(REVIEWS.length);
		const rows = reviewsFrom(value, assessment);
		return rows.length > 0 ? [[assessment, rows]] : [];
	});
	const anything = files.length + unreadable.length + decisions.size > 0;
	await noteWhatIsKept(store, anything);
	return { files, unreadable, reviews: new Map(reviews), decided: decisions.size };
}

export function sameReviews(
	one: ReadonlyMap<string, readonly Review[]>,
	other: ReadonlyMap<string, readonly Review[]>
): boolean {
	return reviewsCsv(one) === reviewsCsv(other);
}

export function reviewsLoader(reviews: ReadonlyMap<string, readonly Review[]>): OwnLoader {
	return (own) => own.setReviews(reviewsCsv(reviews));
}

/** Of the page: what a file is read with. */
export interface ReadWith {
	readonly textsAddress: string;
	/** Of the site: what another version made is made again. */
	readonly version: string;
}

/** How a kept file that is ready gets into an engine: from what was made of it before, or made again. */
export function loaderOf(
	file: KeptFile,
	store: KeepStore,
	{ textsAddress, version }: ReadWith
): OwnLoader {
	if (file.kind === 'duckdb') {
		return async (own) => own.setDatabase(file.id, await store.bytes(file.id));
	}
	return async (own) => {
		const before = await madeBefore(file, store, version);
		if (before) return own.setDataset(file.id, before);
		const [bytes, texts] = [await store.bytes(file.id), await readingTexts(textsAddress)];
		const workshop = new Workshop();
		try {
			if (isBulk(file)) return await importAgain(own, workshop, file, bytes, texts);
			const made = await makeAgain(workshop, file, bytes, texts);
			if (made === null) throw new Error(`${file.fileName} does not say whose assessment it is`);
			await keepMade(file, made.files, store, version);
			await noteAssessments(file, made.assessments, store);
			await own.setDataset(file.id, made.files);
			return made.assessments.map(({ assessment_id }) => assessment_id);
		} finally {
			workshop.end();
		}
	};
}

/** A large table: its beginning says how it is split, the engine reads the rest. */
async function importAgain(
	own: OwnData,
	workshop: Workshop,
	{ id, fileName: name, options = {}, mapping }: KeptFile,
	file: Blob,
	texts: ReadingTexts
): Promise<readonly string[]> {
	const { found, suggested } = await workshop.do('table', {
		file,
		name,
		texts,
		options,
		head: true
	});
	const plan = bulkPlan(name, found, mapping ?? suggested, texts);
	return (await own.importTable(id, file, plan)).assessments;
}

/** A newer reader may find another name or year than the one that read the file first. */
async function noteAssessments(
	file: KeptFile,
	assessments: readonly AssessmentRow[],
	store: KeepStore
): Promise<void> {
	if (JSON.stringify(assessments) === JSON.stringify(file.assessments)) return;
	await store.update({ ...file, assessments }).catch(() => {});
}
