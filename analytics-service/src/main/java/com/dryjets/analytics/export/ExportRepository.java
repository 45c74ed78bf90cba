package com.dryjets.analytics.export;

import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.report.ReportScope.Subject;
import com.dryjets.analytics.rollup.Codes;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Verdict;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a campaign's records through a cursor. They are not sorted and have no index by campaign: every record would pay
 * for it as it is counted, and an export reads whole days anyway.
 */
@ApplicationScoped
class ExportRepository {

    static final List<String> COLUMNS =
            List.of("eventId", "occurredAt", "channel", "contentRef", "metric", "value", "verdict");

    /** Rows that the server hands over at a time; no more of them are in memory. */
    private static final int FETCHED = 1_000;

    private static final String RECORDS = """
            select event_id, occurred_at, channel, content_ref, metric, value, verdict from metric_record
            where tenant = $1 and campaign_id = $2 and occurred_at >= $3 and occurred_at < $4 and day between $5 and $6
                and channel = any($7::smallint[])""";
    private static final Map<Short, String> VERDICTS =
            Arrays.stream(Verdict.values()).collect(Collectors.toUnmodifiableMap(Codes::of, Verdict::name));

    /** The records of a period and of some channels, as fast as they are asked for. */
    Multi<List<Object>> records(SqlConnection connection, Subject of, Period period, Set<Channel> channels) {
        ZoneId zone = ZoneId.of(period.timeZone());
        Instant from = period.from().atStartOfDay(zone).toInstant();
        Instant until = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        Tuple parameters = Tuple.tuple()
                .addString(of.tenant())
                .addUUID(of.campaignId())
                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(until.atOffset(ZoneOffset.UTC))
                .addLocalDate(LocalDate.ofInstant(from, ZoneOffset.UTC))
                .addLocalDate(LocalDate.ofInstant(until, ZoneOffset.UTC))
                .addArrayOfShort(channels.stream().map(Codes::of).toArray(Short[]::new));
        return connection
                .prepare(RECORDS)
                .onItem()
                .transformToMulti(
                        statement -> statement.createStream(FETCHED, parameters).toMulti())
                .map(ExportRepository::cells);
    }

    private static List<Object> cells(Row row) {
        Short verdict = row.getShort("verdict");
        return Arrays.asList(
                row.getUUID("event_id"),
                row.getOffsetDateTime("occurred_at").toInstant().toString(),
                Codes.channel(row.getShort("channel")).name(),
                row.getUUID("content_ref"),
                Codes.metric(row.getShort("metric")).name().toLowerCase(Locale.ROOT),
                row.getBigDecimal("value"),
                verdict == null ? null : VERDICTS.get(verdict));
    }
}
