package com.dryjets.email.sender;

/** The kinds of routes. */
public enum RouteType {
    /** The platform's own mail server. */
    PLATFORM,
    /** A mail server of the tenant. */
    SMTP,
    /** Twilio SendGrid's API. */
    SENDGRID,
    /** The API of Amazon Simple Email Service. */
    SES
}
