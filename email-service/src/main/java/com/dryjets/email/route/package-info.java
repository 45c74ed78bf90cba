/**
 * The ways to the mailbox. {@code MailRoute} delivers one message and says exactly whether it may be out; {@code
 * MessageComposer} makes the messages. {@code smtp} has our client for mail servers and the platform's own server, {@code api}
 * those of providers; {@code MessageSearch} asks a provider what became of a message.
 */
package com.dryjets.email.route;
