/**
 * Rules for values that enter the platform, the same for REST requests and events: instants, days, time zones, text and
 * decimal numbers. A value that passes can be stored, compared and shown everywhere.
 */
package com.dryjets.contracts.value;
