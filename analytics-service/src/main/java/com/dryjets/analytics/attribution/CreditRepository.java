package com.dryjets.analytics.attribution;

import com.dryjets.analytics.attribution.CreditRules.Credit;
import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.record.TouchedRecord;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes touched_record and the credit rollups. */
@ApplicationScoped
class CreditRepository implements CreditWriter {

    /**
     * A record that was counted before adds nothing, whether its first delivery is in touched_record or, without touches,
     * only in metric_record. Rows are written in key order, like those of the ingest, so that transactions wait instead
     * of deadlocking.
     */
    private static final String ADD = """
            with fresh as (
                insert into touched_record (day, event_id, tenant, campaign_id, metric, credits)
                select t.day, t.event_id, t.tenant, t.campaign_id, t.metric, t.credits::jsonb
                from unnest(?::date[], ?::uuid[], ?::text[], ?::uuid[], ?::smallint[], ?::text[])
                    as t (day, event_id, tenant, campaign_id, metric, credits)
                where not exists (select from metric_record m
                    where m.event_id = t.event_id and m.day = t.day and m.tenant = t.tenant collate "C")
                on conflict do nothing
                returning day, tenant, campaign_id, metric, credits
            ), gained as materialized (
                select f.tenant, f.campaign_id, f.day, f.metric, c.* from fresh f, credits_of(f.credits) c
            ), day_rows as (
                insert into rollup_credit_day as r (tenant, campaign_id, day, channel, metric, content_ref, first_touch,
                    last_touch, linear, time_decay, position_based)
                select tenant, campaign_id, day, channel, metric, content_ref, sum(first_touch), sum(last_touch),
                    sum(linear), sum(time_decay), sum(position_based)
                from gained group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
                on conflict (tenant, campaign_id, day, channel, metric, content_ref) do update
                set first_touch = r.first_touch + excluded.first_touch, last_touch = r.last_touch + excluded.last_touch,
                    linear = r.linear + excluded.linear, time_decay = r.time_decay + excluded.time_decay,
                    position_based = r.position_based + excluded.position_based
            )
            insert into rollup_credit as r (tenant, campaign_id, channel, metric, content_ref, first_touch, last_touch,
                linear, time_decay, position_based)
            select tenant, campaign_id, channel, metric, content_ref, sum(first_touch), sum(last_touch), sum(linear),
                sum(time_decay), sum(position_based)
            from gained group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (tenant, campaign_id, channel, metric, content_ref) do update
            set first_touch = r.first_touch + excluded.first_touch, last_touch = r.last_touch + excluded.last_touch,
                linear = r.linear + excluded.linear, time_decay = r.time_decay + excluded.time_decay,
                position_based = r.position_based + excluded.position_based""";

    private static final Comparator<TouchedRecord> KEY_ORDER = Comparator.comparing(TouchedRecord::day)
            .thenComparing(TouchedRecord::eventId)
            .thenComparing(TouchedRecord::tenant);

    @Override
    public void add(Connection connection, List<TouchedRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        List<TouchedRecord> sorted = records.stream().sorted(KEY_ORDER).toList();
        List<Function<TouchedRecord, Object>> columns = List.of(
                TouchedRecord::day,
                TouchedRecord::eventId,
                TouchedRecord::tenant,
                TouchedRecord::campaignId,
                TouchedRecord::metric,
                CreditRepository::credits);
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (int i = 0; i < columns.size(); i++) {
                Object[] column = sorted.stream()
                        .map(columns.get(i))
                        .map(Object::toString)
                        .toArray();
                statement.setArray(i + 1, connection.createArrayOf("text", column));
            }
            statement.executeUpdate();
        }
    }

    /** The JSON that the database function credits_of reads; times are kept so that credits could be computed again. */
    private static String credits(TouchedRecord record) {
        ArrayNode credits = EventJson.mapper().createArrayNode();
        for (Credit credit : CreditRules.divide(record.value(), record.touches())) {
            ObjectNode touch = credits.addObject()
                    .put("channel", Codes.of(credit.touch().channel()))
                    .put("at", credit.touch().at().toString());
            if (credit.touch().contentId() != null) {
                touch.put("content_ref", credit.touch().contentId().toString());
            }
            credit.parts().forEach((model, part) -> touch.put(model.name().toLowerCase(Locale.ROOT), part));
        }
        return credits.toString();
    }
}
