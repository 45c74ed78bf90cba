/**
 * Builds messages as bytes: headers in any script, text and HTML parts, DKIM signatures, and envelope senders that name
 * their recipient. Knows neither the database nor the network. Start reading at {@code MessageWriter}.
 */
package com.dryjets.email.message;
