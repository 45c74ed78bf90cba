/**
 * Delivers messages over SMTP (RFC 5321) with pooled, pipelined connections that never block a thread, and knows for each
 * failure whether the message may be out. Start reading at {@code SmtpRoute}, then {@code SmtpTransaction}.
 */
package com.dryjets.email.route.smtp;
