import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchField } from '#components/search-field.tsx';

const searched: string[] = [];

beforeEach(() => {
    vi.useFakeTimers();
    searched.length = 0;
    window.history.replaceState(null, '', '/content/posts');
    render(<SearchField label="Search posts" value="" onChange={(q) => void searched.push(q)} />);
});
afterEach(() => {
    vi.useRealTimers();
    window.history.replaceState(null, '', '/');
});

const type = (text: string) => fireEvent.change(screen.getByLabelText('Search posts'), { target: { value: text } });
const wait = () => act(() => vi.advanceTimersByTime(1_000));

describe('a search field', () => {
    it('searches once the person pauses', () => {
        type('wo');
        type(' wool ');
        wait();
        expect(searched).toEqual(['wool']);
    });

    it('does not bring a person back who has opened another page in the meantime', () => {
        type('wool');
        window.history.pushState(null, '', '/content/posts/p1');
        wait();
        expect(searched).toEqual([]);
    });
});
