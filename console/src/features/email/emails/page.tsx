import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';

export function EmailsPage() {
    return <EmailPage title={emailStrings.tabs.emails}>{null}</EmailPage>;
}
