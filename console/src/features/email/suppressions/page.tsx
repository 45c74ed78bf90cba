import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';

export function SuppressionsPage() {
    return <EmailPage title={emailStrings.tabs.suppressions}>{null}</EmailPage>;
}
