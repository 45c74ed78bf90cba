// Runs Bluesky's own personal data server (PDS) and PLC directory in memory until standard input ends, which happens however the
// program that started it ends. The first line of standard output is JSON: {"url", "plcUrl", "accounts": [{"handle", "did",
// "password"}]}.
//
//     node server.js [--port N] [--plc-port N] [--account NAME]... [--app-view-database URL]
//
// Without a port the system chooses one. An account NAME gets the handle NAME.test and the password NAME-password. With an empty
// PostgreSQL database, Bluesky's AppView runs as well, which counts likes, reposts, replies and quotes; the server passes on to it
// what clients address to the public one, did:web:api.bsky.app.
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';

const APP_VIEW = 'did:web:api.bsky.app';

const { values: options } = parseArgs({
    options: {
        port: { type: 'string', default: '0' },
        'plc-port': { type: 'string', default: '0' },
        account: { type: 'string', multiple: true, default: [] },
        'app-view-database': { type: 'string' },
    },
});

// What the libraries print must not come before the line.
console.log = console.error;
process.env.LOG_ENABLED ??= 'false';
// The libraries are made for Node 22: Node 20 lacks the methods of iterators (and undici 8, see the overrides in package.json).
await import('core-js/actual/iterator/index.js');
await import('./sqlite.js');
const { TestBsky, TestNetworkNoAppView, TestPds, TestPlc, mockNetworkUtilities } = await import('@atproto/dev-env');

const port = (name) => (options[name] === '0' ? {} : { port: Number(options[name]) });
const network = await (options['app-view-database']
    ? withAppView(options['app-view-database'])
    : TestNetworkNoAppView.create({ pds: port('port'), plc: port('plc-port') }));

/** The library's own network with an AppView needs Redis and more services, none of which the counts come from. */
async function withAppView(database) {
    const plc = await TestPlc.create(port('plc-port'));
    const pdsPort = port('port').port ?? (await freePort());
    const appView = await TestBsky.create({
        plcUrl: plc.url,
        pdsPort,
        repoProvider: `ws://localhost:${pdsPort}`,
        dbPostgresUrl: database,
        dbPostgresSchema: 'appview',
        alternateAudienceDids: [APP_VIEW],
        // Nobody mutes anybody, so that the service which keeps that is not there.
        bsyncUrl: 'http://localhost:1',
    });
    const pds = await TestPds.create({
        port: pdsPort,
        didPlcUrl: plc.url,
        bskyAppViewUrl: appView.url,
        bskyAppViewDid: APP_VIEW,
    });
    mockNetworkUtilities(pds, appView);
    return { plc, pds, close: () => Promise.allSettled([pds.close(), appView.close(), plc.close()]) };
}

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.on('error', reject);
        server.listen(0, () => {
            const { port: free } = server.address();
            server.close(() => resolve(free));
        });
    });
}

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
