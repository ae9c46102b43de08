/** Files of a folder, read as JSON: each is asked for once, and one that did not come again the next time. */
export function jsonFiles<File>(folder: string): (name: string) => Promise<File> {
  const files = new Map<string, Promise<File>>();
  return (name) => {
    const known = files.get(name);
    if (known) return known;
    const file = fetch(`${folder}${name}.json`).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<File>;
    });
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };
}
