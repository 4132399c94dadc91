/**
 * The story of the product: the advisor, what it keeps of each interaction, and the ports it needs.
 */
@NullMarked
package io.glidepath.advice;

import org.jspecify.annotations.NullMarked;
