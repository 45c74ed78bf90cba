import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';

export function SendersPage() {
    return <EmailPage title={emailStrings.tabs.senders}>{null}</EmailPage>;
}
