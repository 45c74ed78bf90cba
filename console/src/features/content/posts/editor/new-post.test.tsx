import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NewPostPage } from '#features/content/posts/editor/page.tsx';
import { renderPage } from '#testing/render-page.tsx';

describe('a new post', () => {
    it('is nothing for a viewer, who is led to the posts', async () => {
        const root = createRootRoute({ component: Outlet });
        const page = createRoute({ getParentRoute: () => root, path: '/content/posts/new', component: NewPostPage });
        renderPage(root.addChildren([page]), '/content/posts/new', ['viewer']);
        expect(await screen.findByText('Marketers write posts')).toBeTruthy();
        expect(screen.getByRole('link', { name: 'Show posts' }).getAttribute('href')).toBe('/content/posts');
        expect(screen.queryByRole('textbox')).toBeNull();
    });

    it('asks before it is left where another tab has another one open', async () => {
        const root = createRootRoute({ component: Outlet });
        const at = (path: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path, component });
        const router = renderPage(root.addChildren([at('/content/posts/new', NewPostPage), at('/content/posts', () => <p>The list</p>)]), '/content/posts/new');
        await userEvent.type(await screen.findByLabelText('Title'), 'Wool');
        await waitFor(() => expect(Object.keys(localStorage)).toContain('kept:sunrise:mark:post:new'));
        act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'kept:sunrise:mark:post:new', newValue: '{}' })));
        void router.navigate({ to: '/content/posts' } as never);
        await screen.findByText(/another tab has another new post open/);
    });
});
