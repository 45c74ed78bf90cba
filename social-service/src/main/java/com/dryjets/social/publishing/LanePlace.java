package com.dryjets.social.publishing;

/** What a lane occupies while it is worked on. */
interface LanePlace {

    /** Leaves the place to another lane, because a step takes long; false if too many steps do. Call it once. */
    boolean leave();

    /** Whether it was left, so that the lane ends with its post. */
    boolean hasLeft();

    /** For a single post, which occupies none. */
    LanePlace NONE = new LanePlace() {
        @Override
        public boolean leave() {
            return true;
        }

        @Override
        public boolean hasLeft() {
            return false;
        }
    };
}
