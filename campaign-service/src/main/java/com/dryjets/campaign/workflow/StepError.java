package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.HistoryCause;
import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a step failed, as data that a client words. A field that the code does not name is absent.
 *
 * @param channels NO_ANSWER, NO_REPORT: the silent channels
 * @param missing NOT_READY: the items of the launch checklist that are missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepError(
        Code code,
        @Nullable List<Channel> channels,
        @Nullable List<String> missing) {

    /** The kinds of error. */
    @Schema(name = "StepErrorCode")
    public enum Code {
        /** The launch checklist has missing items. */
        NOT_READY,
        /** Channels did not answer the launch in time. */
        NO_ANSWER,
        /** No channel has anything to send. */
        NOTHING_TO_SEND,
        /** Channels did not report on items that are due. */
        NO_REPORT,
        /** Every item failed or was cancelled. */
        ALL_ITEMS_FAILED,
        /** The campaign ended before the step was complete. */
        CAMPAIGN_ENDED
    }

    static StepError of(Code code) {
        return new StepError(code, null, null);
    }

    static StepError of(Code code, List<Channel> channels) {
        return new StepError(code, channels, null);
    }

    /** The launch checklist has missing items. */
    public static StepError notReady(List<String> missing) {
        return new StepError(Code.NOT_READY, null, missing);
    }

    /** The error as a sentence, for the event that other services read. */
    String sentence() {
        return switch (code) {
            case NOT_READY -> "The campaign is not ready; missing: " + String.join(", ", orEmpty(missing)) + ".";
            case NO_ANSWER -> "No answer in time from " + labels() + ".";
            case NOTHING_TO_SEND -> "No channel has anything to send.";
            case NO_REPORT -> "No report on due items from " + labels() + ".";
            case ALL_ITEMS_FAILED -> "Every item failed or was cancelled.";
            case CAMPAIGN_ENDED -> "The campaign ended before this step was complete.";
        };
    }

    /** The error in the history. */
    public HistoryCause toCause() {
        return HistoryCause.stepFailed(HistoryCause.Code.valueOf(code.name()), orEmpty(missing), orEmpty(channels));
    }

    private String labels() {
        return orEmpty(channels).stream().map(Channel::label).collect(Collectors.joining(", "));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
