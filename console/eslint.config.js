import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

// Imports run one way: app → features → components → lib.
const above = {
    lib: ['#components/*', '#features/*', '#app/*', '#hooks/*'],
    components: ['#features/*', '#app/*', '#hooks/*'],
    features: ['#app/*', '#hooks/*'],
};

const direction = Object.entries(above).map(([folder, patterns]) => ({
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
        'no-restricted-imports': [
            'error',
            {
                patterns: [
                    { group: patterns, message: `${folder} may not import what stands above it.` },
                    { group: ['./*', '../*'], message: 'Import by #, so that the direction can be checked.' },
                ],
            },
        ],
    },
}));

export default typescript.config(
    { ignores: ['dist', 'src/lib/api/campaign.ts', 'src/lib/api/content.ts', 'src/lib/api/analytics.ts', 'public'] },
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
                { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Nothing is left to chance.' },
            ],
        },
    },
    ...direction,
);
