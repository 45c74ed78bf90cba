package com.dryjets.orchestrator.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a person's inbox.
 *
 * @param items newest first
 * @param nextCursor starts the next page; absent on the last one
 * @param unread how many the person has not read, counted up to 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationsView(
        List<NotificationView> items, @Nullable String nextCursor, int unread) {

    public NotificationsView {
        items = List.copyOf(items);
    }
}
