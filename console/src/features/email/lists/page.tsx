import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';

export function ListsPage() {
    return <EmailPage title={emailStrings.tabs.lists}>{null}</EmailPage>;
}
