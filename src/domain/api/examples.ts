/** Small programs that read the open data, for the page that explains it. A test runs them. */
export const EXAMPLES = ['shell', 'script', 'table'] as const;
export type Example = (typeof EXAMPLES)[number];

/** `base` is the absolute address of the files, with a slash at its end. */
export function exampleCode(base: string): Record<Example, string> {
  return {
    shell: `curl -s ${base}states/il.json |
  jq -r '.places[] | select(.kind == "county-jail" and .status == "open")
    | [.name, .answers.phone.provider // "not known yet"] | @tsv'`,
    script: `const file = await (await fetch('${base}states/il.json')).json();
for (const place of file.places) {
  const answer = place.answers.phone;
  const claim = file.claims[answer.claims[0]];
  console.log([place.name, answer.standing, claim?.provider, claim?.source.url].join(' | '));
}`,
    table: `import csv, io, urllib.request

with urllib.request.urlopen('${base}claims.csv') as answer:
    text = io.TextIOWrapper(answer, encoding='utf-8-sig', newline='')
    for row in csv.DictReader(text):
        print(row['owner'], row['service'], row['provider'], row['source_url'])`,
  };
}
