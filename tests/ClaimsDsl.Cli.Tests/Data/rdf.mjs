// Reads TriG (N3.js) and JSON-LD (jsonld.js), and prints each quad as one line of N-Quads: what parsers that are not ours make of our exports.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [modules, format, file] = process.argv.slice(2);
const require = createRequire(modules + '/');
const text = readFileSync(file, 'utf8');
if (format === 'trig') {
  const { Parser, Writer } = require('n3');
  const quads = new Parser({ format: 'application/trig' }).parse(text);
  const writer = new Writer({ format: 'application/n-quads' });
  writer.addQuads(quads);
  writer.end((error, result) => process.stdout.write(result));
} else {
  const quads = await require('jsonld').toRDF(JSON.parse(text), { format: 'application/n-quads', safe: true });
  process.stdout.write(quads);
}
