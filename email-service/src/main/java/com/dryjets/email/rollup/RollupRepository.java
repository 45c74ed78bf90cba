package com.dryjets.email.rollup;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Queries of the sums. */
@ApplicationScoped
class RollupRepository implements Rollups {

    /**
     * The rows are changed in one order, so that transactions wait for each other instead of deadlocking. Those of deliveries,
     * which many workers count at the same time, are spread over shards. A recipient whose address was erased is still
     * counted under the same domain. Only emails with an A/B test are counted by lane.
     */
    private static final String ADD = """
            with given as materialized (
              select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::numeric[], $6::text[], $7::text[], $8::text[])
                as g(email_id, recipient_id, counter, value, quarter, link, reason)),
            placed as (
              select g.*, coalesce(r.domain,
                case when split_part(r.address, '@', -1) = any(f.domains) then split_part(r.address, '@', -1) end, '') as domain,
                case when 1 = any(f.lanes) then cast(r.lane as text) end as lane
              from given g
                left join recipient r on r.tenant = $1 and r.id = g.recipient_id
                left join frozen_audience f on f.tenant = $1 and f.email_id = g.email_id),
            summed as (
              select p.email_id, d.dimension, d.key, p.counter, sum(p.value) as value
              from placed p cross join lateral (values ('TOTAL', ''), ('TIME', p.quarter), ('DOMAIN', p.domain),
                ('LINK', p.link), ('REASON', p.reason), ('LANE', p.lane)) as d(dimension, key)
              where d.key is not null
              group by p.email_id, d.dimension, d.key, p.counter having sum(p.value) <> 0)
            insert into email_rollup as n (tenant, email_id, dimension, key, counter, shard, value)
            select $1, email_id, dimension, key, counter,
              case when counter in ('SENT', 'BOUNCED') then pg_backend_pid() % 8 else 0 end, value
            from summed order by email_id, dimension, key, counter
            on conflict (email_id, dimension, key, counter, shard) do update set value = n.value + excluded.value""";

    private static final String BY = """
            select key, counter, sum(value) as value from email_rollup
            where tenant = $1 and email_id = $2 and dimension = $3 group by key, counter order by key""";

    private static final String FEEDBACK = """
            select counter, key, cast(sum(value) as integer) as recipients from email_rollup
            where tenant = cast(:tenant as text) and email_id = cast(:email as uuid)
              and (dimension = 'REASON' and counter = 'BOUNCED' or dimension = 'TOTAL' and counter = 'COMPLAINTS')
            group by counter, key having sum(value) > 0""";

    @Override
    public Uni<Void> add(SqlConnection connection, String tenant, List<Increment> increments) {
        if (increments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.tuple()
                .addString(tenant)
                .addArrayOfUUID(increments.stream().map(Increment::emailId).toArray(UUID[]::new))
                .addArrayOfUUID(increments.stream().map(Increment::recipientId).toArray(UUID[]::new))
                .addArrayOfString(texts(increments, one -> one.counter().name()))
                .addValue(increments.stream().map(Increment::value).toArray(BigDecimal[]::new))
                .addArrayOfString(texts(increments, Increment::quarter))
                .addArrayOfString(texts(increments, one -> one.link() == null ? null : String.valueOf(one.link())))
                .addArrayOfString(texts(increments, Increment::reason));
        return connection.preparedQuery(ADD).execute(values).replaceWithVoid();
    }

    private static @Nullable String[] texts(List<Increment> increments, Function<Increment, @Nullable String> text) {
        return increments.stream().map(text).toArray(String[]::new);
    }

    @Override
    public Uni<Map<String, Tally>> by(SqlConnection connection, String tenant, UUID emailId, Dimension dimension) {
        return connection
                .preparedQuery(BY)
                .execute(Tuple.of(tenant, emailId, dimension.name()))
                .map(RollupRepository::tallies);
    }

    @Override
    public Uni<Feedback> feedback(String tenant, UUID emailId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FEEDBACK, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .getResultList())
                .map(RollupRepository::feedback);
    }

    private static Feedback feedback(List<Object[]> rows) {
        Map<String, Integer> bounces = new LinkedHashMap<>();
        int complaints = 0;
        for (Object[] row : rows) {
            if (Counter.COMPLAINTS.name().equals(row[0])) {
                complaints = (Integer) row[2];
            } else {
                bounces.put((String) row[1], (Integer) row[2]);
            }
        }
        return new Feedback(complaints, bounces);
    }

    private static Map<String, Tally> tallies(Iterable<Row> rows) {
        Map<String, Map<Counter, BigDecimal>> sums = new LinkedHashMap<>();
        for (Row row : rows) {
            sums.computeIfAbsent(row.getString("key"), key -> new EnumMap<>(Counter.class))
                    .put(Counter.valueOf(row.getString("counter")), row.getBigDecimal("value"));
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        sums.forEach((key, values) -> tallies.put(key, new Tally(values)));
        return tallies;
    }
}
