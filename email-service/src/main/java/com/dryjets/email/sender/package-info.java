/**
 * The senders of a tenant: their addresses, DKIM keys, verified domains and routes. Owns the table sender. A tenant may send as
 * its verified senders, and as the platform's own sender, whose address the operator configures: new emails start with it, so
 * that the first one can be sent before any domain is set up, also on a developer's machine. An email that names another
 * address stays a draft, and one whose sender is no longer verified is paused. Start reading at {@code SenderResource}; {@code
 * Senders} gives other packages what they need to send.
 */
package com.dryjets.email.sender;
