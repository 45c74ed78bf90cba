package com.dryjets.email.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Explains conditions in plain English, for example {@code city is Wien and not tagged vip}. */
final class ConditionText {

    private final Definitions definitions;

    ConditionText(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Returns a sentence that begins with whom the conditions describe. */
    String sentence(Condition condition) {
        return condition.all() != null && condition.all().isEmpty()
                ? "Every contact."
                : "Contacts with: " + of(condition) + ".";
    }

    private String of(Condition condition) {
        if (condition.all() != null) {
            return joined(condition.all(), " and ", "anything");
        }
        if (condition.any() != null) {
            return joined(condition.any(), " or ", "nothing");
        }
        if (condition.not() != null) {
            return "not (" + of(condition.not()) + ")";
        }
        return leaf(condition);
    }

    private String joined(List<Condition> parts, String operator, String none) {
        if (parts.isEmpty()) {
            return none;
        }
        return parts.stream()
                .map(part -> part.parts().findAny().isPresent() && part.not() == null && parts.size() > 1
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(operator));
    }

    private String leaf(Condition condition) {
        if (condition.field() != null) {
            return field(condition.field());
        }
        if (condition.date() != null) {
            return date(condition.date());
        }
        if (condition.tag() != null) {
            return "the tag “" + condition.tag() + "”";
        }
        if (condition.list() != null) {
            return "a subscription to “" + definitions.name(condition.list()) + "”";
        }
        if (condition.event() != null) {
            return event(condition.event());
        }
        if (condition.engagement() != null) {
            return engagement(condition.engagement());
        }
        if (condition.consent() != null) {
            return "consent " + condition.consent().name().toLowerCase(java.util.Locale.ROOT);
        }
        return condition.segment() == null
                ? "a total value in the top " + condition.topPercent() + " %"
                : "membership in “" + definitions.name(condition.segment()) + "”";
    }

    private static String field(FieldCondition field) {
        String value = field.values() != null
                ? " " + String.join(", ", field.values())
                : field.value() == null ? "" : " " + field.value();
        return field.name() + " " + field.operator().words() + value;
    }

    private static String date(DateCondition date) {
        List<String> parts = new ArrayList<>();
        if (date.from() != null) {
            parts.add("from " + date.from());
        }
        if (date.to() != null) {
            parts.add("until " + date.to());
        }
        if (date.withinLastDays() != null) {
            parts.add("within the last " + days(date.withinLastDays()));
        }
        if (date.olderThanDays() != null) {
            parts.add("more than " + days(date.olderThanDays()) + " ago");
        }
        if (date.withinNextDays() != null) {
            parts.add("within the next " + days(date.withinNextDays()));
        }
        if (date.anniversaryWithinDays() != null) {
            parts.add("with an anniversary within " + days(date.anniversaryWithinDays()));
        }
        return date.name() + " " + String.join(" and ", parts);
    }

    private static String event(EventCondition event) {
        List<String> parts = new ArrayList<>();
        if (event.atLeast() != null || event.atMost() == null) {
            parts.add("at least " + times(event.atLeast() == null ? 1 : event.atLeast()));
        }
        if (event.atMost() != null) {
            parts.add(event.atMost() == 0 ? "never" : "at most " + times(event.atMost()));
        }
        if (event.totalAtLeast() != null) {
            parts.add("worth at least " + event.totalAtLeast().toPlainString() + " in all");
        }
        String from = event.from() == null ? "" : " from " + event.from();
        String to = event.to() == null ? "" : " before " + event.to();
        return "“" + event.name() + "” " + String.join(" and ", parts) + within(event.withinDays()) + from + to;
    }

    private static String engagement(EngagementCondition engagement) {
        String emails = engagement.emailId() != null
                ? "email " + engagement.emailId()
                : engagement.atLeast() == null || engagement.atLeast() == 1
                        ? "an email"
                        : engagement.atLeast() + " emails";
        return emails + " " + engagement.kind().name().toLowerCase(java.util.Locale.ROOT)
                + within(engagement.withinDays());
    }

    private static String within(Integer days) {
        return days == null ? "" : " within the last " + days(days);
    }

    private static String days(int days) {
        return days == 1 ? "day" : days + " days";
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }
}
