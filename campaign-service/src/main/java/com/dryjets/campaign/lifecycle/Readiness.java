package com.dryjets.campaign.lifecycle;

import com.dryjets.kit.problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The launch checklist.
 *
 * @param ready whether every item is fulfilled
 */
public record Readiness(boolean ready, List<Item> items) {

    /**
     * One line of the checklist.
     *
     * @param item what it is about, for example {@code content.twitter}
     * @param detail what is there, or what is missing
     * @param mendAt where in the console it is mended, absent when it is fulfilled
     */
    @Schema(name = "ReadinessItem")
    public record Item(
            String item,
            boolean fulfilled,
            String detail,
            @Nullable String mendAt) {

        static Item fulfilled(String item, String detail) {
            return new Item(item, true, detail, null);
        }

        static Item missing(String item, String detail, String mendAt) {
            return new Item(item, false, detail, mendAt);
        }
    }

    static Readiness of(List<Item> items) {
        return new Readiness(items.stream().allMatch(Item::fulfilled), items);
    }

    List<FieldError> missing() {
        return items.stream()
                .filter(item -> !item.fulfilled())
                .map(item -> new FieldError(item.item(), item.detail()))
                .toList();
    }

    /** Everything that is missing, in a sentence each. */
    String complaint() {
        return items.stream()
                .filter(item -> !item.fulfilled())
                .map(Item::detail)
                .collect(Collectors.joining(" "));
    }
}
