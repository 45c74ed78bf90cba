package com.dryjets.orchestrator.notification;

import com.dryjets.kit.tenancy.Caller;
import java.util.UUID;

/**
 * A digest that is due.
 *
 * @param id of the person's settings
 */
public record DueDigest(UUID id, Caller person) {}
