package com.dryjets.email.merge;

/** The names that every template knows. */
final class MergeNames {

    static final String CONTACT = "contact";
    static final String DATA = "data";
    static final String LINKS = "links";
    /** The position in a loop: {@code forloop.index}, {@code forloop.first}, {@code forloop.last}. */
    static final String FORLOOP = "forloop";

    private MergeNames() {}

    static boolean isRoot(String name) {
        return name.equals(CONTACT) || name.equals(DATA) || name.equals(LINKS);
    }
}
