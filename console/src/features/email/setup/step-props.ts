import { useEffect } from 'react';
import type { Email } from '#features/email/emails/types.ts';
import type { PlanSearch, SetupStep } from '#features/email/setup/search.ts';

/** Saves what was typed in a step and then goes on; does not go on if that fails. */
export type Leave = (then: (change?: PlanSearch) => void) => void;

/** What every step gets. */
export interface StepProps {
    email: Email;
    name: string;
    /** When the email is to be sent, as far as that was chosen. */
    chosen: PlanSearch;
    onBack: (() => void) | undefined;
    /** Goes to the next step, with what was chosen about the time. */
    onNext: (change?: PlanSearch) => void;
    onGo: (step: SetupStep) => void;
    /** Leaves the set-up, to continue later. */
    onLater: () => void;
    /** Takes how to leave this step without losing what was typed. */
    register: (leave: Leave | undefined) => void;
    /** Shows the email as it is stored now. */
    onCurrent: () => Promise<unknown>;
    /** Keeps a time that was typed but not chosen yet, in case the person leaves. */
    onTyped: (plan: PlanSearch) => void;
    /** Forgets the chosen time, once it is confirmed. */
    onConfirmed: () => void;
}

/** Saves what was typed before the person goes to another step. */
export function useLeave(register: StepProps['register'], leave: Leave): void {
    useEffect(() => {
        register(leave);
        return () => register(undefined);
    });
}
