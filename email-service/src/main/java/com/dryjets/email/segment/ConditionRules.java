package com.dryjets.email.segment;

import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.email.contact.FieldDays;
import com.dryjets.email.contact.FieldType;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks conditions: their shape, the types of values, and what they refer to. */
final class ConditionRules {

    private static final int DEEPEST = 10;
    private static final int MOST = 200;
    /** With the conditions of the segments that are referred to, each time they are: a statement contains them all. */
    private static final int MOST_EXPANDED = 1000;

    private static final int DEEPEST_EXPANDED = 40;

    private final Definitions definitions;
    private final @Nullable UUID own;
    private final List<FieldError> errors = new ArrayList<>();
    private int count;

    private ConditionRules(Definitions definitions, @Nullable UUID own) {
        this.definitions = definitions;
        this.own = own;
    }

    /**
     * Finds what is wrong with conditions.
     *
     * @param own the segment that the conditions are for; null if it is new
     */
    static List<FieldError> check(Condition condition, Definitions definitions, @Nullable UUID own) {
        ConditionRules rules = new ConditionRules(definitions, own);
        rules.check("/conditions", condition, 1);
        if (rules.errors.isEmpty() && isTooLarge(condition, definitions)) {
            rules.refuse(
                    "/conditions",
                    "must not have more than %d conditions in all, counting those of the segments that it refers to"
                            .formatted(MOST_EXPANDED));
        }
        return List.copyOf(rules.errors);
    }

    /** Returns whether conditions are too many to be selected by one statement. */
    static boolean isTooLarge(Condition condition, Definitions definitions) {
        Extent extent = Extent.of(condition, definitions);
        return extent.conditions() > MOST_EXPANDED || extent.depth() > DEEPEST_EXPANDED;
    }

    private void check(String at, Condition condition, int depth) {
        count++;
        if (depth > DEEPEST || count > MOST) {
            refuse(at, "must not be nested deeper than %d, and not more than %d in all".formatted(DEEPEST, MOST));
            return;
        }
        if (condition.given().count() != 1) {
            refuse(at, "must have exactly one member, such as field or all");
            return;
        }
        checkParts(at, condition, depth);
        if (condition.field() != null) {
            checkField(at + "/field", condition.field());
        }
        if (condition.date() != null) {
            checkDate(at + "/date", condition.date());
        }
        if (condition.list() != null && !definitions.isList(condition.list())) {
            refuse(at + "/list", "must be the id of a list");
        }
        if (condition.topic() != null) {
            checkTopic(at + "/topic", condition.topic());
        }
        if (condition.engagement() != null) {
            checkEngagement(at + "/engagement", condition.engagement());
        }
        if (condition.segment() != null) {
            checkSegment(at + "/segment", condition.segment());
        }
        if (condition.event() != null) {
            checkEvent(at + "/event", condition.event());
        }
    }

    private void checkParts(String at, Condition condition, int depth) {
        if (condition.all() != null) {
            checkEach(at + "/all", condition.all(), depth);
        }
        if (condition.any() != null) {
            checkEach(at + "/any", condition.any(), depth);
        }
        if (condition.not() != null) {
            check(at + "/not", condition.not(), depth + 1);
        }
    }

    private void checkEach(String at, List<Condition> parts, int depth) {
        for (int i = 0; i < parts.size(); i++) {
            check(at + "/" + i, parts.get(i), depth + 1);
        }
    }

    private void checkField(String at, FieldCondition field) {
        FieldCondition.Operator operator = field.operator();
        boolean isColumn = FieldSql.COLUMNS.containsKey(field.name());
        FieldType type = isColumn ? FieldType.TEXT : definitions.fields().getOrDefault(field.name(), FieldType.TEXT);
        if (operator.takesValue() != (field.value() != null)) {
            refuse(at + "/value", operator.takesValue() ? "is required" : "must be omitted for " + operator);
        }
        if ((operator == FieldCondition.Operator.IN) != (field.values() != null)) {
            refuse(
                    at + "/values",
                    operator == FieldCondition.Operator.IN ? "is required" : "must be omitted for " + operator);
        }
        if (!suits(operator, type)) {
            refuse(at + "/operator", "does not suit the field, whose type is " + type);
        } else if (field.value() != null) {
            checkValue(at + "/value", type, field.value());
        }
    }

    private static boolean suits(FieldCondition.Operator operator, FieldType type) {
        if (operator == FieldCondition.Operator.IS_SET || operator == FieldCondition.Operator.IS_NOT_SET) {
            return true;
        }
        return switch (type) {
            case LIST -> operator == FieldCondition.Operator.HAS;
            case NUMBER, DATE -> operator == FieldCondition.Operator.EQUALS || operator.isOrder();
            case BOOLEAN -> operator == FieldCondition.Operator.EQUALS;
            case TEXT -> operator != FieldCondition.Operator.HAS;
        };
    }

    private void checkValue(String at, FieldType type, String value) {
        try {
            switch (type) {
                case NUMBER -> Decimals.require(new BigDecimal(value));
                case DATE -> FieldDays.parse(value);
                case BOOLEAN -> requireFlag(value);
                case TEXT, LIST -> {}
            }
        } catch (NumberFormatException e) {
            refuse(at, "must be a number, because the type of the field is NUMBER");
        } catch (InvalidValue e) {
            refuse(at, e.getMessage());
        }
    }

    private static void requireFlag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidValue("must be true or false, because the type of the field is BOOLEAN");
        }
    }

    private void checkDate(String at, DateCondition date) {
        if (!date.bounded()) {
            refuse(at, "must have a bound, such as from or withinLastDays");
        }
        boolean isColumn = DateSql.COLUMNS.containsKey(date.name());
        if (!isColumn && definitions.fields().get(date.name()) != FieldType.DATE) {
            refuse(at + "/name", "must be createdAt, updatedAt, consentAt, or a field that is declared as DATE");
        }
        if (date.from() != null && date.to() != null && date.to().isBefore(date.from())) {
            refuse(at + "/to", "must not be before from");
        }
    }

    private void checkEvent(String at, EventCondition event) {
        if (event.atLeast() != null && event.atMost() != null && event.atMost() < event.atLeast()) {
            refuse(at + "/atMost", "must not be less than atLeast");
        }
        if (event.from() != null && event.to() != null && !event.to().isAfter(event.from())) {
            refuse(at + "/to", "must be after from");
        }
    }

    private void checkTopic(String at, TopicCondition topic) {
        if (!definitions.isList(topic.list())) {
            refuse(at + "/list", "must be the id of a list");
        } else if (!definitions.lists().get(topic.list()).contains(topic.name())) {
            refuse(at + "/name", "must be a topic of the list");
        }
    }

    private void checkEngagement(String at, EngagementCondition engagement) {
        if (engagement.emailId() != null && engagement.atLeast() != null && engagement.atLeast() > 1) {
            refuse(at + "/atLeast", "must be 1 or omitted for one email");
        }
    }

    private void checkSegment(String at, UUID segment) {
        if (!definitions.knows(segment) || definitions.isList(segment)) {
            refuse(at, "must be the id of a segment");
        } else if (own != null && reaches(segment, own, new HashSet<>())) {
            refuse(at, "must not be a segment that refers back to this one");
        }
    }

    private boolean reaches(UUID from, UUID target, Set<UUID> seen) {
        if (from.equals(target)) {
            return true;
        }
        return seen.add(from)
                && definitions.segment(from).stream()
                        .flatMap(Condition::tree)
                        .map(Condition::segment)
                        .anyMatch(next -> next != null && reaches(next, target, seen));
    }

    private void refuse(String at, String message) {
        errors.add(new FieldError(at, message));
    }
}
