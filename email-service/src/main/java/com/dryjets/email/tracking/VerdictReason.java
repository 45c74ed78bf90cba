package com.dryjets.email.tracking;

/** Why a hit is attributed to a machine. */
public enum VerdictReason {
    /** The headers alone were requested, as programs do that check links; or the same client did so at about that time. */
    HEAD,
    /** The client says that it scans links, fetches previews or is a program. */
    SCANNER,
    /** The client's network belongs to a mail filter that opens and follows links. */
    SCANNER_NETWORK,
    /** The client does not say what it is; browsers and mail apps do. */
    NO_AGENT,
    /** It came sooner after the email was handed over than a person can read. */
    TOO_SOON,
    /** It followed at least three links, and all of them, within seconds. */
    ALL_LINKS,
    /** It followed a link that people cannot see. */
    HIDDEN_LINK,
    /** A service of the mail app fetched the image, whether or not a person read the email. */
    PRIVACY_PROXY,
    /** The mailbox provider fetched the image because a person opened the email; this speaks for a person. */
    IMAGE_PROXY
}
