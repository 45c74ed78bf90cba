package com.dryjets.email.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a statement. What a person wrote is only ever bound, never part of the SQL. */
final class Values {

    private final List<String> values;
    private final Map<String, Integer> places = new HashMap<>();

    Values(List<String> first) {
        this.values = new ArrayList<>(first);
    }

    /** Binds a value and returns the expression that stands for it: a text. Equal values are bound once. */
    String bind(Object value) {
        int place = places.computeIfAbsent(value.toString(), text -> {
            values.add(text);
            return values.size();
        });
        return "cast($" + place + " as text)";
    }

    List<String> list() {
        return List.copyOf(values);
    }
}
