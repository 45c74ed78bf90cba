import { keys, PATH } from '#features/content/posts/api/keys.ts';
import type { ImportReport } from '#features/content/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Imports one file: Markdown or HTML with a post, or RSS or Atom with a post for each entry. */
export async function importFile(file: File, site: string): Promise<ImportReport> {
    const form = new FormData();
    form.append('files', file, file.name);
    const report = await json<ImportReport>(`${PATH}/import`, { method: 'POST', body: form, query: { site } });
    void queries.invalidateQueries({ queryKey: keys.lists });
    return report;
}
