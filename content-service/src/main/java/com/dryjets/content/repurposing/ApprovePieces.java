package com.dryjets.content.repurposing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pieces to approve together.
 *
 * @param pieces at most 100
 * @param reason a note for their history
 */
public record ApprovePieces(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Piece> pieces,
        @Nullable @Size(max = 1000) String reason) {

    /**
     * A piece to approve.
     *
     * @param version the version that was reviewed; any version without it
     */
    public record Piece(
            @NotNull UUID id, @Nullable @PositiveOrZero Long version) {}

    /** Returns each piece once. */
    Collection<Piece> distinct() {
        Map<UUID, Piece> byId = new LinkedHashMap<>();
        pieces.forEach(piece -> byId.putIfAbsent(piece.id(), piece));
        return byId.values();
    }
}
