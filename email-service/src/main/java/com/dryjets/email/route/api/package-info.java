/**
 * Delivers messages by the HTTP APIs of providers. None of them recognizes a message that is sent again, so a request that
 * breaks off leaves its message in doubt. SendGrid can find it afterwards, if the account has {@code EmailActivity}; Amazon SES
 * replaces the Message-ID, and has no search. Start reading at {@code ApiClient}.
 */
package com.dryjets.email.route.api;
