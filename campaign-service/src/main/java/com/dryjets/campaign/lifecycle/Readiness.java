package com.dryjets.campaign.lifecycle;

import com.dryjets.common.problem.FieldError;
import java.util.List;

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
     * @param detail what is there, or what is missing and where to mend it
     */
    public record Item(String item, boolean fulfilled, String detail) {}

    static Readiness of(List<Item> items) {
        return new Readiness(items.stream().allMatch(Item::fulfilled), items);
    }

    List<FieldError> missing() {
        return items.stream()
                .filter(item -> !item.fulfilled())
                .map(item -> new FieldError(item.item(), item.detail()))
                .toList();
    }
}
