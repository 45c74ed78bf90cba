package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.marketing.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code select channel, count(*)} answers. */
final class ChannelCounts {

    private ChannelCounts() {}

    static Map<Channel, Long> of(List<Object[]> rows) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        rows.forEach(row -> counts.put((Channel) row[0], (Long) row[1]));
        return counts;
    }
}
