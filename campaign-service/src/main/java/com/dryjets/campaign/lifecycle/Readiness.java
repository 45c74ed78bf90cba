package com.dryjets.campaign.lifecycle;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The launch checklist.
 *
 * @param ready whether every item is fulfilled
 */
public record Readiness(boolean ready, List<Item> items) {

    /** The kinds of result. */
    @Schema(name = "ReadinessCode")
    public enum Code {
        BUDGET_SET(true, "The budget is set."),
        BUDGET_ZERO(false, "The budget is zero; set a budget."),
        END_IN_FUTURE(true, "The end is in the future."),
        END_IN_PAST(false, "The end has passed; choose a later one."),
        ALLOCATIONS_VALID(true, "The allocations add up to the budget."),
        ALLOCATIONS_INVALID(false, "The allocations do not match the budget and the channels."),
        CONTENT_APPROVED(true, "Content is approved."),
        TRACKED_ONLY(true, "No service schedules this channel; only its metrics are tracked."),
        CONTENT_MISSING(false, "No content is approved for this channel; create and approve a piece."),
        EMAIL_READY(true, "An email is ready."),
        EMAIL_MISSING(false, "No email is ready; write and approve one."),
        AUDIENCE_EMPTY(false, "The email has no recipients; import contacts.");

        private final boolean fulfilled;
        private final String detail;

        Code(boolean fulfilled, String detail) {
            this.fulfilled = fulfilled;
            this.detail = detail;
        }
    }

    /**
     * An item of the checklist. A field that the code does not need is absent.
     *
     * @param item the subject, for example {@code content.twitter}
     * @param detail the result as a plain sentence, for clients that have no wording of their own
     * @param fixAt the page of the console where a missing item can be fixed
     * @param budget BUDGET_*: the total budget
     * @param currency BUDGET_*: its currency
     * @param endsAt END_*: the end of the campaign
     * @param channel CONTENT_*, TRACKED_ONLY: the channel
     * @param approvedPieces CONTENT_*: the number of approved pieces
     * @param recipients EMAIL_READY, AUDIENCE_EMPTY: the size of the largest audience
     * @param timing CONTENT_APPROVED, EMAIL_READY: when the posts or emails are sent
     */
    @Schema(name = "ReadinessItem")
    public record Item(
            String item,
            boolean fulfilled,
            Code code,
            String detail,
            @Nullable String fixAt,
            @Nullable BigDecimal budget,
            @Nullable String currency,
            @Nullable Instant endsAt,
            @Nullable Channel channel,
            @Nullable Integer approvedPieces,
            @Nullable Integer recipients,
            @Nullable LaunchTiming timing) {

        static Item of(String item, Code code) {
            return new Item(item, code.fulfilled, code, code.detail, null, null, null, null, null, null, null, null);
        }

        Item fixAt(String page) {
            return new Item(
                    item,
                    fulfilled,
                    code,
                    detail,
                    page,
                    budget,
                    currency,
                    endsAt,
                    channel,
                    approvedPieces,
                    recipients,
                    timing);
        }

        Item with(LaunchTiming when) {
            return new Item(
                    item,
                    fulfilled,
                    code,
                    detail,
                    fixAt,
                    budget,
                    currency,
                    endsAt,
                    channel,
                    approvedPieces,
                    recipients,
                    when);
        }

        Item with(Money money) {
            return new Item(
                    item,
                    fulfilled,
                    code,
                    detail,
                    fixAt,
                    money.amount(),
                    money.currency(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        Item with(Instant end) {
            return new Item(item, fulfilled, code, detail, fixAt, null, null, end, null, null, null, null);
        }

        Item with(Channel subject) {
            return new Item(item, fulfilled, code, detail, fixAt, null, null, null, subject, null, null, null);
        }

        Item with(Channel subject, int approved) {
            return new Item(item, fulfilled, code, detail, fixAt, null, null, null, subject, approved, null, null);
        }

        Item withRecipients(int audience) {
            return new Item(item, fulfilled, code, detail, fixAt, null, null, null, null, null, audience, null);
        }
    }

    static Readiness of(List<Item> items) {
        return new Readiness(items.stream().allMatch(Item::fulfilled), items);
    }

    /** The missing items, for a problem. */
    List<FieldError> errors() {
        return missing().map(item -> new FieldError(item.item(), item.detail())).toList();
    }

    /** The names of the missing items. */
    List<String> missingItems() {
        return missing().map(Item::item).toList();
    }

    private Stream<Item> missing() {
        return items.stream().filter(item -> !item.fulfilled());
    }
}
