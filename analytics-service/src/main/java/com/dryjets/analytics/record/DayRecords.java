package com.dryjets.analytics.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records of one UTC day in key order. Days are in order too, so that two consumers with the same records wait for
 * each other instead of deadlocking, and neighbouring index entries are cheaper to insert.
 */
record DayRecords(long epochDay, List<MetricRecord> records) {

    static List<DayRecords> of(List<MetricRecord> records) {
        Map<Long, DayRecords> days = new TreeMap<>();
        DayRecords last = null;
        for (MetricRecord record : records) {
            long day = record.epochDay();
            if (last == null || last.epochDay() != day) {
                last = days.computeIfAbsent(day, key -> new DayRecords(key, new ArrayList<>()));
            }
            last.records().add(record);
        }
        days.values().forEach(day -> day.records().sort(DayRecords::compareKeys));
        return List.copyOf(days.values());
    }

    /** The name of the day's partition, as {@code create_metric_partition} builds it. */
    String partition() {
        return "metric_record_" + LocalDate.ofEpochDay(epochDay).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static int compareKeys(MetricRecord one, MetricRecord other) {
        int order = one.eventId().compareTo(other.eventId());
        return order != 0 ? order : one.tenant().compareTo(other.tenant());
    }
}
