package com.dryjets.analytics.store;

import com.dryjets.analytics.records.MetricRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one UTC day in the order of their key. Days come in their order, too, so that two consumers with the same
 * records wait for each other and never lock each other out; and neighbours in an index cost less than strangers.
 */
record DayRows(long epochDay, List<MetricRow> rows) {

    static List<DayRows> of(List<MetricRow> rows) {
        Map<Long, DayRows> days = new TreeMap<>();
        DayRows last = null;
        for (MetricRow row : rows) {
            long day = row.epochDay();
            if (last == null || last.epochDay() != day) {
                last = days.computeIfAbsent(day, key -> new DayRows(key, new ArrayList<>()));
            }
            last.rows().add(row);
        }
        days.values().forEach(day -> day.rows().sort(DayRows::compareKeys));
        return List.copyOf(days.values());
    }

    /** The name of its partition, as {@code make_metric_partition} gives it. */
    String partition() {
        return "metric_record_" + LocalDate.ofEpochDay(epochDay).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static int compareKeys(MetricRow one, MetricRow other) {
        int order = one.eventId().compareTo(other.eventId());
        return order != 0 ? order : one.tenant().compareTo(other.tenant());
    }
}
