/** The open data: every file holds to its shape, says nothing else, and says the same as the content. */
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { API_PATH, ENDPOINTS } from '../../src/domain/api/endpoints.ts';
import type { CoverageFile, IndexFile } from '../../src/schemas/api/index-file.ts';
import type { GeoFile } from '../../src/schemas/api/geo.ts';
import type { StateFile } from '../../src/schemas/api/place.ts';
import type { AgenciesFile, GlossaryFile, ProvidersFile } from '../../src/schemas/api/records.ts';
import { STATE_CODES } from '../../src/schemas/primitives.ts';
import { json, text } from './open-data.ts';
import { DUBLIN, MENARD, unknownJail } from './places.ts';
import { absolute, few, files, mainText, pages, records } from './site.ts';

const STATES = STATE_CODES.map((code) => code.toLowerCase());
const built = files().filter(({ name }) => name.startsWith('api/v1/'));
/** Every file with the name of its shape. */
const shaped = ENDPOINTS.flatMap(({ path, schema }) =>
  (path.includes('{state}') ? STATES.map((state) => path.replace('{state}', state)) : [path]).map((file) => ({ file, schema })),
);
const openapi = json<{ components: { schemas: Record<string, object> } }>('openapi.json');
const index = json<IndexFile>('index.json');
const states = STATES.map((state) => json<StateFile>(`states/${state}.json`));
const agencies = json<AgenciesFile>('agencies.json').agencies;
const providers = json<ProvidersFile>('providers.json').providers;
const tables = { facilities: table('facilities.csv'), claims: table('claims.csv') };

function table(file: string): Record<string, string>[] {
  return parse(text(file), { bom: true, columns: true });
}

/** Complaints about a value under the published shapes; `closed`: fields that no shape knows are complaints too. */
function validator(closed: boolean): (name: string, value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  const schemas = JSON.parse(
    JSON.stringify(openapi.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    (_key, value: unknown) => (closed && isObjectShape(value) ? { ...value, additionalProperties: false } : value),
  ) as object;
  ajv.addSchema({ $defs: schemas }, 'api');
  return (name, value) => {
    const check = ajv.getSchema(`api#/$defs/${name}`);
    if (!check) throw new Error(`openapi.json has no shape ${name}`);
    return check(value)
      ? []
      : few((check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`));
  };
}
function isObjectShape(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'object' &&
    'properties' in value &&
    !('additionalProperties' in value)
  );
}

describe('files', () => {
  test('all are there, and no others', () => {
    expect(built.map(({ name }) => name).sort()).toEqual([...shaped.map(({ file }) => `api/v1/${file}`), 'api/v1/openapi.json'].sort());
    expect(built.length).toBeLessThanOrEqual(200);
  });

  test('are of a size for a phone: a state at most 120 kB compressed, all places on a map at most 500 kB, none over 5 MB', () => {
    const heavy = states.map((_, at) => ({ state: STATES[at]!, bytes: gzipSync(text(`states/${STATES[at]!}.json`)).length })).sort((a, b) => b.bytes - a.bytes); // prettier-ignore
    console.error(`Heaviest state: ${heavy[0]!.state}, ${heavy[0]!.bytes} bytes compressed`);
    expect(heavy[0]!.bytes).toBeLessThanOrEqual(120_000);
    expect(gzipSync(text('places.geojson')).length).toBeLessThanOrEqual(500_000);
    expect(built.filter(({ bytes }) => bytes > 5_000_000)).toEqual([]);
  });

  test('the index lists every other file with its size', () => {
    const listed = index.files.map(({ url, bytes }) => `${url} ${bytes}`).sort();
    const have = built.filter(({ name }) => name !== 'api/v1/index.json').map(({ name, bytes }) => `${absolute(`/${name}`)} ${bytes}`).sort(); // prettier-ignore
    expect(listed).toEqual(have);
    expect(index.states.map(({ json: file }) => file)).toEqual(STATES.map((state) => absolute(`${API_PATH}states/${state}.json`)));
  });

  test('all say the same of their day, version and license', () => {
    const heads = new Set(
      shaped
        .filter(({ schema }) => schema)
        .map(({ file }) => {
          const { schemaVersion, generated, license, sourcesNote, documentation } = json<IndexFile>(file);
          return JSON.stringify({ schemaVersion, generated, license, sourcesNote, documentation });
        }),
    );
    expect(heads.size).toBe(1);
    for (const rows of Object.values(tables)) {
      expect(new Set(rows.map((row) => `${row['schema_version']} ${row['generated']} ${row['license']}`))).toEqual(
        new Set([`${index.schemaVersion} ${index.generated} CC BY 4.0, Contact Inside`]),
      );
    }
  });
});

describe('shapes', () => {
  const open = validator(false);
  const closed = validator(true);

  test.each(ENDPOINTS.filter(({ schema }) => schema))('$path is a $schema and nothing else', ({ path, schema = '' }) => {
    const ours = shaped.filter(
      ({ file }) => file === path || (path.includes('{state}') && file.startsWith('states/') && file.endsWith(path.split('{state}')[1]!)),
    );
    expect(ours.length).toBe(path.includes('{state}') ? 55 : 1);
    for (const { file } of ours) {
      const value = json(file);
      expect(open(schema, value), file).toEqual([]);
      expect(closed(schema, value), file).toEqual([]);
    }
  });

  test('the check sees what is missing, wrong, or too much', () => {
    const good = json<StateFile>('states/gu.json');
    expect(open('StateFile', { ...good, places: undefined })).toHaveLength(1);
    expect(open('StateFile', { ...good, generated: 'today' })).toHaveLength(1);
    expect(open('StateFile', { ...good, more: 1 })).toEqual([]);
    expect(closed('StateFile', { ...good, more: 1 })).toHaveLength(1);
    const [first] = good.places;
    expect(closed('Place', { ...first, answers: { ...first!.answers, phone: { standing: 'sure', claims: [] } } })).not.toEqual([]);
  });
});

describe('the same facts as in the content', () => {
  const places = states.flatMap((file) => file.places);
  const ids = places.map(({ id }) => id);

  test('every place stands once in the files of the states and in the table', () => {
    expect([...ids].sort()).toEqual(records('facilities'));
    expect(tables.facilities.map((row) => row['id']).sort()).toEqual(records('facilities'));
    expect(places.filter(({ id, state }) => !id.startsWith(`${state.toLowerCase()}/`))).toEqual([]);
    expect(index.counts).toMatchObject({ places: ids.length, agencies: agencies.length, providers: providers.length });
  });

  test('every place with a location stands on the map', () => {
    const map = json<GeoFile>('places.geojson');
    expect(map.features.map(({ id }) => id).sort()).toEqual(places.filter(({ location }) => location).map(({ id }) => id).sort()); // prettier-ignore
    expect(map.features.length + map.withoutLocation).toBe(places.length);
    expect(STATES.reduce((sum, state) => sum + json<GeoFile>(`states/${state}.geojson`).features.length, 0)).toBe(map.features.length);
    const menard = map.features.find(({ id }) => id === 'il/menard-correctional-center');
    expect(menard?.geometry.coordinates).toEqual([-89.84198, 37.91269]);
  });

  test('companies, agencies and words have their records', () => {
    expect(providers.map(({ id }) => id).sort()).toEqual(records('providers'));
    expect(agencies.map(({ id }) => id).sort()).toEqual(records('agencies'));
    expect(json<GlossaryFile>('glossary.json').terms.map(({ id }) => id).sort()).toEqual(records('glossary')); // prettier-ignore
  });

  test('every id that is named exists: claims, companies, agencies, data sets, pages', () => {
    const companies = new Set([...providers.map(({ id }) => id), 'none', 'govt-run', 'by-facility', 'unnamed']);
    const known = new Set(agencies.map(({ id }) => id));
    const have = new Set(pages().map(({ path }) => absolute(path)));
    const lost: string[] = [];
    for (const { claims, places: here, sources } of states) {
      for (const [id, claim] of Object.entries(claims)) if (claim.id !== id || !companies.has(claim.provider)) lost.push(id);
      for (const place of here) {
        if (place.agency !== undefined && !known.has(place.agency)) lost.push(`${place.id}: ${place.agency}`);
        if (!have.has(place.page)) lost.push(place.page);
        for (const source of place.sources) if ('ref' in source && !sources[source.ref]) lost.push(`${place.id}: ${source.ref}`);
        for (const [service, answer] of Object.entries(place.answers)) {
          const named = [...answer.claims, ...(answer.older ?? []), ...(answer.former ?? []), ...(answer.announced ?? []), answer.varies];
          for (const id of named) if (id !== undefined && claims[id]?.service !== service) lost.push(`${place.id}: ${id}`);
          if (answer.provider !== claims[answer.claims[0] ?? '']?.provider) lost.push(`${place.id}: ${service}`);
        }
      }
    }
    for (const { page } of [...providers, ...agencies]) if (!have.has(page)) lost.push(page);
    expect(few(lost)).toEqual([]);
  });

  test('the table of places has the same short answers as the files', () => {
    const rows = new Map(tables.facilities.map((row) => [row['id'], row]));
    const differ = places.flatMap(({ id, answers }) =>
      Object.entries(answers)
        .filter(
          ([service, { standing, provider = '', level = '' }]) =>
            [standing, provider, level].join() !==
            ['standing', 'provider', 'level'].map((part) => rows.get(id)?.[`${service}_${part}`]).join(),
        ) // prettier-ignore
        .map(([service]) => `${id}: ${service}`),
    );
    expect(few(differ)).toEqual([]);
  });

  test('the table of claims has each claim of the files once', () => {
    const ofFiles = new Set([
      ...states.flatMap(({ claims }) => Object.keys(claims)),
      ...agencies.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ]);
    expect(tables.claims.map((row) => row['id']).sort()).toEqual([...ofFiles].sort());
    expect(index.counts.claims).toBe(ofFiles.size);
  });

  test('places that we know', () => {
    const find = (page: string) => places.find((place) => place.page === absolute(page));
    expect(find(MENARD)).toMatchObject({
      agency: 'illinois-doc',
      status: 'open',
      answers: { messaging: { provider: 'corrlinks', level: 'agency' } },
    });
    expect(find(DUBLIN)).toMatchObject({ status: 'closed' });
    const jail = find(unknownJail().page);
    expect(jail?.answers.messaging).toEqual({ standing: 'unknown', claims: [] });
    expect(jail?.phone).toBe(unknownJail().phone);
  });

  test('no cell of a table starts a formula', () => {
    const bad = [...tables.facilities, ...tables.claims].flatMap(
      (row) =>
      Object.entries(row).filter(([name, cell]) => /^[=+\-@\t\r\n]/.test(cell) && !(name === 'lon' || name === 'lat')).map(([name]) => `${row['id'] ?? ''} ${name}`), // prettier-ignore
    );
    expect(few(bad)).toEqual([]);
  });
});

describe('the page about the data', () => {
  const coverage = json<CoverageFile>('coverage.json');
  const page = mainText('/data/');

  test('says the same as coverage.json', () => {
    const { phone } = coverage.services;
    const share = Math.round((100 * (coverage.people - phone.unknown.people)) / coverage.people);
    expect(page).toContain(
      `${coverage.places.toLocaleString('en')} open places for adults hold about ${coverage.people.toLocaleString('en')} people.`,
    );
    expect(page).toContain(`For ${share}% of these people, we know who runs phone calls.`);
  });

  test('the four standings are all places, for each service, in the country and in each state', () => {
    for (const { places, people, services } of [coverage, ...coverage.states]) {
      for (const standings of Object.values(services)) {
        const sums = Object.values(standings).reduce((sum, one) => ({ places: sum.places + one.places, people: sum.people + one.people }));
        expect(sums).toEqual({ places, people });
      }
    }
    expect(coverage.states.reduce((sum, { places }) => sum + places, 0)).toBe(coverage.places);
  });

  test('names every state and every company with their figures', () => {
    for (const { name, places } of coverage.states) expect(page).toContain(`${name}\n${places}\n`);
    for (const { name, people } of coverage.providers)
      expect(page).toMatch(new RegExp(`${name.replace(/[^\w ]/g, '.')}\\n.*\\n.*\\n${people.toLocaleString('en')}\\n`));
  });
});
