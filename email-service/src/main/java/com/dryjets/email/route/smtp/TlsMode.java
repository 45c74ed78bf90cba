package com.dryjets.email.route.smtp;

/** How a connection is encrypted. Certificates and host names are always verified. */
public enum TlsMode {
    /** Never. */
    DISABLED,
    /** With STARTTLS if the server offers it. A login is sent only over an encrypted connection. */
    OPTIONAL,
    /** With STARTTLS; a server without it is not used. */
    REQUIRED,
    /** From the first byte on (RFC 8314), usually at port 465. */
    IMPLICIT
}
