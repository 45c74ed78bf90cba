package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What raises or lowers a probability, compared with a typical goal of the tenant.
 *
 * @param points percentage points, negative if it lowers the probability. The points of all drivers add up to the difference
 *     between the probability and the base rate
 * @param logOdds the same on the scale of the model
 * @param text a short sentence
 */
@Schema(name = "PredictionDriver")
public record Driver(Feature feature, Direction direction, double points, double logOdds, String text) {

    /** Whether it raises or lowers the probability. */
    @Schema(name = "DriverDirection")
    public enum Direction {
        UP,
        DOWN
    }

    @Converter
    static class Column extends JsonColumn<List<Driver>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
