package com.dryjets.local.sandbox.inbox;

import java.util.List;
import java.util.Map;

/**
 * A message with its envelope.
 *
 * @param faults by recipient, where there is one
 */
record ReceivedEmail(String sender, List<String> recipients, Map<String, MailFault> faults, byte[] raw) {}
