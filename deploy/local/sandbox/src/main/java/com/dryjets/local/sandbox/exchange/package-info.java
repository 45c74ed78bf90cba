/** The exchange rate feed of the European Central Bank. */
package com.dryjets.local.sandbox.exchange;
