/**
 * What the columns of a table mean: CSV on the Web metadata (https://www.w3.org/TR/tabular-metadata/), found by programs
 * at the address of the table with `-metadata.json` behind it.
 */
import type { ApiHead } from '../../schemas/api/parts.ts';
import type { Column } from './csv.ts';

export function csvw<Row>(table: string, about: string, columns: readonly Column<Row>[], head: ApiHead): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: table,
    'dc:title': `${head.license.credit}: ${table}`,
    'dc:description': `${about} ${head.sourcesNote}`,
    'dc:creator': head.license.credit,
    'dc:license': { '@id': head.license.url },
    'dc:modified': { '@value': head.generated, '@type': 'xsd:date' },
    'schema:version': head.schemaVersion,
    'rdfs:seeAlso': { '@id': head.documentation },
    tableSchema: {
      primaryKey: 'id',
      columns: columns.map((column) => ({ name: column.name, titles: column.name, 'dc:description': column.about })),
    },
  };
}
