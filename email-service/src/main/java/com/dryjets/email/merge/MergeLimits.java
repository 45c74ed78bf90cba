package com.dryjets.email.merge;

/** What a template and its copies may cost. Far above what any email needs, and far below what would hurt others. */
final class MergeLimits {

    static final int SOURCE = 1_000_000;
    static final int TAGS = 2_000;
    static final int TAG_LENGTH = 2_000;
    /** The values and filters of a tag. */
    static final int TAG_PARTS = 50;

    static final int DEPTH = 8;
    static final int LOOP_ITEMS = 200;
    static final int STEPS = 20_000;
    static final int OUTPUT = 1_000_000;

    private MergeLimits() {}
}
