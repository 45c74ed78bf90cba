import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const platform = process.env.PLATFORM_URL ?? 'http://localhost:8080';

export default defineConfig({
    plugins: [react(), tailwindcss()],
    server: {
        port: 5173,
        strictPort: true,
        proxy: { '/marketing': platform, '/config.json': platform },
    },
    build: {
        target: 'es2022',
        // scripts/check-size.js reads the manifest.
        manifest: true,
        sourcemap: false,
    },
    test: {
        environment: 'happy-dom',
        include: ['src/**/*.test.{ts,tsx}', 'lint/**/*.test.ts'],
        setupFiles: ['src/testing/setup.ts'],
        env: { TZ: 'Europe/Berlin' },
        restoreMocks: true,
        testTimeout: 30_000,
    },
});
