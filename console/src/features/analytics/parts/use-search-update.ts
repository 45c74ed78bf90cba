import { useNavigate } from '@tanstack/react-router';

/** Changes a part of what a view's address holds, without leaving the place on the page. */
export function useSearchUpdate<Search extends object>(to: string, id: string, search: Search): (part: Partial<Search>) => void {
    const navigate = useNavigate();
    return (part) => void navigate({ to, params: { id }, search: { ...search, ...part }, replace: true, resetScroll: false } as never);
}
