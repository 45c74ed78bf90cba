/**
 * Checks emails before they are sent: what recipients, mailbox providers and screen readers would stumble over. Owns no
 * table. Start reading at {@link com.dryjets.email.validation.ContentFindings}.
 */
package com.dryjets.email.validation;
