package com.dryjets.email.bounce;

/**
 * Why an email was not delivered. The classes and their borders are those that Sisimai documents
 * (https://libsisimai.org/en/reason/), which the people who publish test sets of bounces use as well.
 */
public enum BounceReason {
    /** SPF, DKIM or DMARC failed. */
    AUTH_FAILURE,
    /** The reputation of the sending IP address is too low. */
    BAD_REPUTATION,
    /** The server refuses the sending host, by its name or IP address. */
    BLOCKED,
    /** The headers or the body are not acceptable. */
    CONTENT_ERROR,
    /** The email was delivered. */
    DELIVERED,
    /** The email exceeds a limit that applies to this recipient. */
    EXCEED_LIMIT,
    /** The server could not be reached in time, or the email waited too long. */
    EXPIRED,
    /** Encryption could not be agreed on. */
    FAILED_STARTTLS,
    /** A complaint, an opt-out or an authentication report; see the feedback type. */
    FEEDBACK,
    /** Refused after the recipient had been accepted, or by a filter of the recipient. */
    FILTERED,
    /** The mailbox has moved without a forwarding address. */
    HAS_MOVED,
    /** The domain of the recipient does not exist. */
    HOST_UNKNOWN,
    MAILBOX_FULL,
    /** A program that delivers to the mailbox failed. */
    MAILER_ERROR,
    MESG_TOO_BIG,
    /** DNS, routing or a connection failed. */
    NETWORK_ERROR,
    /** The server refuses to relay for this domain. */
    NO_RELAYING,
    /** The host or domain accepts no email at all. */
    NOT_ACCEPT,
    /** The email breaks a standard. */
    NOT_COMPLIANT_RFC,
    /** There is a text, but it does not tell the reason. */
    ON_HOLD,
    POLICY_VIOLATION,
    /** The address or domain of the sender is refused. */
    REJECTED,
    /** The sending IP address has no valid reverse DNS entry. */
    REQUIRE_PTR,
    /** Authentication, authorization or another security rule. */
    SECURITY_ERROR,
    SPAM_DETECTED,
    /** Too many emails or recipients in a short time. */
    SPEEDING,
    /** The mailbox is disabled or the account suspended. */
    SUSPEND,
    SYNTAX_ERROR,
    /** The receiving system failed. */
    SYSTEM_ERROR,
    SYSTEM_FULL,
    /** Too many connections, sessions or recipients at once. */
    TOO_MANY_CONN,
    /** The report gives no reason. */
    UNDEFINED,
    USER_UNKNOWN,
    /** An automatic reply. */
    VACATION,
    VIRUS_DETECTED
}
