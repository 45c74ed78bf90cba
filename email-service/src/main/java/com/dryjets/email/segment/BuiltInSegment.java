package com.dryjets.email.segment;

import com.dryjets.contracts.identifier.Ids;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The segments of every tenant. */
public enum BuiltInSegment {
    ALL("All contacts", Condition.allOf()),
    ACTIVE_30_DAYS(
            "Active in the last 30 days",
            Condition.anyOf(
                    Condition.of(EngagementCondition.within(Engagement.OPENED, 30)),
                    Condition.of(EngagementCondition.within(Engagement.CLICKED, 30)))),
    INACTIVE_90_DAYS(
            "Inactive for 90 days",
            Condition.allOf(
                    Condition.of(DateCondition.olderThan("createdAt", 90)),
                    Condition.noneOf(Condition.of(EngagementCondition.within(Engagement.OPENED, 90))),
                    Condition.noneOf(Condition.of(EngagementCondition.within(Engagement.CLICKED, 90))))),
    HIGH_VALUE("High value (top 20%)", Condition.top(20)),
    NEW_7_DAYS("New in the last 7 days", Condition.of(DateCondition.withinLast("createdAt", 7)));

    private final UUID id = Ids.of("built-in segment", name());
    private final String title;
    private final Condition condition;

    BuiltInSegment(String title, Condition condition) {
        this.title = title;
        this.condition = condition;
    }

    /** Returns the id, the same in every installation. */
    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    Condition condition() {
        return condition;
    }

    /** Finds one by its id. */
    public static Optional<BuiltInSegment> find(UUID id) {
        return Arrays.stream(values()).filter(segment -> segment.id.equals(id)).findFirst();
    }
}
