/** How much is taken in, in one place: what is larger or deeper is refused with its number, never tried. */

const KB = 1024;
const MB = 1024 * KB;

export const LIMITS = {
	/** A document or table that is read whole into memory. */
	documentBytes: 50 * MB,
	/** A table that is read in parts by the engine; a larger one is refused before it is touched. */
	bulkBytes: 1024 * MB,
	/** From this size on a delimited table goes to the engine in parts instead of being read row by row. */
	bulkFromBytes: 8 * MB,
	/** Rows of a table that is read row by row (workbooks, JSON, Parquet, pasted text). */
	tableRows: 200_000,
	/** Answers of a wide table (rows × columns of statements), once it is taken apart. */
	longRows: 1_000_000,
	/** Columns of a table. */
	columns: 500,
	/** Characters of one cell. */
	cellChars: 1_000_000,
	/** A zip's content, unpacked: all of it, one part of it, and how many parts. */
	unpackedBytes: 400 * MB,
	unpackedPartBytes: 200 * MB,
	zipParts: 10_000,
	/** Unpacked bytes for each packed one, judged from `ratioFromBytes` on. */
	zipRatio: 250,
	zipRatioFromBytes: 10 * MB,
	/** Elements inside elements in XML, values inside values in JSON. */
	depth: 256,
	/** Elements of XML kept in memory at a time: one paragraph or one table of a Word file. */
	xmlElements: 2_000_000,
	/** Lines and characters of a document's text. */
	documentLines: 500_000,
	documentChars: 50_000_000,
	/** Pages of a PDF. */
	pages: 2_000,
	/** Files dropped at once. */
	files: 200,
	/** Rows shown in a preview. */
	previewRows: 50,
	/** Problems kept one by one; more of a kind are only counted. */
	problemsOfAKind: 1_000
} as const;
