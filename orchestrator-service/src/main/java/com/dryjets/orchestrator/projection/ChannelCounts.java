package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the result of {@code select channel, count(*)}. */
final class ChannelCounts {

    private ChannelCounts() {}

    static Map<Channel, Long> of(List<Object[]> rows) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        rows.forEach(row -> counts.put((Channel) row[0], (Long) row[1]));
        return counts;
    }
}
