package com.dryjets.email.contact;

import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks values of contacts' own fields against their declared types. */
final class FieldRules {

    static final int MOST_FIELDS = 100;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_TEXT = 1000;
    private static final int MOST_ENTRIES = 100;

    private FieldRules() {}

    /** Returns the values as they are stored; fails for one that is not of its field's type. */
    static Map<String, Object> check(Map<String, FieldType> types, Map<String, ?> values) {
        if (values.size() > MOST_FIELDS) {
            throw new InvalidValue("must have at most " + MOST_FIELDS + " fields");
        }
        Map<String, Object> checked = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                checked.put(name(name), check(name, types, value));
            }
        });
        return checked;
    }

    /** Returns the name of a field, stripped and in its composed form. */
    static String name(String text) {
        String name = Texts.name(text);
        if (name.length() > LONGEST_NAME) {
            throw new InvalidValue("must have field names of at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static Object check(String name, Map<String, FieldType> types, Object value) {
        try {
            return value(types.getOrDefault(name, FieldType.TEXT), value, types.containsKey(name));
        } catch (InvalidValue e) {
            throw new InvalidValue("field " + name + " " + e.getMessage());
        }
    }

    /**
     * Returns a value as it is stored; fails if it is not of the type.
     *
     * @param declared whether somebody declared the type
     */
    static Object value(FieldType type, Object value, boolean declared) {
        return switch (type) {
            case TEXT -> text(value, declared);
            case NUMBER -> number(value);
            case DATE -> day(value);
            case BOOLEAN -> flag(value);
            case LIST -> entries(value);
        };
    }

    private static String text(Object value, boolean declared) {
        if (!(value instanceof String text)) {
            throw new InvalidValue(
                    declared
                            ? "must be text"
                            : "must be text, because no other type is declared for it; declare the field first");
        }
        return limited(text);
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal number -> Decimals.require(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> decimal(number.toString());
            case BigInteger number -> Decimals.require(new BigDecimal(number));
            default -> throw new InvalidValue("must be a number");
        };
    }

    private static BigDecimal decimal(String text) {
        try {
            return Decimals.require(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new InvalidValue("must be a number");
        }
    }

    private static String day(Object value) {
        if (!(value instanceof String text)) {
            throw new InvalidValue("must be a day such as 2026-11-28");
        }
        return FieldDays.parse(text).toString();
    }

    private static Boolean flag(Object value) {
        if (!(value instanceof Boolean flag)) {
            throw new InvalidValue("must be true or false");
        }
        return flag;
    }

    private static List<String> entries(Object value) {
        if (!(value instanceof List<?> list) || list.size() > MOST_ENTRIES) {
            throw new InvalidValue("must be a list of at most " + MOST_ENTRIES + " texts");
        }
        return list.stream().map(FieldRules::entry).toList();
    }

    private static String entry(Object entry) {
        if (!(entry instanceof String text)) {
            throw new InvalidValue("must be a list of texts");
        }
        return limited(text);
    }

    private static String limited(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidValue("must have at most " + LONGEST_TEXT + " characters");
        }
        return Texts.require(text);
    }
}
