import { keys, pathOf } from '#features/email/emails/api/keys.ts';
import type { Email } from '#features/email/emails/types.ts';
import type { ContentChange } from '#features/email/design/types.ts';
import type { Designed } from '#features/email/designer/model/design.ts';
import { saveTemplate, templateQuery } from '#features/email/templates/api/templates.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** What is stored, and at which version. */
export interface Stored extends Designed {
    version: number;
}

/** Where a design is stored. Saving rejects with a Problem, with status 412 if somebody else was faster. */
export interface Store {
    /** Names the design in what is kept in the browser. */
    name: string;
    save: (version: number, change: ContentChange) => Promise<Stored>;
    load: () => Promise<Stored>;
}

export const emailStore = (id: string): Store => ({
    name: `email:${id}`,
    save: async (version, change) => {
        const email = await json<Email>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version });
        queries.setQueryData(keys.one(id), email);
        return email;
    },
    load: () => json<Email>(pathOf(id)),
});

export const templateStore = (id: string): Store => ({
    name: `template:${id}`,
    save: (version, change) => saveTemplate(id, version, change),
    load: () => queries.fetchQuery({ ...templateQuery(id), staleTime: 0 }),
});
