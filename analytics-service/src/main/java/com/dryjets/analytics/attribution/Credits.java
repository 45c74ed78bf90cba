package com.dryjets.analytics.attribution;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The credit of a channel or of content, by model. */
public final class Credits {

    private final Map<AttributionModel, BigDecimal> conversions = new EnumMap<>(AttributionModel.class);
    private final Map<AttributionModel, BigDecimal> revenue = new EnumMap<>(AttributionModel.class);

    /** The credit under one model. */
    @Schema(name = "ModelCredit")
    public record ModelCredit(AttributionModel model, BigDecimal conversions, BigDecimal revenue) {}

    void addConversions(AttributionModel model, BigDecimal value) {
        conversions.merge(model, value, BigDecimal::add);
    }

    void addRevenue(AttributionModel model, BigDecimal value) {
        revenue.merge(model, value, BigDecimal::add);
    }

    BigDecimal conversions(AttributionModel model) {
        return plain(conversions.get(model));
    }

    BigDecimal revenue(AttributionModel model) {
        return plain(revenue.get(model));
    }

    /** The credit under each model; empty without touches. */
    public List<ModelCredit> byModel() {
        if (conversions.isEmpty() && revenue.isEmpty()) {
            return List.of();
        }
        return List.of(AttributionModel.values()).stream()
                .map(model -> new ModelCredit(model, conversions(model), revenue(model)))
                .toList();
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = Objects.requireNonNullElse(value, BigDecimal.ZERO).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
