import { useNavigate } from '@tanstack/react-router';

/** Returns a function that updates some search parameters and keeps the scroll position. */
export function useSearchUpdate<Search extends object>(to: string, id: string, search: Search): (part: Partial<Search>) => void {
    const navigate = useNavigate();
    return (part) => void navigate({ to, params: { id }, search: { ...search, ...part }, replace: true, resetScroll: false } as never);
}
