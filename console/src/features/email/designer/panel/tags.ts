import { useQuery } from '@tanstack/react-query';
import { fieldsQuery } from '#features/email/contacts/api/fields.ts';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.tags;

export interface Tag {
    label: string;
    /** What is inserted. */
    tag: string;
}

export interface TagGroup {
    label: string;
    tags: Tag[];
}

const field = (name: string) => `{{ contact.${name} }}`;

/** The merge fields that an email can have: of every contact, those that the company declared, and links. */
export function useTags(): TagGroup[] {
    const fields = useQuery(fieldsQuery()).data?.items ?? [];
    const groups = [
        {
            label: text.contact,
            tags: [
                { label: text.names.firstName, tag: `{{ contact.firstName | default: "${text.fallback}" }}` },
                { label: text.names.lastName, tag: field('lastName') },
                { label: text.names.email, tag: field('email') },
            ],
        },
        { label: text.own, tags: fields.map(({ name }) => ({ label: name, tag: field(name) })) },
        {
            label: text.links,
            tags: [
                { label: text.unsubscribe, tag: '{{ links.unsubscribe }}' },
                { label: text.viewInBrowser, tag: '{{ links.viewInBrowser }}' },
            ],
        },
    ];
    return groups.filter(({ tags }) => tags.length > 0);
}
