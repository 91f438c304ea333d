import tailwindcss from '@tailwindcss/vite';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit()],
	// DuckDB-WASM resolves its worker and wasm by URL; bundling it ahead of time breaks that.
	optimizeDeps: {
		exclude: ['@duckdb/duckdb-wasm'],
		// Loaded when a file needs them: found late, they would make the development server load everything anew.
		include: [
			'fflate',
			'saxes',
			'hyparquet',
			'hyparquet-compressors',
			'papaparse',
			'pdfjs-dist/legacy/build/pdf.mjs',
			'pdfjs-dist/legacy/build/pdf.worker.mjs'
		]
	},
	ssr: { external: ['@duckdb/node-api'] },
	// Workers load the reader of a format when a file needs it, as pages do.
	worker: { format: 'es' },
	server: { host: '127.0.0.1' }
});
