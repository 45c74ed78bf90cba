import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
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
});
