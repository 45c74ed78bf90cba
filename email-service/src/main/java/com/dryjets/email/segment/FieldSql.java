package com.dryjets.email.segment;

import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.email.contact.FieldType;
import io.vertx.core.json.JsonArray;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles conditions on values of contacts. */
final class FieldSql {

    /** The columns by the names of the API. */
    static final Map<String, String> COLUMNS = Map.of(
            "email", "c.email",
            "firstName", "c.first_name",
            "lastName", "c.last_name",
            "key", "c.contact_key",
            "timeZone", "c.time_zone",
            "locale", "c.locale");

    private final Definitions definitions;
    private final Values values;

    FieldSql(Definitions definitions, Values values) {
        this.definitions = definitions;
        this.values = values;
    }

    String of(FieldCondition field) {
        @Nullable String column = COLUMNS.get(field.name());
        FieldType type =
                column == null ? definitions.fields().getOrDefault(field.name(), FieldType.TEXT) : FieldType.TEXT;
        if (field.operator() == FieldCondition.Operator.HAS) {
            return "(c.attributes -> %s) @> to_jsonb(%s)"
                    .formatted(values.bind(field.name()), values.bind(field.value()));
        }
        String text = column == null ? "(c.attributes ->> " + values.bind(field.name()) + ")" : column;
        return switch (field.operator()) {
            case IS_SET -> text + " is not null";
            case IS_NOT_SET -> text + " is null";
            case IN -> in(text, field.values());
            case CONTAINS -> "position(%s in lower(%s)) > 0".formatted(lower(field.value()), text);
            case STARTS_WITH -> "starts_with(lower(%s), %s)".formatted(text, lower(field.value()));
            case ENDS_WITH -> "right(lower(%s), length(%s)) = %2$s".formatted(text, lower(field.value()));
            default -> compared(field, type, text);
        };
    }

    private String compared(FieldCondition field, FieldType type, String text) {
        String sign = sign(field.operator());
        if (type == FieldType.NUMBER && !isNumber(field.value())) {
            // What does not suit the field any more must not make the whole statement fail.
            return "false";
        }
        return switch (type) {
            case NUMBER ->
                "(case when jsonb_typeof(c.attributes -> %s) = 'number' then cast(%s as numeric) end) %s cast(%s as numeric)"
                        .formatted(values.bind(field.name()), text, sign, values.bind(field.value()));
            // Days as text sort by time: all are written as 2026-11-28.
            case DATE, BOOLEAN -> text + " " + sign + " " + values.bind(field.value());
            default -> "lower(%s) %s %s".formatted(text, sign, lower(field.value()));
        };
    }

    private String in(String text, List<String> wanted) {
        JsonArray all = new JsonArray();
        wanted.forEach(value -> all.add(value.toLowerCase(Locale.ROOT)));
        return "lower(%s) = any(array(select jsonb_array_elements_text(cast(%s as jsonb))))"
                .formatted(text, values.bind(all.encode()));
    }

    private static boolean isNumber(String value) {
        try {
            Decimals.require(new BigDecimal(value));
            return true;
        } catch (NumberFormatException | InvalidValue e) {
            return false;
        }
    }

    private String lower(String value) {
        return values.bind(value.toLowerCase(Locale.ROOT));
    }

    private static String sign(FieldCondition.Operator operator) {
        return switch (operator) {
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            default -> "=";
        };
    }
}
