package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.stop.StopKey;
import com.dryjets.kit.work.Utc;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps schedules to rows and back. */
final class ScheduleRows {

    private ScheduleRows() {}

    /** The parameters of an insert or update, in the order of {@link ScheduleRepository}'s columns. */
    static Tuple values(String tenant, ReportSchedule schedule) {
        SchedulePlan plan = schedule.plan();
        Timing timing = plan.timing();
        return Tuple.tuple()
                .addString(tenant)
                .addUUID(schedule.id())
                .addUUID(schedule.campaignId())
                .addString(plan.name())
                .addString(plan.type().name())
                .addInteger(plan.days())
                .addArrayOfString(plan.channels().stream().map(Channel::name).toArray(String[]::new))
                .addString(timing.cadence().name())
                .addString(timing.weekday() == null ? null : timing.weekday().name())
                .addInteger(timing.dayOfMonth())
                .addString(timing.time())
                .addString(timing.timeZone())
                .addArrayOfString(plan.recipients().toArray(String[]::new))
                .addOffsetDateTime(utc(schedule.nextRunAt()))
                .addString(schedule.createdBy())
                .addOffsetDateTime(utc(schedule.createdAt()))
                .addOffsetDateTime(utc(schedule.updatedAt()))
                .addLong(schedule.version())
                .addJsonArray(stopped(schedule.stopped()))
                .addBuffer(Buffer.buffer(schedule.stopKey().bytes()));
    }

    static ReportSchedule schedule(Row row) {
        @Nullable String error = row.getString("last_error");
        return new ReportSchedule(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                plan(row),
                stopped(row.getJsonArray("stopped")),
                StopKey.of(row.getBuffer("stop_key").getBytes()),
                Utc.instant(row.getOffsetDateTime("next_run_at")),
                Utc.instant(row.getOffsetDateTime("last_run_at")),
                error == null ? null : RunError.valueOf(error),
                row.getInteger("failures"),
                row.getString("created_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
    }

    private static JsonArray stopped(List<StoppedRecipient> recipients) {
        JsonArray stopped = new JsonArray();
        recipients.forEach(one ->
                stopped.add(new JsonObject().put("address", one.address()).put("stoppedAt", one.stoppedAt())));
        return stopped;
    }

    private static List<StoppedRecipient> stopped(JsonArray stored) {
        return stored.stream()
                .map(JsonObject.class::cast)
                .map(one -> new StoppedRecipient(one.getString("address"), one.getInstant("stoppedAt")))
                .toList();
    }

    private static SchedulePlan plan(Row row) {
        return new SchedulePlan(
                row.getString("name"),
                ReportType.valueOf(row.getString("report_type")),
                row.getInteger("days"),
                Arrays.stream(row.getArrayOfStrings("channels"))
                        .map(Channel::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class))),
                timing(row),
                List.of(row.getArrayOfStrings("recipients")),
                row.getOffsetDateTime("next_run_at") == null);
    }

    private static Timing timing(Row row) {
        @Nullable String weekday = row.getString("weekday");
        return new Timing(
                Cadence.valueOf(row.getString("cadence")),
                weekday == null ? null : DayOfWeek.valueOf(weekday),
                row.getInteger("day_of_month"),
                row.getString("time_of_day"),
                row.getString("time_zone"));
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Utc.of(instant);
    }
}
