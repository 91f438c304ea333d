/** PDF.js's worker code, to run where we run. The order of these three lines matters: see `hidePort.ts`. */
import './hidePort';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import './showPort';

export { worker };
