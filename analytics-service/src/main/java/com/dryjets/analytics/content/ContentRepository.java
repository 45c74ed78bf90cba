package com.dryjets.analytics.content;

import com.dryjets.analytics.content.ContentPerformance.PieceCampaign;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.figures.FigureRows;
import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is asked of the database about one piece: its hours, which are as many as it has lived, never its records. */
@ApplicationScoped
class ContentRepository {

    /** Pieces without an id share the nil UUID, and are nobody's piece; saying so lets the index be used. */
    private static final String OF_PIECE = """
            from rollup_hour r
            where r.tenant = $1 and r.content_ref = $2 and r.content_ref <> '00000000-0000-0000-0000-000000000000'""";

    private static final String CAMPAIGNS = """
            select h.campaign_id, h.first_hour, h.last_hour, c.name, c.status, c.zone
            from (select r.campaign_id, min(r.hour) as first_hour, max(r.hour) as last_hour %s group by 1) h
                left join campaign c on c.tenant = $1 and c.id = h.campaign_id
            order by h.first_hour, h.campaign_id""".formatted(OF_PIECE);

    private static final String TOTALS = """
            select channel, metric, sum(value) as value, sum(human) as human %s group by 1, 2""".formatted(OF_PIECE);

    private static final String DAYS = """
            select (hour at time zone $3)::date as day, channel, metric, sum(value) as value, sum(human) as human
            %s and hour >= $4 and hour < $5 group by 1, 2, 3""".formatted(OF_PIECE);

    /** A campaign that the piece has records in, with the hours of the first and the last. */
    record Found(PieceCampaign campaign, String zone, Instant firstHour, Instant lastHour) {

        static Found of(Row row) {
            String zone = row.getString("zone");
            return new Found(
                    new PieceCampaign(row.getUUID("campaign_id"), row.getString("name"), row.getString("status")),
                    zone == null ? FiguresRepository.DEFAULT_ZONE : zone,
                    row.getOffsetDateTime("first_hour").toInstant(),
                    row.getOffsetDateTime("last_hour").toInstant());
        }
    }

    /** The campaigns that the piece has records in, the earliest first; none where nobody has recorded anything of it. */
    Uni<List<Found>> campaigns(SqlConnection connection, String tenant, UUID contentId) {
        return connection
                .preparedQuery(CAMPAIGNS)
                .execute(Tuple.of(tenant, contentId))
                .map(rows -> {
                    List<Found> found = new ArrayList<>();
                    rows.forEach(row -> found.add(Found.of(row)));
                    return found;
                });
    }

    Uni<Map<Channel, ChannelFigures>> totals(SqlConnection connection, String tenant, UUID contentId) {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(tenant, contentId))
                .map(FigureRows::byChannel);
    }

    /** The days of a period that have records. An hour that a zone's midnight cuts counts to the day in which it begins. */
    Uni<List<DayFigures>> days(SqlConnection connection, String tenant, UUID contentId, Period period) {
        return connection
                .preparedQuery(DAYS)
                .execute(Tuple.of(
                        tenant,
                        contentId,
                        period.timeZone(),
                        startOf(period.from(), period),
                        startOf(period.to().plusDays(1), period)))
                .map(FigureRows::byDay);
    }

    private static OffsetDateTime startOf(LocalDate day, Period period) {
        return day.atStartOfDay(ZoneId.of(period.timeZone())).toOffsetDateTime();
    }
}
