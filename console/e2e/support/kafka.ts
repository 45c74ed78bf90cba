import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

const BROKER = process.env.KAFKA ?? 'localhost:19092';
const TOPIC = 'marketing.metrics';

/** A fact as a system outside of DryJets tells it. */
export interface Fact {
    channel: string;
    metric: string;
    value: number;
    occurredAt: string;
    verdict?: string;
    touches?: { channel: string; at: string }[];
}

/** Whether the foreign client is there; without it nothing can be published. */
export const hasKcat = () => spawnSync('kcat', ['-V']).status === 0;

/** Publishes facts by a client that shares no line with the platform, as CloudEvents in binary mode. */
export async function publish(tenant: string, campaignId: string, facts: Fact[]): Promise<void> {
    const headers = {
        ce_specversion: '1.0',
        ce_id: randomUUID(),
        ce_source: '/journey',
        ce_type: 'com.dryjets.marketing.MetricRecorded.v1',
        ce_time: new Date().toISOString(),
        ce_subject: campaignId,
        ce_tenantid: tenant,
        'content-type': 'application/json',
    };
    const lines = facts.map((fact) => JSON.stringify({ eventId: randomUUID(), campaignId, ...fact }));
    const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
    const client = spawn('kcat', ['-P', '-b', BROKER, '-t', TOPIC, '-k', campaignId, '-X', 'acks=all', ...named]);
    let said = '';
    client.stderr.on('data', (part) => (said += part));
    client.stdin.end(`${lines.join('\n')}\n`);
    const code = await new Promise<number | null>((resolve) => client.on('close', resolve));
    if (code !== 0) throw new Error(`kcat ended with ${code}: ${said}`);
}

/** What facts add up to, by metric, as a reader of the topic would have it. */
export function totalsOf(facts: Fact[]): Record<string, number> {
    const totals: Record<string, number> = {};
    for (const { metric, value } of facts) totals[metric] = Math.round(((totals[metric] ?? 0) + value) * 100) / 100;
    return totals;
}
