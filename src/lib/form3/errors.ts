/**
 * An input that cannot be read at all. Carries what a person needs to put it right, in both languages.
 * `code` is one of the codes listed in docs/warnings.md and is what tests assert on.
 */
export class Form3Error extends Error {
	readonly code: string;
	readonly line: number | null;
	readonly found: string;
	readonly expected: string;
	readonly message_th: string;
	readonly message_en: string;

	constructor(
		code: string,
		detail: {
			line?: number | null;
			found: string;
			expected: string;
			message_th: string;
			message_en: string;
		},
		options?: { cause?: unknown }
	) {
		super(detail.message_en, options);
		this.name = 'Form3Error';
		this.code = code;
		this.line = detail.line ?? null;
		this.found = detail.found;
		this.expected = detail.expected;
		this.message_th = detail.message_th;
		this.message_en = detail.message_en;
	}
}
