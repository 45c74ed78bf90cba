package com.dryjets.content.performance;

import static java.util.stream.Collectors.groupingBy;

import com.dryjets.content.performance.PerformanceRepository.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Knows what pieces have achieved. Call it inside the tenant's transaction. */
@ApplicationScoped
public class PerformanceService {

    private final PerformanceRepository performance;

    PerformanceService(PerformanceRepository performance) {
        this.performance = performance;
    }

    /**
     * Sums what pieces have achieved; those without metrics are missing.
     *
     * @param refs by piece, all that metrics may name it by: its own id and those of its emails
     */
    public Uni<Map<UUID, PiecePerformance>> of(String tenant, Map<UUID, Set<UUID>> refs) {
        Set<UUID> all = refs.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return all.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : performance.find(tenant, all).map(rows -> byPiece(refs, rows));
    }

    /** Sums the reactions to content references; those without metrics are missing. */
    public Uni<Map<UUID, Reaction>> reactions(String tenant, Collection<UUID> refs) {
        return refs.isEmpty() ? Uni.createFrom().item(Map.of()) : performance.reactions(tenant, refs);
    }

    private static Map<UUID, PiecePerformance> byPiece(Map<UUID, Set<UUID>> refs, List<Row> rows) {
        Map<UUID, List<Row>> byRef = rows.stream().collect(groupingBy(Row::contentRef));
        Map<UUID, PiecePerformance> byPiece = new HashMap<>();
        refs.forEach((piece, names) -> {
            List<Row> own = names.stream()
                    .flatMap(name -> byRef.getOrDefault(name, List.of()).stream())
                    .toList();
            if (!own.isEmpty()) {
                byPiece.put(piece, PiecePerformance.of(own));
            }
        });
        return byPiece;
    }
}
