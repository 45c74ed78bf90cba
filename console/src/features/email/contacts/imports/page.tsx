import { getRouteApi } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { Page } from '#components/page.tsx';
import { Format } from '#features/email/contacts/imports/format.tsx';
import { ImportList } from '#features/email/contacts/imports/import-list.tsx';
import { importStrings as text } from '#features/email/contacts/imports/strings.ts';
import { UploadSection } from '#features/email/contacts/imports/upload-section.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/email/contacts/imports');

/** Contacts from files. Answers: how do my contacts get in, and what became of the earlier files? */
export function ContactImportsPage() {
    const search = route.useSearch();
    const isAdmin = useCurrentUser().roles.includes('admin');
    return (
        <Page
            crumbs={[
                { label: emailStrings.email, to: { to: '/email/emails' } },
                { label: emailStrings.tabs.contacts, to: { to: '/email/contacts' } },
                { label: text.title },
            ]}
        >
            <h1 className="sr-only">{text.title}</h1>
            <div className="flex flex-col gap-6">
                {isAdmin ? <UploadSection /> : <Note tone="plain">{text.admins}</Note>}
                <ImportList search={search} />
                {isAdmin && <Format />}
            </div>
        </Page>
    );
}
