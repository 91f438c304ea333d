/** What browsers say when the engine does not load, sorted by what a person can do about it. */
import { EngineError, type EngineErrorCode } from './engine';

const REASONS: readonly (readonly [RegExp, EngineErrorCode])[] = [
	[/content security policy|disallowed by embedder|unsafe-eval/i, 'blocked'],
	[/out of memory|cannot allocate|could not allocate|allocation failed|RangeError/i, 'memory'],
	[/HTTP \d|NetworkError|Failed to fetch|importScripts|load failed|network error/i, 'network'],
	// What arrived is no wasm, or only a part of it.
	[/CompileError|expected magic word|application\/wasm/i, 'network']
];

/** @param message as the browser words it; Chromium, Firefox and Safari differ */
export function loadError(message: string, cause?: unknown): EngineError {
	const found = REASONS.find(([pattern]) => pattern.test(message));
	return new EngineError(found?.[1] ?? 'unsupported', `The engine did not load: ${message}`, {
		cause
	});
}

export function messageOf(cause: unknown): string {
	return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
