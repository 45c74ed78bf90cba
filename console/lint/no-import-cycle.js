import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

// import-x/no-cycle skips type-only imports; they tie files together all the same.
const IMPORT = /(?:from|import)\s*\(?\s*'#([^']+)'/g;

const graphs = new Map();

/** Maps each file below `root` to the files it imports with `#`. */
function graphOf(root) {
    let graph = graphs.get(root);
    if (!graph) {
        const files = readdirSync(root, { recursive: true }).filter((file) => /\.tsx?$/.test(file));
        graph = new Map(files.map((file) => [file, importsOf(readFileSync(join(root, file), 'utf8'))]));
        graphs.set(root, graph);
    }
    return graph;
}

const importsOf = (source) => [...source.matchAll(IMPORT)].map((match) => match[1]);

/** Finds the shortest path of imports from one file to another. */
function pathBetween(graph, from, to) {
    const cameFrom = new Map([[from, undefined]]);
    const queue = [from];
    for (let file = queue.shift(); file; file = queue.shift()) {
        if (file === to) {
            const path = [];
            for (let step = file; step; step = cameFrom.get(step)) path.unshift(step);
            return path;
        }
        for (const next of graph.get(file) ?? []) {
            if (!cameFrom.has(next)) {
                cameFrom.set(next, file);
                queue.push(next);
            }
        }
    }
    return undefined;
}

export default {
    meta: {
        type: 'problem',
        docs: { description: 'Forbids import cycles between files, including cycles of type-only imports.' },
        messages: { cycle: 'Import cycle: {{path}}.' },
        schema: [],
    },
    create(context) {
        const root = resolve(context.cwd, 'src');
        const file = relative(root, context.filename);
        const graph = new Map(graphOf(root)).set(file, importsOf(context.sourceCode.text));
        const check = (source) => {
            if (typeof source?.value !== 'string' || !source.value.startsWith('#')) return;
            const path = pathBetween(graph, source.value.slice(1), file);
            if (path) context.report({ node: source, messageId: 'cycle', data: { path: [file, ...path].join(' → ') } });
        };
        return {
            ImportDeclaration: (node) => check(node.source),
            ExportNamedDeclaration: (node) => check(node.source),
            ExportAllDeclaration: (node) => check(node.source),
            ImportExpression: (node) => check(node.source),
        };
    },
};
