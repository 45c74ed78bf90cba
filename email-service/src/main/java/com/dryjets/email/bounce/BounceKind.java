package com.dryjets.email.bounce;

/** What a report says about an email to one recipient. */
public enum BounceKind {
    /** The address receives no email, now or later: suppress it. */
    HARD,
    /** This email was not delivered; a later one may be. */
    SOFT,
    /** The recipient reported the email as spam. */
    COMPLAINT,
    /** The recipient asked by email to receive no more. */
    OPT_OUT,
    /** A server has not delivered the email yet and keeps trying. */
    DELAYED,
    /** The email was delivered. */
    DELIVERED,
    /** A reply that a program sent, such as an out-of-office note. It proves that the email arrived. */
    AUTO_REPLY,
    /** A report about authentication or a false alarm, which says nothing against the recipient. */
    REPORT,
    /** An ordinary email. */
    NOT_A_BOUNCE;

    /** Whether the email did not reach the recipient. */
    public boolean undelivered() {
        return this == HARD || this == SOFT;
    }
}
