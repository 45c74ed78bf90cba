import type { SetupSearch, SetupStep } from '#features/email/setup/search.ts';
import type { DesignedEmail } from '#features/email/setup/types.ts';

/** What every step gets. */
export interface StepProps {
    email: DesignedEmail;
    name: string;
    search: SetupSearch;
    onBack: (() => void) | undefined;
    /** Goes to the next step, with changes of what the address holds. */
    onNext: (change?: Partial<SetupSearch>) => void;
    onGo: (step: SetupStep) => void;
}
