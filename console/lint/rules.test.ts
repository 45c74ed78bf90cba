import { RuleTester } from 'eslint';
import typescript from 'typescript-eslint';
import { describe, it } from 'vitest';
import noImportCycle from './no-import-cycle.js';
import noLiteralCopy from './no-literal-copy.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
    languageOptions: { parser: typescript.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});
const literal = [{ messageId: 'literal' }];
const cycle = [{ messageId: 'cycle' }];
const filename = `${process.cwd()}/src/lib/channels.ts`;

tester.run('no-literal-copy', noLiteralCopy as never, {
    valid: [
        'const page = <p className="text-table">{strings.title}</p>;',
        'const value = <td>–</td>;',
        'const column = { label: metrics.spend.label };',
        'toast(strings.saved);',
    ],
    invalid: [
        { code: 'const page = <p>Hello</p>;', errors: literal },
        { code: 'const page = <p>{done ? "Done" : strings.open}</p>;', errors: literal },
        { code: 'const field = <input aria-label="Name" />;', errors: literal },
        { code: 'const section = <Section title={`${count} items`} />;', errors: literal },
        { code: 'const column = { label: "Spend" };', errors: literal },
        { code: 'toast("Saved.");', errors: literal },
    ],
});

tester.run('no-import-cycle', noImportCycle as never, {
    valid: [{ code: "import { cn } from '#lib/cn.ts';", filename }],
    invalid: [
        { code: "import { ChannelLabel } from '#components/channels.tsx';", filename, errors: cycle },
        { code: "import type { ListSearch } from '#features/campaigns/list/search.ts';", filename, errors: cycle },
        { code: "const page = import('#components/channels.tsx');", filename, errors: cycle },
    ],
});
