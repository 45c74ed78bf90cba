import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';
import noImportCycle from './lint/no-import-cycle.js';
import noLiteralCopy from './lint/no-literal-copy.js';

// Imports point one way: app → features → components → lib. `hooks` is what other front ends import; nothing here does.
const forbidden = {
    lib: ['#components/*', '#features/*', '#hooks/*', '#app/*'],
    components: ['#features/*', '#hooks/*', '#app/*'],
    'features/campaigns': ['#features/ava/*', '#features/recovery/*', '#features/overview/*', '#features/notifications/*', '#features/analytics/*', '#features/content/*', '#features/social/*', '#features/email/*', '#hooks/*', '#app/*'],
    'features/content': ['#features/ava/*', '#features/recovery/*', '#features/overview/*', '#features/notifications/*', '#features/analytics/*', '#features/social/*', '#features/email/*', '#hooks/*', '#app/*'],
    'features/social': ['#features/ava/*', '#features/recovery/*', '#features/overview/*', '#features/notifications/*', '#features/analytics/*', '#features/email/*', '#hooks/*', '#app/*'],
    'features/email': ['#features/ava/*', '#features/recovery/*', '#features/overview/*', '#features/notifications/*', '#features/analytics/*', '#features/social/*', '#hooks/*', '#app/*'],
    'features/analytics': ['#features/ava/*', '#features/recovery/*', '#features/overview/*', '#features/notifications/*', '#features/content/*', '#features/social/*', '#features/email/*', '#hooks/*', '#app/*'],
    'features/recovery': ['#features/ava/*', '#features/overview/*', '#features/notifications/*', '#features/analytics/*', '#features/content/*', '#hooks/*', '#app/*'],
    'features/ava': ['#features/overview/*', '#features/notifications/*', '#features/analytics/*', '#features/content/*', '#hooks/*', '#app/*'],
    'features/notifications': ['#features/ava/*', '#features/overview/*', '#features/analytics/*', '#features/content/*', '#features/social/*', '#features/email/*', '#hooks/*', '#app/*'],
    'features/overview': ['#features/analytics/*', '#features/content/*', '#hooks/*', '#app/*'],
    hooks: ['#app/*'],
    app: ['#hooks/*'],
};

const direction = Object.entries(forbidden).map(([folder, patterns]) => ({
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: ['src/**/*.test.{ts,tsx}'],
    rules: {
        'no-restricted-imports': [
            'error',
            {
                patterns: [
                    { group: patterns, message: `${folder} must not import from these folders.` },
                    { group: ['./*', '../*'], message: 'Import with # so that the direction can be checked.' },
                ],
            },
        ],
    },
}));

export default typescript.config(
    { ignores: ['dist', 'src/lib/api/campaign.ts', 'src/lib/api/content.ts', 'src/lib/api/analytics.ts', 'src/lib/api/social.ts', 'src/lib/api/email.ts', 'src/lib/api/orchestrator.ts', 'public'] },
    js.configs.recommended,
    ...typescript.configs.recommended,
    hooks.configs.flat['recommended-latest'] ?? hooks.configs['recommended-latest'],
    {
        languageOptions: { globals: { ...globals.browser, ...globals.node } },
        rules: {
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            'max-lines': ['error', { max: 250, skipBlankLines: false }],
            'no-restricted-syntax': [
                'error',
                { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Results must be reproducible.' },
            ],
        },
    },
    {
        files: ['src/**/*.{ts,tsx}'],
        ignores: ['src/lib/format/{intl,zones}.ts', 'src/**/*.test.{ts,tsx}'],
        rules: {
            'no-restricted-syntax': [
                'error',
                { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Results must be reproducible.' },
                { selector: "NewExpression[callee.object.name='Intl']", message: 'Use src/lib/format: it knows the locale, and odd zones and currencies never throw there.' },
                { selector: "CallExpression[callee.object.name='Intl'][callee.property.name=/Format$/]", message: 'Use src/lib/format.' },
                { selector: 'CallExpression[callee.property.name=/^toLocale.*String$/]', message: 'Use src/lib/format.' },
            ],
        },
    },
    {
        files: ['src/**/*.{ts,tsx}'],
        plugins: { console: { rules: { 'no-import-cycle': noImportCycle, 'no-literal-copy': noLiteralCopy } } },
        rules: { 'console/no-import-cycle': 'error' },
    },
    {
        files: ['src/**/*.{ts,tsx}'],
        ignores: ['src/**/strings.ts', 'src/lib/metrics.ts', 'src/**/*.test.{ts,tsx}', 'src/testing/**'],
        rules: { 'console/no-literal-copy': 'error' },
    },
    ...direction,
);
