package com.dryjets.email.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the links of a template by position. Links that are known from other variants of it keep their numbers. */
final class LinkNumbers {

    private final List<String> targets;
    /** The numbers of known links that this template has not used yet, by their targets. */
    private final Map<String, Deque<Integer>> free = new HashMap<>();

    LinkNumbers(List<String> known) {
        targets = new ArrayList<>(known);
        for (int number = 0; number < known.size(); number++) {
            free.computeIfAbsent(known.get(number), target -> new ArrayDeque<>())
                    .add(number);
        }
    }

    /** Returns the number of the next link to a target: that of a known one if there is one left, otherwise a new one. */
    int number(String target) {
        @Nullable Deque<Integer> known = free.get(target);
        if (known != null && !known.isEmpty()) {
            return known.remove();
        }
        targets.add(target);
        return targets.size() - 1;
    }

    /** Returns the targets by number, the known ones included. */
    List<String> targets() {
        return List.copyOf(targets);
    }
}
