/** Whose work it is. */
interface Owner {
    id: string;
    tenant: string;
}

/** Unsaved work that survives a reload. It belongs to one person and is removed when they sign out. */
const PREFIX = 'kept:';

const keyOf = (person: Owner, name: string) => `${PREFIX}${person.tenant}:${person.id}:${name}`;

/** Keeps work; false if the browser has no space for it, so that it survives only as long as the page. */
export function keepWork(person: Owner, name: string, work: object): boolean {
    try {
        localStorage.setItem(keyOf(person, name), JSON.stringify(work));
        return true;
    } catch {
        return false;
    }
}

/** Returns what was kept; undefined if there is nothing or it cannot be read. */
export function keptWork(person: Owner, name: string): unknown {
    try {
        return JSON.parse(localStorage.getItem(keyOf(person, name)) ?? 'null') ?? undefined;
    } catch {
        return undefined;
    }
}

export const dropWork = (person: Owner, name: string) => localStorage.removeItem(keyOf(person, name));

/** Calls back when another tab of this browser keeps or drops work of the same name, so that what this tab kept is gone. Returns how to stop. */
export function watchWork(person: Owner, name: string, onLost: () => void): () => void {
    const listener = ({ key }: StorageEvent) => key === keyOf(person, name) && onLost();
    window.addEventListener('storage', listener);
    return () => window.removeEventListener('storage', listener);
}

/** Removes everyone's unsaved work from this browser, also what older versions kept for a whole tenant. */
export function dropAllWork(): void {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX) || name.startsWith('campaign-plan:'));
    names.forEach((name) => localStorage.removeItem(name));
}
