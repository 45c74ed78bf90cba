/**
 * The senders of a tenant: their addresses, DKIM keys, verified domains and routes. Owns the table sender. Start reading at
 * {@code SenderResource}; {@code Senders} gives other packages what they need to send.
 */
package com.dryjets.email.sender;
