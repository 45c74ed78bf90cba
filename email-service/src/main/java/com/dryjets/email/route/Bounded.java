package com.dryjets.email.route;

/** A route that keeps to a number of connections, which may change while it is used. */
public interface Bounded {

    /** Sets how many may be open at the same time. None means that what waits for one is given back. */
    void allow(int connections);

    /** Returns how many are open, used or not. */
    int used();
}
