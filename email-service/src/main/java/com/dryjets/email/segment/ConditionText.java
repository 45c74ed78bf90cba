package com.dryjets.email.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Explains conditions in plain English, for example {@code whose city is Wien and not with the tag “vip”}. */
final class ConditionText {

    private static final Map<String, String> FIELDS = Map.of(
            "email", "email address",
            "firstName", "first name",
            "lastName", "last name",
            "timeZone", "time zone",
            "locale", "language");

    private static final Map<String, String> DAYS = Map.of(
            "createdAt", "created",
            "updatedAt", "last changed",
            "consentAt", "whose consent changed");

    private final Definitions definitions;

    ConditionText(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Returns a sentence that begins with whom the conditions describe. */
    String sentence(Condition condition) {
        return condition.all() != null && condition.all().isEmpty()
                ? "Every contact."
                : "Contacts " + of(condition) + ".";
    }

    private String of(Condition condition) {
        if (condition.all() != null) {
            return joined(condition.all(), " and ", "of any kind");
        }
        if (condition.any() != null) {
            return joined(condition.any(), " or ", "of no kind");
        }
        if (condition.not() != null) {
            return condition.not().parts().findAny().isPresent()
                    ? "not (" + of(condition.not()) + ")"
                    : "not " + of(condition.not());
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
            return "with the tag “" + condition.tag() + "”";
        }
        if (condition.list() != null) {
            return "with a subscription to “" + definitions.name(condition.list()) + "”";
        }
        if (condition.topic() != null) {
            return "with a subscription to “%s” of “%s”"
                    .formatted(
                            condition.topic().name(),
                            definitions.name(condition.topic().list()));
        }
        if (condition.event() != null) {
            return event(condition.event());
        }
        if (condition.engagement() != null) {
            return engagement(condition.engagement());
        }
        if (condition.consent() != null) {
            return "whose consent is " + condition.consent().name().toLowerCase(Locale.ROOT);
        }
        return condition.segment() == null
                ? "whose total value is in the top " + condition.topPercent() + "%"
                : "in the segment “" + definitions.name(condition.segment()) + "”";
    }

    private static String field(FieldCondition field) {
        String value = field.values() != null
                ? " " + String.join(", ", field.values())
                : field.value() == null ? "" : " " + field.value();
        return "whose " + FIELDS.getOrDefault(field.name(), field.name()) + " "
                + field.operator().words() + value;
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
            parts.add("with an anniversary within the next " + days(date.anniversaryWithinDays()));
        }
        return DAYS.getOrDefault(date.name(), "whose " + date.name() + " is") + " " + String.join(" and ", parts);
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
        return "with “" + event.name() + "” " + String.join(" and ", parts) + within(event.withinDays()) + from + to;
    }

    private static String engagement(EngagementCondition engagement) {
        String emails = engagement.emailId() != null
                ? "the email " + engagement.emailId()
                : engagement.atLeast() == null || engagement.atLeast() == 1
                        ? "an email"
                        : "at least " + engagement.atLeast() + " emails";
        String scanners = engagement.kind() == Engagement.RECEIVED ? "" : ", not counting scanners";
        return "with " + emails + " " + engagement.kind().name().toLowerCase(Locale.ROOT)
                + within(engagement.withinDays()) + scanners;
    }

    private static String within(Integer days) {
        return days == null ? "" : " within the last " + days(days);
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }
}
