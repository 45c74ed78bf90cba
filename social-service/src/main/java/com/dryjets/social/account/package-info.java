/** The tenants' accounts at the networks, with their tokens and limits. */
package com.dryjets.social.account;
