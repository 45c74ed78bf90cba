package com.dryjets.analytics.ingest;

import com.dryjets.analytics.attribution.CreditRepository;
import com.dryjets.analytics.attribution.TouchedRecord;
import com.dryjets.common.tenancy.TenantTransaction;
import com.dryjets.common.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Stores records and adds what is new among them to the rollups, in one statement. */
@ApplicationScoped
class IngestRepository {

    /**
     * A record that is there already, from an earlier delivery or earlier in this batch, is not returned by the insert
     * and so adds nothing. Each upsert works through its rows in the order of the key, so that two consumers with the
     * same campaigns wait for each other and never lock each other out.
     */
    private static final String ADD = """
            with fresh as (
                insert into metric_record (event_id, campaign_id, content_ref, occurred_at, day, channel, metric, verdict,
                    value, tenant)
                select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::date[], $6::smallint[],
                    $7::smallint[], $8::smallint[], $9::numeric[], $10::text[])
                on conflict do nothing
                returning campaign_id, content_ref, occurred_at, day, channel, metric, verdict, value, tenant
            ), hours as materialized (
                select campaign_id, coalesce(content_ref, '00000000-0000-0000-0000-000000000000') as content_ref,
                    date_bin('1 hour', occurred_at, timestamptz 'epoch') as hour, day, channel, metric, tenant,
                    sum(value) as value, coalesce(sum(value) filter (where verdict is null or verdict = 1), 0) as human,
                    count(*) as records
                from fresh group by 1, 2, 3, 4, 5, 6, 7
            ), days as materialized (
                select campaign_id, day, channel, metric, tenant, sum(value) as value, sum(human) as human
                from hours group by 1, 2, 3, 4, 5
            ), hour_rows as (
                insert into rollup_hour as r (campaign_id, content_ref, hour, channel, metric, tenant, value, human)
                select campaign_id, content_ref, hour, channel, metric, tenant, value, human
                from hours order by campaign_id, hour, channel, metric, content_ref, tenant
                on conflict (campaign_id, hour, channel, metric, content_ref, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), day_rows as (
                insert into rollup_day as r (campaign_id, day, channel, metric, tenant, value, human)
                select campaign_id, day, channel, metric, tenant, value, human
                from days order by campaign_id, day, channel, metric, tenant
                on conflict (campaign_id, day, channel, metric, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), local_days as materialized (
                select f.campaign_id, (f.occurred_at at time zone c.zone)::date as day, f.channel, f.metric, f.tenant,
                    sum(f.value) as value, coalesce(sum(f.value) filter (where f.verdict is null or f.verdict = 1), 0) as human
                from fresh f join campaign c on c.id = f.campaign_id and c.tenant = f.tenant collate "default"
                where c.zone is not null group by 1, 2, 3, 4, 5
            ), local_day_rows as (
                insert into rollup_local_day as r (campaign_id, day, channel, metric, tenant, value, human)
                select campaign_id, day, channel, metric, tenant, value, human
                from local_days order by campaign_id, day, channel, metric, tenant
                on conflict (campaign_id, day, channel, metric, tenant)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), total_rows as (
                insert into rollup_total as r (tenant, campaign_id, channel, metric, value, human)
                select tenant, campaign_id, channel, metric, sum(value), sum(human)
                from days group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (tenant, campaign_id, channel, metric)
                do update set value = r.value + excluded.value, human = r.human + excluded.human
            ), marks as (
                insert into performance_mark as m (campaign_id, day, channel, tenant)
                select distinct campaign_id, day, channel, tenant from days order by 1, 2, 3, 4
                on conflict (campaign_id, day, channel, tenant) do update set dirty = true
            )
            select coalesce(sum(records), 0)::bigint as counted from hours""";

    /**
     * Shared by all who add; who makes rollups anew holds it alone. A statement of its own, so that what is added next
     * sees the campaigns' time zones as they are once the lock is held.
     */
    private static final String HOLD_ROLLUPS = "select pg_advisory_xact_lock_shared(hashtext('rollups'))";

    private static final Comparator<MetricRow> KEY_ORDER =
            Comparator.comparing(MetricRow::eventId).thenComparing(MetricRow::tenant);

    private final TenantTransaction transactions;
    private final CreditRepository credits;

    IngestRepository(TenantTransaction transactions, CreditRepository credits) {
        this.transactions = transactions;
        this.credits = credits;
    }

    /** How many of the rows were new; the others had been counted before. The days need their partitions. */
    Uni<Long> add(List<MetricRow> rows) {
        Tuple columns = columns(rows.stream().sorted(KEY_ORDER).toList());
        List<TouchedRecord> touched = rows.stream()
                .filter(row -> !row.touches().isEmpty())
                .map(MetricRow::touched)
                .toList();
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(HOLD_ROLLUPS)
                        .execute()
                        .chain(() -> credits.add(connection, touched))
                        .chain(() -> connection.preparedQuery(ADD).execute(columns))
                        .map(result -> result.iterator().next().getLong("counted")));
    }

    private static Tuple columns(List<MetricRow> rows) {
        int size = rows.size();
        UUID[] eventIds = new UUID[size];
        UUID[] campaignIds = new UUID[size];
        UUID[] contentRefs = new UUID[size];
        OffsetDateTime[] times = new OffsetDateTime[size];
        LocalDate[] days = new LocalDate[size];
        Short[] channels = new Short[size];
        Short[] metrics = new Short[size];
        Short[] verdicts = new Short[size];
        Numeric[] values = new Numeric[size];
        String[] tenants = new String[size];
        for (int i = 0; i < size; i++) {
            MetricRow row = rows.get(i);
            eventIds[i] = row.eventId();
            campaignIds[i] = row.campaignId();
            contentRefs[i] = row.contentRef();
            times[i] = row.occurredAt().atOffset(ZoneOffset.UTC);
            days[i] = LocalDate.ofEpochDay(row.epochDay());
            channels[i] = row.channel();
            metrics[i] = row.metric();
            verdicts[i] = row.verdict();
            values[i] = Numeric.create(row.value());
            tenants[i] = row.tenant();
        }
        return Tuple.from(
                List.of(eventIds, campaignIds, contentRefs, times, days, channels, metrics, verdicts, values, tenants));
    }
}
