package com.dryjets.email.sending;

import com.dryjets.email.route.Delivery.Rejected;

/** Tells why servers reject recipients. */
public interface RejectionReasons {

    /** Returns the kind of reason that a reply gives, by which bounces are counted. */
    String of(Rejected rejected);
}
