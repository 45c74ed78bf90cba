package com.dryjets.llm;

import com.dryjets.llm.ModelLedger.Booking;
import com.dryjets.llm.ModelLedger.Result;
import com.dryjets.llm.ModelUsage.Purpose;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The model_call and model_budget tables. */
@ApplicationScoped
class ModelCallRepository {

    private static final String TODAY = "(now() at time zone 'utc')::date";

    /** A day later the question is asked anew, because what the answer was made from may have changed elsewhere. */
    private static final String UNDELIVERED = """
            select answer from model_call
            where tenant = $1 and work = $2 and fingerprint = $3 and answer is not null
              and outcome = 'ANSWERED' and started_at > now() - interval '1 day'
            order by started_at desc limit 1""";

    private static final String RESERVE = """
            insert into model_budget as b (tenant, day, tokens)
            select $1::text, %s, $2::bigint where $2::bigint <= $3::bigint
            on conflict (tenant, day) do update set tokens = b.tokens + excluded.tokens
            where b.tokens + excluded.tokens <= $3::bigint""".formatted(TODAY);

    private static final String INSERT = """
            insert into model_call (id, tenant, purpose, work, fingerprint, provider, model, booked_tokens)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String FINISH = """
            with finished as (
                update model_call
                set outcome = $3, input_tokens = $4, cache_write_tokens = $5, cache_read_tokens = $6, output_tokens = $7,
                    cost_usd = $8, answer = $9, finished_at = now()
                where tenant = $1 and id = $2 and outcome = 'STARTED' returning day, booked_tokens
            )
            update model_budget b set tokens = b.tokens - f.booked_tokens + coalesce($10::bigint, f.booked_tokens)
            from finished f where b.tenant = $1 and b.day = f.day""";

    private static final String DELIVERED =
            "update model_call set answer = null where tenant = $1 and work = $2 and answer is not null";

    private static final String USAGE = """
            select day, purpose, model, count(*) as calls,
                   count(*) filter (where outcome = 'ANSWERED') as answered,
                   sum(input_tokens) as input, sum(cache_write_tokens) as cache_write,
                   sum(cache_read_tokens) as cache_read, sum(output_tokens) as output,
                   coalesce(sum(cost_usd), 0) as cost, count(*) filter (where cost_usd is null) as unpriced
            from model_call where tenant = $1 and day between $2 and $3
            group by day, purpose, model order by day desc, purpose, model""";

    private static final String SPENT = "select tokens from model_budget where tenant = $1 and day = " + TODAY;

    /** Costs are kept for more than a year, so that months can be compared; answers a day longer than they serve. */
    private static final String DELETE_OLD = "delete from model_call where started_at < now() - interval '400 days'";

    private static final String FORGET_OLD = """
            update model_call set answer = null where answer is not null and started_at < now() - interval '2 days'""";

    Uni<@Nullable String> undelivered(SqlConnection connection, ModelRequest request, String fingerprint) {
        return connection
                .preparedQuery(UNDELIVERED)
                .execute(Tuple.of(request.tenant(), request.work(), fingerprint))
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getString("answer") : null);
    }

    /** Books the tokens of a call in the budget of today; false if they do not fit. */
    Uni<Boolean> reserve(SqlConnection connection, Booking booking) {
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.of(booking.request().tenant(), booking.tokens(), booking.budget()))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> insert(SqlConnection connection, UUID id, Booking booking) {
        ModelRequest request = booking.request();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    id,
                    request.tenant(),
                    request.purpose(),
                    request.work(),
                    booking.fingerprint(),
                    booking.provider().name(),
                    booking.model(),
                    booking.tokens()
                }))
                .replaceWithVoid();
    }

    Uni<Void> finish(SqlConnection connection, String tenant, UUID id, Result result) {
        Usage usage = result.usage() == null ? Usage.NONE : result.usage();
        return connection
                .preparedQuery(FINISH)
                .execute(Tuple.from(new Object[] {
                    tenant,
                    id,
                    result.outcome().name(),
                    usage.input(),
                    usage.cacheWrite(),
                    usage.cacheRead(),
                    usage.output(),
                    result.cost(),
                    result.answer(),
                    result.usage() == null ? null : usage.total()
                }))
                .replaceWithVoid();
    }

    Uni<Void> delivered(SqlConnection connection, String tenant, String work) {
        return connection
                .preparedQuery(DELIVERED)
                .execute(Tuple.of(tenant, work))
                .replaceWithVoid();
    }

    /** Sums the calls of each day, purpose and model, the newest day first. */
    Uni<List<Purpose>> usage(SqlConnection connection, String tenant, LocalDate from, LocalDate to) {
        return connection
                .preparedQuery(USAGE)
                .execute(Tuple.of(tenant, from, to))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ModelCallRepository::purpose)
                        .toList());
    }

    private static Purpose purpose(Row row) {
        return new Purpose(
                row.getLocalDate("day"),
                row.getString("purpose"),
                row.getString("model"),
                row.getLong("calls"),
                row.getLong("answered"),
                number(row, "input"),
                number(row, "cache_write"),
                number(row, "cache_read"),
                number(row, "output"),
                row.getBigDecimal("cost"),
                row.getLong("unpriced"));
    }

    private static long number(Row row, String column) {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? 0 : sum.longValueExact();
    }

    /** Returns the tokens that today's calls have used or booked. */
    Uni<Long> spent(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(SPENT)
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getLong("tokens") : 0L);
    }

    Uni<Void> deleteOld(SqlConnection connection) {
        return connection
                .query(DELETE_OLD)
                .execute()
                .chain(() -> connection.query(FORGET_OLD).execute())
                .replaceWithVoid();
    }
}
