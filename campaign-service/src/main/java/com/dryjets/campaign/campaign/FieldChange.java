package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.value.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of a plan that differs.
 *
 * @param pointer the field in the request
 * @param name the field in the history
 * @param from the old value as short text
 * @param to the new value as short text
 */
record FieldChange(
        String pointer,
        String name,
        @Nullable String from,
        @Nullable String to) {

    private static final int MAX_LENGTH = 120;

    private record Field(String pointer, String name, Function<CampaignPlan, @Nullable Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("/name", "name", CampaignPlan::name),
            new Field("/type", "type", CampaignPlan::type),
            new Field("/channels", "channels", CampaignPlan::channels),
            new Field("/budget", "budget", plan -> text(plan.budget())),
            new Field("/startsAt", "start", CampaignPlan::startsAt),
            new Field("/endsAt", "end", CampaignPlan::endsAt),
            new Field("/timeZone", "time zone", CampaignPlan::zone),
            new Field("/objectives", "objectives", CampaignPlan::objectives),
            new Field("/targetAudience", "target audience", CampaignPlan::targetAudience),
            new Field(
                    "/autoOptimizePercentage", "automatic optimization", plan -> plain(plan.autoOptimizePercentage())),
            new Field("/goals", "goals", CampaignPlan::goals),
            new Field("/tags", "tags", CampaignPlan::tags),
            new Field("/owner", "owner", CampaignPlan::owner));

    static List<FieldChange> between(CampaignPlan before, CampaignPlan after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : FIELDS) {
            Object from = field.value().apply(before);
            Object to = field.value().apply(after);
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field.pointer(), field.name(), text(from), text(to)));
            }
        }
        return changes;
    }

    HistoryNote toNote() {
        return new HistoryNote(name + " changed", null, null, from, to);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> shortened(list.stream().map(Object::toString).collect(Collectors.joining(", ")));
            default -> shortened(value.toString());
        };
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : Texts.start(text, MAX_LENGTH - 1) + "…";
    }
}
