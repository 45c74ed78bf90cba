import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

const BROKER = process.env.KAFKA ?? 'localhost:19092';
const TOPIC = 'marketing.metrics';

/** A metric record as an external system sends it. */
export interface MetricRecord {
    channel: string;
    metric: string;
    value: number;
    occurredAt: string;
    verdict?: string;
    touches?: { channel: string; at: string }[];
}

/** Returns whether kcat is installed; without it, records cannot be published. */
export const hasKcat = () => spawnSync('kcat', ['-V']).status === 0;

/** Publishes records as CloudEvents in binary mode, with a client that shares no code with the platform. */
export async function publish(tenant: string, campaignId: string, records: MetricRecord[]): Promise<void> {
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
    const lines = records.map((record) => JSON.stringify({ eventId: randomUUID(), campaignId, ...record }));
    const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
    const client = spawn('kcat', ['-P', '-b', BROKER, '-t', TOPIC, '-k', campaignId, '-X', 'acks=all', ...named]);
    let output = '';
    client.stderr.on('data', (chunk) => (output += chunk));
    client.stdin.end(`${lines.join('\n')}\n`);
    const code = await new Promise<number | null>((resolve) => client.on('close', resolve));
    if (code !== 0) throw new Error(`kcat exited with ${code}: ${output}`);
}

/** Returns the totals of records by metric. */
export function totalsOf(records: MetricRecord[]): Record<string, number> {
    const totals: Record<string, number> = {};
    for (const { metric, value } of records) totals[metric] = Math.round(((totals[metric] ?? 0) + value) * 100) / 100;
    return totals;
}
