import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RichText } from '#components/rich-text.tsx';

it('places elements where the text names them', () => {
    const { container } = render(<RichText text="Ends {time}, started {start}" values={{ start: <i>today</i>, time: <b>tomorrow</b> }} />);

    expect(container.innerHTML).toBe('Ends <b>tomorrow</b>, started <i>today</i>');
});
