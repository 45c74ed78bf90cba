package com.dryjets.orchestrator.strategy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON object that the prompt asks for. Everything may be missing or wrong. */
record ModelAnswer(
        @Nullable List<@Nullable Share> channels,
        @Nullable List<@Nullable Week> weeks,
        @Nullable List<@Nullable Piece> content,
        @Nullable List<@Nullable Target> kpis,
        @Nullable List<@Nullable Risk> risks) {

    record Share(
            @Nullable String channel,
            @Nullable BigDecimal sharePercent,
            @Nullable String reason,
            @Nullable List<@Nullable String> tactics) {}

    record Week(@Nullable Integer week, @Nullable String focus) {}

    record Piece(
            @Nullable String date,
            @Nullable String channel,
            @Nullable String topic,
            @Nullable String angle) {}

    record Target(
            @Nullable String kpi,
            @Nullable String channel,
            @Nullable BigDecimal target,
            @Nullable String basis) {}

    record Risk(@Nullable String risk, @Nullable String mitigation) {}
}
