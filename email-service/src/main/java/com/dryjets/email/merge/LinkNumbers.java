package com.dryjets.email.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Numbers the links of a template by position. Links that are known from other variants of it keep their numbers. */
final class LinkNumbers {

    private final List<String> targets;
    private final BitSet taken = new BitSet();

    LinkNumbers(List<String> known) {
        targets = new ArrayList<>(known);
    }

    /** Returns the number of the next link to a target: that of a known one if there is one left, otherwise a new one. */
    int number(String target) {
        int number = 0;
        while (number < targets.size() && (taken.get(number) || !targets.get(number).equals(target))) {
            number++;
        }
        if (number == targets.size()) {
            targets.add(target);
        }
        taken.set(number);
        return number;
    }

    /** Returns the targets by number, the known ones included. */
    List<String> targets() {
        return List.copyOf(targets);
    }
}
