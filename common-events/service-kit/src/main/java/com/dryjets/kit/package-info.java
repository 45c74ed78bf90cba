/**
 * The foundation of every service: transactions with a tenant, events that leave and arrive once, problem details.
 * Start reading at {@link com.dryjets.kit.tenancy.TenantTransaction} and {@link com.dryjets.kit.outbox.Outbox}.
 */
package com.dryjets.kit;
