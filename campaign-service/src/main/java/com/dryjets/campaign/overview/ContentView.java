package com.dryjets.campaign.overview;

import com.dryjets.campaign.projection.ContentPiece;
import com.dryjets.contracts.marketing.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A campaign's pieces of content, and their number by channel. */
public record ContentView(List<ContentPiece> items, Map<Channel, ContentCount> byChannel) {

    /**
     * The number of a channel's pieces by status.
     *
     * @param waiting waiting for approval
     */
    public record ContentCount(int approved, int waiting, int withdrawn) {

        static ContentCount of(ContentPiece piece) {
            return switch (piece.status()) {
                case APPROVED -> new ContentCount(1, 0, 0);
                case WITHDRAWN -> new ContentCount(0, 0, 1);
                case DRAFT -> new ContentCount(0, 1, 0);
            };
        }

        ContentCount plus(ContentCount other) {
            return new ContentCount(approved + other.approved, waiting + other.waiting, withdrawn + other.withdrawn);
        }
    }

    static ContentView of(List<ContentPiece> pieces) {
        Map<Channel, ContentCount> counts = new EnumMap<>(Channel.class);
        pieces.forEach(piece -> counts.merge(piece.channel(), ContentCount.of(piece), ContentCount::plus));
        return new ContentView(pieces, counts);
    }
}
