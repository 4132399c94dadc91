/**
 * What a center's own contacts show about its KPI settings: counted by the store, compared within
 * issues, and told with n, interval and window.
 */
@NullMarked
package io.glidepath.observation;

import org.jspecify.annotations.NullMarked;
