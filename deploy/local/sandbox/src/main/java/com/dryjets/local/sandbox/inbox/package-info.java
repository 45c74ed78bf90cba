/**
 * An email provider: an SMTP server that stores every message, readers who open, click and unsubscribe, and a web
 * inbox.
 *
 * <p>Start reading at {@link com.dryjets.local.sandbox.inbox.Inbox}.
 */
package com.dryjets.local.sandbox.inbox;
