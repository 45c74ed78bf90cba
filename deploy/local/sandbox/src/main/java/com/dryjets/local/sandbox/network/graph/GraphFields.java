package com.dryjets.local.sandbox.network.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a list of fields such as {@code id,comments.summary(true).limit(0),children{id,media_url}}. */
final class GraphFields {

    private GraphFields() {}

    /** Returns the names of the requested fields, without their modifiers and subfields. */
    static Set<String> names(String fields) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : split(fields)) {
            String name = field.strip().split("[.({]", 2)[0];
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> split(String fields) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < fields.length(); i++) {
            char c = fields.charAt(i);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(fields.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(fields.substring(start));
        return parts;
    }
}
