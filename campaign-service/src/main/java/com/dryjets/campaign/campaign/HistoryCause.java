package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why the service changed a campaign, as data that a client words. A field that the code does not name is absent.
 *
 * @param endsAt END_REACHED: the end that was reached
 * @param originalId COPIED: the campaign that was duplicated
 * @param originalName COPIED: its name at that time
 * @param missing NOT_READY: the items of the launch checklist that are missing
 * @param channels NO_ANSWER, NO_REPORT: the silent channels; NOTHING_TO_SEND: all channels
 * @param items COORDINATED: the number of planned items
 * @param moved COORDINATED: how many of them moved
 * @param spacingMinutes COORDINATED: the time between two items
 * @param expectedRoi OPTIMIZED: the ROI that is expected at the end
 * @param recommendationId AUTO_OPTIMIZED: the proposal that was applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryCause(
        Code code,
        @Nullable Instant endsAt,
        @Nullable UUID originalId,
        @Nullable String originalName,
        @Nullable List<String> missing,
        @Nullable List<Channel> channels,
        @Nullable Integer items,
        @Nullable Integer moved,
        @Nullable Integer spacingMinutes,
        @Nullable BigDecimal expectedRoi,
        @Nullable UUID recommendationId) {

    /** The kinds of cause. */
    @Schema(name = "HistoryCauseCode")
    public enum Code {
        END_REACHED,
        COPIED,
        NOT_READY,
        NO_ANSWER,
        NOTHING_TO_SEND,
        NO_REPORT,
        ALL_ITEMS_FAILED,
        CAMPAIGN_ENDED,
        COORDINATED,
        HIGHEST_MARGINAL_RETURN,
        PAST_RETURN,
        NO_BETTER_SPLIT,
        OPTIMIZED,
        AUTO_OPTIMIZED
    }

    public static HistoryCause of(Code code) {
        return new HistoryCause(code, null, null, null, null, null, null, null, null, null, null);
    }

    public static HistoryCause endReached(Instant endsAt) {
        return new HistoryCause(Code.END_REACHED, endsAt, null, null, null, null, null, null, null, null, null);
    }

    public static HistoryCause copied(Campaign original) {
        return new HistoryCause(
                Code.COPIED, null, original.id, original.name, null, null, null, null, null, null, null);
    }

    /** A workflow step failed. */
    public static HistoryCause stepFailed(Code code, List<String> missing, List<Channel> channels) {
        return new HistoryCause(
                code,
                null,
                null,
                null,
                missing.isEmpty() ? null : missing,
                channels.isEmpty() ? null : channels,
                null,
                null,
                null,
                null,
                null);
    }

    public static HistoryCause coordinated(int items, int moved, int spacingMinutes) {
        return new HistoryCause(
                Code.COORDINATED, null, null, null, null, null, items, moved, spacingMinutes, null, null);
    }

    public static HistoryCause optimized(@Nullable BigDecimal expectedRoi) {
        return new HistoryCause(Code.OPTIMIZED, null, null, null, null, null, null, null, null, expectedRoi, null);
    }

    public static HistoryCause autoOptimized(UUID recommendationId) {
        return new HistoryCause(
                Code.AUTO_OPTIMIZED, null, null, null, null, null, null, null, null, null, recommendationId);
    }
}
