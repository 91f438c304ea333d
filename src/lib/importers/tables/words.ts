/** Why a table cannot be taken in, in words. */
import { ImportError } from '../errors';
import { LIMITS } from '../limits';

const count = (value: number) => value.toLocaleString('en');

export function tooManyRows(name: string, found?: number): ImportError {
	const limit = count(LIMITS.tableRows);
	const rows = found === undefined ? '' : count(found);
	return new ImportError('too-large', name, {
		th: `ตารางใน ${name} มี${rows ? ` ${rows} แถว` : 'แถวมาก'} เกินกำหนด ${limit} แถว โปรดแบ่งเป็นหลายไฟล์ หรือบันทึกเป็น .csv`,
		en: `the table in ${name} has ${rows ? `${rows} rows` : 'too many rows'}; the limit is ${limit}. Split it, or save it as .csv`
	});
}

export function tooManyColumns(name: string, found: number, line: number | null): ImportError {
	const limit = count(LIMITS.columns);
	const words = {
		th: `ตารางใน ${name} มี ${count(found)} คอลัมน์ เกินกำหนด ${limit} คอลัมน์ โปรดเก็บเฉพาะคอลัมน์ที่ต้องใช้`,
		en: `the table in ${name} has ${count(found)} columns; the limit is ${limit}. Keep only those that are needed`
	};
	return new ImportError('too-large', name, words, { line });
}

export function tableTooLarge(name: string, bytes: number): ImportError {
	const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;
	const [found, limit] = [megabytes(bytes), megabytes(LIMITS.documentBytes)];
	return new ImportError('too-large', name, {
		th: `ไฟล์ ${name} มีขนาด ${found} เกินกำหนด ${limit} โปรดแบ่งเป็นไฟล์ย่อย หรือบันทึกเป็น .csv`,
		en: `${name} is ${found}; the limit is ${limit}. Split it into smaller files, or save it as .csv`
	});
}

export function noTable(name: string): ImportError {
	return new ImportError('no-table', name, {
		th: `ไม่พบตารางใน ${name} โปรดให้มีแถวชื่อคอลัมน์และข้อมูลใต้แถวนั้น`,
		en: `no table was found in ${name}; it needs a row of column names with the data below it`
	});
}

export function emptyTable(name: string): ImportError {
	return new ImportError('empty', name, {
		th: `ไฟล์ ${name} ว่างเปล่า โปรดเลือกไฟล์ที่มีข้อมูล`,
		en: `${name} is empty; choose a file with data in it`
	});
}

export function noSuchSheet(name: string, sheet: string, sheets: readonly string[]): ImportError {
	return new ImportError('no-table', name, {
		th: `ไม่มีแผ่นงานหรือตารางชื่อ “${sheet}” ใน ${name} ที่มีคือ ${sheets.join(', ')}`,
		en: `${name} has no sheet or table called “${sheet}”; it has ${sheets.join(', ')}`
	});
}

export function corruptTable(
	name: string,
	kind: string,
	cause?: unknown,
	line?: number
): ImportError {
	const words = {
		th: `ไฟล์ ${name} เสียหรือไม่ใช่ ${kind} ที่ถูกต้อง${line ? ` (บรรทัด ${line})` : ''} โปรดบันทึกใหม่จากโปรแกรมเดิม`,
		en: `${name} is damaged or no valid ${kind}${line ? ` (line ${line})` : ''}; save it again from its own program`
	};
	return new ImportError('corrupt', name, words, { cause, line: line ?? null });
}

export function tooManyCells(name: string, limit: number): ImportError {
	return new ImportError('too-large', name, {
		th: `ตารางใน ${name} มีมากกว่า ${count(limit)} ช่อง โปรดเก็บเฉพาะแถวและคอลัมน์ที่ต้องใช้`,
		en: `the table in ${name} has more than ${count(limit)} cells; keep only the rows and columns that are needed`
	});
}
