import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';

export function ContactsPage() {
    return <EmailPage title={emailStrings.tabs.contacts}>{null}</EmailPage>;
}
