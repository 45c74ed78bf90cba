package com.dryjets.email.segment;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a statement. What a person wrote is only ever bound, never part of the SQL. */
final class Values {

    private final List<String> values;

    Values(List<String> first) {
        this.values = new ArrayList<>(first);
    }

    /** Binds a value and returns the expression that stands for it: a text. */
    String bind(Object value) {
        values.add(value.toString());
        return "cast($" + values.size() + " as text)";
    }

    List<String> list() {
        return List.copyOf(values);
    }
}
