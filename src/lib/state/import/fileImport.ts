/** The way of one file from drop to loaded. Every step can be left, and come back to. */
import type { Mapping } from '$lib/importers/assessment/types';
import { TABLE_KINDS, type TableOptions } from '$lib/importers/types';
import { KEEP } from '$lib/i18n/messages/keep';
import { now } from './clock';
import { csvBlob } from './csvBlob';
import { keptReport } from './entries';
import { FileKeeping } from './fileKeeping';
import type { Given } from './found';
import type { ImportedFile } from './importedFile';
import { Refusal, type Made } from './jobs';
import { loadLarge, rejectedOfLarge } from './large';
import { isDocument, keepMade } from './made';
import { isAbort, problemText } from './problems';
import { PROBLEM_COLUMNS, problemRows } from './problemRows';
import type { BulkReport } from '$lib/engine/own/types';
import { TableReading } from './tableReading';

export class FileImport extends FileKeeping implements ImportedFile {
	#reading: TableReading | null = null;
	/** The rows that were made of it and are not loaded yet. */
	#made: Made | null = null;
	#report: BulkReport | null = null;
	/** Aborted when what is under way is called off. */
	#work = new AbortController();

	/** Keeps and reads it, up to where the person is asked something or it is loaded. */
	begin(): Promise<void> {
		return this.#attempt('reading', async (signal) => {
			const file = await this.original();
			const job = { file, name: this.fileName };
			if (this.kind === null) {
				const { kind, sha256 } = await this.workshop.do('look', job);
				this.kind = kind;
				this.sha256 = sha256;
			}
			if (this.entry === null) await this.keep(file);
			signal.throwIfAborted();
			await this.#read(file);
		});
	}

	setOptions(options: TableOptions): void {
		this.options = options;
		void this.#tryTable();
	}

	setMapping(mapping: Mapping): void {
		this.mapping = mapping;
		void this.#tryTable();
	}

	give(given: Given): Promise<void> {
		this.given = given;
		return this.#attempt('reading', async () => {
			await this.saveDraft();
			await this.#readDocument(await this.original(), true);
		});
	}

	async load(): Promise<void> {
		if (this.#busy) return;
		const decided = this.step === 'deciding' || this.entry?.state === 'ready';
		await this.#attempt('loading', async (signal) => {
			if (this.#reading && !this.#reading.bulk) await this.#makeTable();
			if (!decided && this.#takesPlace) this.step = 'deciding';
			else if (this.#isLarge) await this.#loadLarge(signal);
			else if (this.#made) await this.#loadMade(this.#made);
			else await this.#read(await this.original());
		});
	}

	cancel(): void {
		const { step } = this;
		this.#work.abort();
		this.#reading?.stop();
		this.workshop.end();
		this.progress = null;
		if (this.entry?.state === 'ready') this.restore(this.entry);
		else if (step === 'loading' && this.#reading) this.step = 'mapping';
		else if (step === 'waiting' || step === 'reading' || step === 'loading') this.step = 'left';
	}

	async resume(): Promise<void> {
		if (!this.#busy && this.step !== 'refused') await this.begin();
	}

	async discard(): Promise<void> {
		this.cancel();
		await this.tell(async () => {
			if (this.entry) await (await this.shop.own.store()).remove(this.id);
			this.shop.drop(this.id);
			await this.shop.own.refresh();
		});
	}

	async rejectedCsv(): Promise<Blob> {
		const { bulk } = await this.#holdTable();
		if (bulk) return rejectedOfLarge(this.id, this.table?.columns ?? [], this.shop);
		return this.workshop.do('rejected', {});
	}

	async problemsCsv(): Promise<Blob> {
		const { bulk } = await this.#holdTable();
		if (!bulk) return this.workshop.do('problems', {});
		if (!this.#report) await this.load();
		return csvBlob(PROBLEM_COLUMNS, problemRows(this.#report?.groups ?? []));
	}

	/** Ends its worker; what it held is read again when it is needed. */
	release(): void {
		if (!this.checking && !this.#busy) this.workshop.end();
	}

	get #busy(): boolean {
		return this.step === 'waiting' || this.step === 'reading' || this.step === 'loading';
	}

	/** Loading it would take the place of what another file shows. */
	get #takesPlace(): boolean {
		return this.overlaps.some(({ file }) => file !== null);
	}

	get #isLarge(): boolean {
		return this.kind === 'duckdb' || this.#reading?.bulk === true;
	}

	async #read(file: Blob): Promise<void> {
		const { kind } = this;
		if (kind === null) return;
		if (TABLE_KINDS.some((one) => one === kind)) {
			this.#reading ??= new TableReading(this, this.shop, this.workshop);
			if (await this.#reading.refresh()) this.step = 'mapping';
			await this.saveDraft();
		} else if (isDocument(kind)) await this.#readDocument(file, false);
		else if (kind === 'duckdb') await this.#loadLarge(this.#work.signal);
		else {
			const texts = await this.shop.texts();
			await this.#settle(await this.workshop.do('dataset', { file, name: this.fileName, texts }));
		}
	}

	/** @param goOn load it also where it was opened again only to be looked at */
	async #readDocument(file: Blob, goOn: boolean): Promise<void> {
		const [texts, name, { given }] = [await this.shop.texts(), this.fileName, this];
		const { found, made } = await this.workshop.do('document', { file, name, texts, given });
		this.document = found;
		const opened = this.entry?.state === 'ready' && !goOn;
		if (made && !opened) await this.#settle(made);
		else this.step = 'asking';
	}

	/** Loads what was made, unless it would take the place of another file: that the person decides. */
	async #settle(made: Made): Promise<void> {
		this.#made = made;
		this.assessments = made.assessments;
		if (this.#takesPlace && this.entry?.state !== 'ready') this.step = 'deciding';
		else await this.#loadMade(made);
	}

	async #makeTable(): Promise<void> {
		await this.#reading!.hold();
		if ((this.check?.rowsAccepted ?? 0) === 0) {
			throw new Refusal('nothing-accepted', KEEP.nothingAccepted);
		}
		this.#made = await this.workshop.do('make', { sha256: this.sha256 });
	}

	async #loadMade(made: Made): Promise<void> {
		this.step = 'loading';
		const { own } = this.shop;
		this.assessments = made.assessments;
		const { signal } = this.#work;
		await keepMade(this, made.files, await own.store(), this.shop.version);
		signal.throwIfAborted();
		await this.#becomeReady();
		this.#made = null;
		// It is kept, whatever the engine says of it.
		await this.tell(() => this.shop.host.own.settled(this.id));
	}

	async #loadLarge(signal: AbortSignal): Promise<void> {
		this.step = 'loading';
		if (this.#reading) await this.#reading.hold();
		const { own } = this.shop;
		try {
			const { assessments, report } = await loadLarge(
				this,
				await this.original(),
				this.shop,
				signal
			);
			this.assessments = assessments;
			if (report) this.#take(report);
			await this.#becomeReady(true);
		} catch (error) {
			await this.shop.host.own.remove(this.id).catch(() => {});
			// What was loaded before is loaded again.
			own.noteGiven(this.id, null);
			void own.refresh();
			throw error;
		}
	}

	#take(report: BulkReport): void {
		this.#report = report;
		this.check = { ...report, headOnly: false };
		if (report.rowsAccepted === 0) throw new Refusal('nothing-accepted', KEEP.nothingAccepted);
	}

	/** @param given the engine has it already */
	async #becomeReady(given = false): Promise<void> {
		const readyAt = now();
		if (given) this.shop.own.noteGiven(this.id, readyAt);
		const report = this.check && TABLE_KINDS.some((kind) => kind === this.kind);
		await this.update({
			state: 'ready',
			readyAt,
			assessments: this.assessments,
			...this.choices(),
			...(this.#reading?.bulk ? { bulk: true } : {}),
			...(report ? { report: keptReport(this.check!) } : {})
		});
		await this.#reading?.remember();
		this.step = 'ready';
		this.progress = null;
	}

	async #tryTable(): Promise<void> {
		await this.tell(async () => {
			this.#reading ??= new TableReading(this, this.shop, this.workshop);
			if (!(await this.#reading.refresh())) return;
			this.step = 'mapping';
			this.#report = null;
			await this.saveDraft();
		});
	}

	/** The worker holds the table, checked as it is mapped now. */
	async #holdTable(): Promise<TableReading> {
		this.#reading ??= new TableReading(this, this.shop, this.workshop);
		await this.#reading.hold();
		return this.#reading;
	}

	/** Does one piece of work; a failure says why and leaves the file where it can be gone on with. */
	async #attempt(
		step: 'reading' | 'loading',
		work: (signal: AbortSignal) => Promise<void>
	): Promise<void> {
		const before = this.step;
		const { signal } = (this.#work = new AbortController());
		this.problem = null;
		this.step = step;
		try {
			await work(signal);
		} catch (error) {
			if (signal.aborted || isAbort(error)) return;
			this.progress = null;
			this.problem = problemText(error, this.fileName);
			if (step === 'loading') this.step = before;
			else await this.#fail(error);
		}
		// The rows of a table stay in the worker; of anything else nothing is left to be asked for.
		if (!this.#reading) this.workshop.end();
	}

	/** A file that cannot be taken in is not kept; one that could not be read for another reason waits. */
	async #fail(error: unknown): Promise<void> {
		if (this.entry?.state === 'ready') this.step = 'ready';
		else if (error instanceof Refusal) {
			this.step = 'refused';
			if (this.entry) await (await this.shop.own.store()).remove(this.id).catch(() => {});
			this.entry = null;
			await this.shop.own.refresh();
		} else this.step = 'left';
	}
}
