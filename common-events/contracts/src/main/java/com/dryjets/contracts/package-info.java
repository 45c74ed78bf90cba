/**
 * Events, topics, wire format and metrics: all that another system needs. Start reading at {@link
 * com.dryjets.contracts.event.DomainEvent}.
 */
package com.dryjets.contracts;
