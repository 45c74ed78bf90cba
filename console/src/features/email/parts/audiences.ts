import { useQuery } from '@tanstack/react-query';
import { listsQuery } from '#features/email/lists/api/lists.ts';
import { segmentsQuery } from '#features/email/segments/api/segments.ts';
import { emailStrings } from '#features/email/strings.ts';

/** Whom an email can be for. */
export interface Audience {
    id: string;
    name: string;
    size: number;
    kind: 'segment' | 'list';
    /** What subscribers of a list choose among. */
    topics: string[];
}

/** Names segments and lists in one line. */
export const namesOf = (ids: string[], names: ReadonlyMap<string, string>) => ids.map((id) => names.get(id) ?? emailStrings.unknownAudience).join(', ');

/** The topics of the lists among these. */
export const topicsOf = (audiences: Audience[] | undefined, ids: string[]) => [...new Set(audiences?.filter(({ id }) => ids.includes(id)).flatMap(({ topics }) => topics))];

/** Returns segments and lists; undefined until both are known. */
export function useAudiences(): Audience[] | undefined {
    const segments = useQuery(segmentsQuery());
    const lists = useQuery(listsQuery());
    if (!segments.data || !lists.data) return undefined;
    return [
        ...segments.data.items.map(({ id, name, size }) => ({ id, name, size, kind: 'segment' as const, topics: [] })),
        ...lists.data.items.map(({ id, name, size, topics }) => ({ id, name, size, kind: 'list' as const, topics })),
    ];
}
