/**
 * Emails that somebody waits for: messages that another system sends to one person by a template and data, scheduled reports,
 * confirmations of subscriptions, and test copies. Owns transactional_email and transactional_recipient. They follow the rules
 * of a campaign's emails (decision 16), but are no marketing: they are not tracked, count in no metric, and reach people who
 * unsubscribed from marketing. Start reading at {@link com.dryjets.email.transactional.TransactionalResource}; {@link
 * com.dryjets.email.transactional.TransactionalTicker} starts the deliveries.
 */
package com.dryjets.email.transactional;
