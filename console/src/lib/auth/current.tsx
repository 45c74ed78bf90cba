import { createContext, use, type ReactNode } from 'react';
import type { Person } from '#lib/auth/session.ts';

/** The signed-in person, and what the API would let them do. */
export interface Current extends Person {
    canWrite: boolean;
    signOut: () => void;
}

const CurrentContext = createContext<Current | undefined>(undefined);

export function CurrentProvider(props: { person: Person; signOut: () => void; children: ReactNode }) {
    const { roles } = props.person;
    const canWrite = roles.includes('marketer') || roles.includes('admin');
    return <CurrentContext value={{ ...props.person, canWrite, signOut: props.signOut }}>{props.children}</CurrentContext>;
}

export function useCurrent(): Current {
    const current = use(CurrentContext);
    if (!current) throw new Error('useCurrent needs a CurrentProvider above it.');
    return current;
}
