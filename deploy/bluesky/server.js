// Runs Bluesky's own personal data server (PDS) and PLC directory in memory until standard input ends, which happens however the
// program that started it ends. The first line of standard output is JSON: {"url", "plcUrl", "accounts": [{"handle", "did",
// "password"}]}.
//
//     node server.js [--port N] [--plc-port N] [--account NAME]...
//
// Without a port the system chooses one. An account NAME gets the handle NAME.test and the password NAME-password.
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
    options: {
        port: { type: 'string', default: '0' },
        'plc-port': { type: 'string', default: '0' },
        account: { type: 'string', multiple: true, default: [] },
    },
});

// What the libraries print must not come before the line.
console.log = console.error;
process.env.LOG_ENABLED ??= 'false';
// The libraries are made for Node 22: Node 20 lacks the methods of iterators (and undici 8, see the overrides in package.json).
await import('core-js/actual/iterator/index.js');
await import('./sqlite.js');
const { TestNetworkNoAppView } = await import('@atproto/dev-env');

const port = (name) => (options[name] === '0' ? {} : { port: Number(options[name]) });
const network = await TestNetworkNoAppView.create({ pds: port('port'), plc: port('plc-port') });

async function createAccount(name) {
    const account = { handle: `${name}.test`, password: `${name}-password` };
    const answer = await fetch(`${network.pds.url}/xrpc/com.atproto.server.createAccount`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...account, email: `${name}@example.com` }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`The account ${account.handle} could not be created: ${body.message}`);
    return { ...account, did: body.did };
}

let ending = false;
async function end() {
    if (ending) return;
    ending = true;
    await network.close();
    process.exit(0);
}
process.stdin.on('end', end).on('close', end).resume();
process.on('SIGTERM', end);
process.on('SIGINT', end);

try {
    const accounts = [];
    for (const name of options.account) accounts.push(await createAccount(name));
    process.stdout.write(`${JSON.stringify({ url: network.pds.url, plcUrl: network.plc.url, accounts })}\n`);
} catch (error) {
    // A server that is told to end while it starts has nothing to report.
    if (!ending) throw error;
}
