package com.dryjets.email.route;

import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.Mailbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the recipients of an email.
 *
 * @param unsubscribeUrl accepts a POST without a login (RFC 8058); null if there is nothing to unsubscribe from
 */
public record MessageCopy(
        UUID recipientId,
        Mailbox to,
        String subject,
        CopyText text,
        CopyText html,
        @Nullable String unsubscribeUrl) {}
