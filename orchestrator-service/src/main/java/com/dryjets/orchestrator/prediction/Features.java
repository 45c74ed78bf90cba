package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.JsonColumn;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What was known of a campaign and goal at a time, in numbers; a feature that is left out is zero. */
public record Features(Map<Feature, Double> values) {

    public Features {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    double of(Feature feature) {
        return values.getOrDefault(feature, 0.0);
    }

    /** The values in the order of the features. */
    double[] vector() {
        Feature[] features = Feature.values();
        double[] vector = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            vector[i] = of(features[i]);
        }
        return vector;
    }

    @Converter
    static class Column extends JsonColumn<Features> {
        Column() {
            super(Features.class);
        }
    }
}
