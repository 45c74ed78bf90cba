package com.dryjets.email.email;

import java.util.Optional;

/** Variants are numbered from 1 and named by letters. */
public final class VariantNames {

    private VariantNames() {}

    /** Returns the name of a variant. */
    public static String of(int number) {
        return String.valueOf((char) ('A' + number - 1));
    }

    /** Returns the number of a variant; empty if the test has none of this name. */
    public static Optional<Integer> numberOf(String name, int variants) {
        int number = name.length() == 1 ? name.charAt(0) - 'A' + 1 : 0;
        return number >= 1 && number <= variants ? Optional.of(number) : Optional.empty();
    }
}
