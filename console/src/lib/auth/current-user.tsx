import { createContext, use, type ReactNode } from 'react';
import type { Person } from '#lib/auth/session.ts';

/** The signed-in person and what the API allows them to do. */
export interface CurrentUser extends Person {
    canWrite: boolean;
    signOut: () => void;
}

const CurrentUserContext = createContext<CurrentUser | undefined>(undefined);

export function CurrentUserProvider(props: { person: Person; signOut: () => void; children: ReactNode }) {
    const { roles } = props.person;
    const canWrite = roles.includes('marketer') || roles.includes('admin');
    return <CurrentUserContext value={{ ...props.person, canWrite, signOut: props.signOut }}>{props.children}</CurrentUserContext>;
}

export function useCurrentUser(): CurrentUser {
    const current = use(CurrentUserContext);
    if (!current) throw new Error('useCurrentUser must be used inside a CurrentUserProvider.');
    return current;
}
