package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.CampaignFigures.Audience;
import com.dryjets.analytics.dashboard.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.dashboard.CampaignFigures.DayFigures;
import com.dryjets.analytics.dashboard.PeriodRules.Period;
import com.dryjets.analytics.rollup.Codes;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Figures;
import com.dryjets.common.marketing.Metric;
import com.dryjets.common.marketing.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a dashboard asks the database: the campaign, its totals and its days. Never the records. */
@ApplicationScoped
class DashboardRepository {

    private static final String CAMPAIGN = """
            select id, name, type, status, channels, budget_amount, currency, starts_at, ends_at, time_zone
            from campaign where tenant = $1 and id = $2""";

    private static final String TOTALS = """
            select channel, metric, value, human from rollup_total
            where tenant = $1 and campaign_id = $2 order by channel, metric""";

    private static final String DAYS = """
            select day, channel = $5 as mail, metric, sum(value) as value, sum(human) as human from rollup_day
            where campaign_id = $2 and day between $3 and $4 and tenant = $1
            group by 1, 2, 3""";

    /** The campaign as its events told; empty where none arrived yet. */
    Uni<Optional<CampaignView>> campaign(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(CAMPAIGN).execute(Tuple.of(tenant, id)).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? Optional.of(campaign(found.next())) : Optional.empty();
        });
    }

    /** Totals since the beginning, by channel. */
    Uni<Map<Channel, ChannelFigures>> totals(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> {
                    Map<Channel, Sums> sums = new EnumMap<>(Channel.class);
                    rows.forEach(
                            row -> sums.computeIfAbsent(Codes.channel(row.getShort("channel")), channel -> new Sums())
                                    .add(row));
                    Map<Channel, ChannelFigures> totals = new EnumMap<>(Channel.class);
                    sums.forEach((channel, sum) -> totals.put(channel, sum.figures()));
                    return totals;
                });
    }

    /** The days of a period that have records. */
    Uni<List<DayFigures>> days(SqlConnection connection, String tenant, UUID campaignId, Period period) {
        return connection
                .preparedQuery(DAYS)
                .execute(Tuple.of(tenant, campaignId, period.from(), period.to(), Codes.of(Channel.EMAIL)))
                .map(DashboardRepository::days);
    }

    private static List<DayFigures> days(RowSet<Row> rows) {
        Map<LocalDate, Sums> mail = new TreeMap<>();
        Map<LocalDate, Sums> shown = new TreeMap<>();
        rows.forEach(row -> {
            LocalDate day = row.getLocalDate("day");
            mail.computeIfAbsent(day, key -> new Sums());
            shown.computeIfAbsent(day, key -> new Sums());
            (row.getBoolean("mail") ? mail : shown).get(day).add(row);
        });
        List<DayFigures> days = new ArrayList<>();
        mail.forEach((day, sums) -> days.add(
                new DayFigures(day, new Audience(sums.figures(), shown.get(day).figures()))));
        return days;
    }

    private static CampaignView campaign(Row row) {
        String currency = row.getString("currency");
        return new CampaignView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("status"),
                List.of(row.getArrayOfStrings("channels")).stream()
                        .map(Channel::valueOf)
                        .toList(),
                currency == null ? null : new Money(row.getBigDecimal("budget_amount"), currency),
                instant(row.getOffsetDateTime("starts_at")),
                instant(row.getOffsetDateTime("ends_at")),
                row.getString("time_zone"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Rows of one channel or day, raw and human beside each other. */
    private static final class Sums {
        private final Map<Metric, BigDecimal> raw = new EnumMap<>(Metric.class);
        private final Map<Metric, BigDecimal> human = new EnumMap<>(Metric.class);

        void add(Row row) {
            Metric metric = Codes.metric(row.getShort("metric"));
            raw.put(metric, row.getBigDecimal("value"));
            human.put(metric, row.getBigDecimal("human"));
        }

        ChannelFigures figures() {
            return new ChannelFigures(new Figures(raw), new Figures(human));
        }
    }
}
