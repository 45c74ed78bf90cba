import type { Email } from '#features/email/emails/types.ts';
import type { SetupSearch, SetupStep } from '#features/email/setup/search.ts';

/** What every step gets. */
export interface StepProps {
    email: Email;
    name: string;
    search: SetupSearch;
    onBack: (() => void) | undefined;
    /** Goes to the next step, with changes of what the address holds. */
    onNext: (change?: Partial<SetupSearch>) => void;
    onGo: (step: SetupStep) => void;
}
