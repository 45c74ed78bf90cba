/** Attributes and properties whose value is text that a person reads or hears. */
const COPY = new Set([
    'action', 'alt', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'caption', 'description', 'error', 'help',
    'hint', 'label', 'note', 'placeholder', 'summary', 'text', 'title', 'what',
]);

const FUNCTIONS = new Set(['toast', 'setFailure', 'setError']);

const hasLetters = (text) => /\p{L}/u.test(text);

/** Walks the expressions that an expression may evaluate to and yields those that are literal text. */
function* literalsIn(node) {
    switch (node?.type) {
        case 'Literal':
            if (typeof node.value === 'string' && hasLetters(node.value)) yield node;
            break;
        case 'TemplateLiteral':
            if (node.quasis.some((quasi) => hasLetters(quasi.value.raw))) yield node;
            yield* node.expressions.flatMap((expression) => [...literalsIn(expression)]);
            break;
        case 'ConditionalExpression':
            yield* literalsIn(node.consequent);
            yield* literalsIn(node.alternate);
            break;
        case 'LogicalExpression':
            yield* literalsIn(node.left);
            yield* literalsIn(node.right);
            break;
        case 'BinaryExpression':
            if (node.operator === '+') {
                yield* literalsIn(node.left);
                yield* literalsIn(node.right);
            }
            break;
        case 'JSXExpressionContainer':
            yield* literalsIn(node.expression);
            break;
    }
}

export default {
    meta: {
        type: 'problem',
        docs: { description: 'Requires user-visible text to come from a strings.ts file.' },
        messages: { literal: 'Move this text into the strings.ts file next to it.' },
        schema: [],
    },
    create(context) {
        const report = (node) => {
            for (const literal of literalsIn(node)) context.report({ node: literal, messageId: 'literal' });
        };
        return {
            JSXText: (node) => {
                if (hasLetters(node.value)) context.report({ node, messageId: 'literal' });
            },
            'JSXElement > JSXExpressionContainer': report,
            'JSXFragment > JSXExpressionContainer': report,
            JSXAttribute: (node) => {
                if (COPY.has(node.name.name)) report(node.value);
            },
            Property: (node) => {
                const name = node.key.name ?? node.key.value;
                if (name !== 'action' && COPY.has(name)) report(node.value);
            },
            CallExpression: (node) => {
                if (FUNCTIONS.has(node.callee.name)) report(node.arguments[0]);
            },
        };
    },
};
