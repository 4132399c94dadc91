/** How hard we made it for the customer: charges, the ledger and its score. */
@NullMarked
package io.glidepath.effort;

import org.jspecify.annotations.NullMarked;
