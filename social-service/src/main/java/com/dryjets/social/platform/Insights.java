package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Metric;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;

/** Reads the insights of a post; one that the network withholds is absent. */
final class Insights {

    private Insights() {}

    static Map<Metric, Long> read(NetworkAnswer answer, Map<String, Metric> names) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        for (JsonNode insight : answer.body().path("data")) {
            Metric metric = names.get(insight.path("name").asText());
            JsonNode value = insight.at("/values/0/value");
            if (metric != null && value.isNumber()) {
                values.put(metric, value.asLong());
            }
        }
        return values;
    }
}
