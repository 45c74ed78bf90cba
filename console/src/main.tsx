import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import '#app/styles.css';
import { ignoreDoubleClicks } from '#lib/double-click.ts';

ignoreDoubleClicks(document);

createRoot(document.getElementById('root')!).render(
    <StrictMode>
        <App />
    </StrictMode>,
);
