package com.dryjets.content.recommendation;

import static java.util.stream.Collectors.groupingBy;

import com.dryjets.contracts.marketing.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a tenant's pieces did on a channel. Click rates of channels cannot be compared, because a delivered email is not an
 * impression; the clicks that a piece brings can.
 *
 * @param pieces published pieces with metrics
 * @param uplift the estimated change of the clicks of a piece as a fraction, compared with all channels; close to 0 with
 *     few pieces
 */
public record ChannelHistory(Channel platform, int pieces, long exposures, long clicks, double uplift) {

    /** A channel needs as many pieces before its own mean counts half. */
    private static final int PRIOR_PIECES = 4;

    static Map<Channel, ChannelHistory> of(List<PublishedPiece> pieces) {
        double all = pieces.stream().mapToDouble(ChannelHistory::size).average().orElse(0);
        Map<Channel, ChannelHistory> histories = new EnumMap<>(Channel.class);
        pieces.stream()
                .collect(groupingBy(PublishedPiece::channel))
                .forEach((channel, own) -> histories.put(channel, of(channel, own, all)));
        return histories;
    }

    private static ChannelHistory of(Channel channel, List<PublishedPiece> own, double all) {
        double difference = own.stream().mapToDouble(piece -> size(piece) - all).sum() / (own.size() + PRIOR_PIECES);
        return new ChannelHistory(
                channel,
                own.size(),
                Math.round(own.stream().mapToDouble(PublishedPiece::exposures).sum()),
                Math.round(own.stream().mapToDouble(PublishedPiece::clicks).sum()),
                Math.round(Math.expm1(difference) * 1000) / 1000.0);
    }

    /** The logarithm, so that one piece that everybody saw does not decide. */
    private static double size(PublishedPiece piece) {
        return Math.log1p(Math.max(0, piece.clicks()));
    }
}
