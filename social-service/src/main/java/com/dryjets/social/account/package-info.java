/** The tenants' accounts at the networks, with their tokens. */
package com.dryjets.social.account;
