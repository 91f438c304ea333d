/** The one way in: what a person brought, over an engine's port. */
import { apartOf, attachDatabase, copySmall, refuseLargeDatabase } from './database';
import { importTable, rejectedRows } from './bulk/import';
import type { OwnPort } from './port';
import { OwnTables } from './tables';
import type { OwnData } from './types';

export function openOwnData(port: OwnPort): OwnData {
	const tables = new OwnTables(port);
	return {
		setDataset: (id, files) =>
			tables.change((file) =>
				tables.replace(id, { number: file, apart: [], free: async () => {} }, () =>
					tables.insertDataset(files, file)
				)
			),
		importTable: (id, file, plan, options) => importTable(tables, id, file, plan, options),
		setDatabase: (id, file) => setDatabase(tables, id, file),
		setReviews: (csv) => tables.setReviews(csv),
		remove: (id) => tables.remove(id),
		rejectedRows: (id) => rejectedRows(tables, id)
	};
}

async function setDatabase(tables: OwnTables, id: string, bytes: Blob): Promise<string[]> {
	const name = bytes instanceof File ? bytes.name : id;
	refuseLargeDatabase(name, bytes.size);
	return tables.change(async (file) => {
		const { port } = tables;
		const catalogue = `own_${file}`;
		const registered = `own-${file}.duckdb`;
		const layout = await tables.layout();
		const path = await port.registerFile(registered, bytes);
		const free = async () => {
			await port.exec(`DETACH DATABASE IF EXISTS ${catalogue}`);
			await port.drop(registered);
		};
		try {
			await attachDatabase(port, layout, { path, catalogue, name });
			const held = { number: file, apart: apartOf(file, catalogue), free };
			await tables.replace(id, held, () => port.execAll(copySmall(layout, file, catalogue)));
			return await tables.assessmentsOf(file);
		} catch (error) {
			await free();
			throw error;
		}
	});
}
