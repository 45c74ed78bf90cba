import { count as format } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

const files = (count: number, text: string) => `${text} ${count === 1 ? 'file' : 'files'}`;
const posts = (count: number, text: string) => `${text} ${count === 1 ? 'post' : 'posts'}`;

export const importStrings = {
    title: 'Import posts',
    detail: 'Each Markdown or HTML file becomes a draft, and so does each entry of an RSS or Atom file. Importing a file again changes nothing.',
    choose: 'Files to import',
    hint: 'Markdown, HTML, RSS or Atom',
    site: 'Address of your blog',
    siteHelp: 'Posts that don’t name their own address get one there, so that content can link to them.',
    sitePlaceholder: 'https://blog.example.com',
    siteInvalid: 'Enter an address that starts with http:// or https://.',
    progress: (done: number, total: string) => `${done} of ${files(Number(total), total)}`,
    waiting: 'Waiting',
    importing: 'Importing…',
    outcome: { CREATED: 'New draft', EXISTING: 'Already imported', REFUSED: 'Not imported' },
    retry: 'Try again',
    retryOf: (file: string) => `Try again: ${file}`,
    nothing: 'The file has no entries.',
    results: 'Results',
    summary: (created: number, existing: number, refused: number, format: (count: number) => string) =>
        `${formatList(
            [
                created > 0 && `${posts(created, format(created))} imported`,
                existing > 0 && `${format(existing)} already there`,
                refused > 0 && `${format(refused)} not imported`,
            ].filter((part) => part !== false),
        )}.`,
    done: 'Done',
    stop: (left: number) => ({
        title: 'Stop the import?',
        detail: left === 1 ? '1 file is not imported yet.' : `${files(left, format(left))} are not imported yet.`,
        action: 'Stop import',
    }),
};
